package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a payment file and the money: who must do what, and by when if the norm sets a term.
 *
 * @param code kebab-case, key of the sentence that people read
 * @param until last day, inclusive; empty where the norm sets none
 */
public record Waiting(
        String code, Actor who, Optional<LocalDate> until, RuleId rule, Citation ground, List<Fact> facts) {

    /** Whose turn it is. */
    public enum Actor {
        EJECUTOR,
        DIRECCION_REGIONAL,
        SENCE_NACIONAL,
        /** Nobody's: the file is closed. */
        NADIE
    }

    /** What an advance waits for. */
    @Rule({"BONO-150", "BONO-152", "BONO-155"})
    public static Waiting ofAdvance(PaymentFile file) {
        return file.status() == PaymentStatus.SIN_SOLICITUD
                ? waiting("waiting-advance-request", Actor.EJECUTOR, Optional.empty(), "BONO-171", "8.1")
                : underWay(file, Optional.empty());
    }

    /**
     * What a liquidation waits for.
     *
     * @param requestDue last day to ask for it, empty while the closing form is not stamped
     */
    @Rule({"BONO-150", "BONO-152", "BONO-155", "BONO-181"})
    public static Waiting ofLiquidation(PaymentFile file, Optional<LocalDate> requestDue) {
        if (file.status() != PaymentStatus.SIN_SOLICITUD) {
            return underWay(file, requestDue);
        }
        return requestDue.isEmpty()
                ? waiting("waiting-closing-form", Actor.DIRECCION_REGIONAL, requestDue, "BONO-181", "8.2")
                : waiting("waiting-liquidation-request", Actor.EJECUTOR, requestDue, "BONO-181", "8.B");
    }

    private static Waiting underWay(PaymentFile file, Optional<LocalDate> requestDue) {
        Optional<LocalDate> none = Optional.empty();
        return switch (file.status()) {
            case SIN_SOLICITUD, OBSERVADO ->
                waiting(
                        "waiting-corrections",
                        Actor.EJECUTOR,
                        requestDue,
                        "BONO-150",
                        "8.A a)",
                        Fact.of("reason", file.observation()));
            case EN_VALIDACION -> waiting("waiting-validation", Actor.DIRECCION_REGIONAL, none, "BONO-150", "8.A a)");
            case VALIDADO ->
                file.validation().filter(done -> done.amount().pesos() > 0).isPresent()
                        ? waiting("waiting-invoice", Actor.EJECUTOR, none, "BONO-150", "8.A a)")
                        : waiting("nothing-payable", Actor.NADIE, none, "BONO-157", "8.A c)");
            case FACTURADO ->
                waiting(
                        "waiting-invoice-answer",
                        Actor.DIRECCION_REGIONAL,
                        file.invoice().map(invoice -> invoice.answerDueOn()),
                        "BONO-152",
                        "8.A a)");
            case POR_PAGAR -> waiting("waiting-payment", Actor.SENCE_NACIONAL, none, "BONO-152", "8.A a)");
            case RETENIDO ->
                waiting(
                        "waiting-labour-information",
                        Actor.EJECUTOR,
                        none,
                        "BONO-155",
                        "8.A b)",
                        Fact.of("missing", String.join(", ", file.missingMonths())));
            case RECHAZADO -> waiting("waiting-another-invoice", Actor.EJECUTOR, none, "BONO-154", "8.A a)");
            case PAGADO ->
                file.restitution().isPresent()
                        ? waiting(
                                "waiting-restitution",
                                Actor.EJECUTOR,
                                file.restitution().map(order -> order.dueOn()),
                                "BONO-175",
                                "8.1.1")
                        : waiting("paid", Actor.NADIE, none, "BONO-161", "8.B");
        };
    }

    private static Waiting waiting(
            String code, Actor who, Optional<LocalDate> until, String rule, String numeral, Fact... facts) {
        return new Waiting(code, who, until, RuleId.of(rule), Norms.bono(numeral), List.of(facts));
    }
}
