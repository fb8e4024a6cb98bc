package cl.bitacora.tender.domain.award;

import cl.bitacora.kernel.Rule;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * What decides between two offers with the same final grade, in the norm's strict order; the better offer comes first.
 * After the eight of the norm come two of the platform, so that the result can be computed again (G-TEN-10).
 */
@Rule({"TEN-140", "TEN-141"})
public enum TieBreaker {
    /** 1. Higher technical grade. */
    TECNICA(Comparator.comparing(
                    (EvaluatedOffer one) -> one.graded().technical().total().value())
            .reversed()),
    /** 2. Higher behaviour grade. */
    COMPORTAMIENTO(Comparator.comparing(
                    (EvaluatedOffer one) -> one.graded().behaviour().grade().orElseThrow())
            .reversed()),
    /** 3. Higher desertion grade. */
    DESERCION(Comparator.comparing((EvaluatedOffer one) ->
                    one.graded().experience().desertion().value())
            .reversed()),
    /** 4. Higher experience grade in the region. */
    EXPERIENCIA(Comparator.comparing(
                    (EvaluatedOffer one) -> one.graded().experience().regional().value())
            .reversed()),
    /** 5. Lower hourly value. */
    VALOR_HORA(Comparator.comparing(one -> one.offer().hourlyValue())),
    /** 6. Lower percentage of weighted fines. */
    MULTAS(Comparator.comparing(one -> one.graded().behaviour().share().value())),
    /** 7. More courses in the region. */
    CURSOS(Comparator.comparing((EvaluatedOffer one) -> one.offer().history().courses())
            .reversed()),
    /** 8. Sent first, by the Acta de Recepción (G-TEN-11). */
    ENVIO(Comparator.comparing(one -> one.offer().sentAt())),
    /** Platform: code of the course. */
    CODIGO_DE_CURSO(Comparator.comparing(EvaluatedOffer::course)),
    /** Platform: RUT of the OTEC. */
    RUT(Comparator.comparing(EvaluatedOffer::bidder)),
    /** Platform: two offers of one OTEC for one course. */
    IDENTIFICADOR(Comparator.comparing(one -> one.offer().id()));

    private final Comparator<EvaluatedOffer> order;

    TieBreaker(Comparator<EvaluatedOffer> order) {
        this.order = order;
    }

    /** Negative if the first is better by this alone. */
    public int compare(EvaluatedOffer one, EvaluatedOffer other) {
        return order.compare(one, other);
    }

    /** 1 to 8 as the norm counts them; 9 and more are the platform's. */
    public int number() {
        return ordinal() + 1;
    }

    /** Whether the norm has it. */
    public boolean ofTheNorm() {
        return compareTo(ENVIO) <= 0;
    }

    /** The first one that tells both apart; empty only for an offer and itself. */
    public static Optional<TieBreaker> deciding(EvaluatedOffer one, EvaluatedOffer other) {
        return Arrays.stream(values())
                .filter(breaker -> breaker.compare(one, other) != 0)
                .findFirst();
    }
}
