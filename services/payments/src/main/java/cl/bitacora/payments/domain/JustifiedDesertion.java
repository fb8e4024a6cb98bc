package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Elearning.Learner;
import cl.bitacora.regulation.PaymentParameters;
import java.math.BigInteger;

/** What a justified deserter of Becas is worth (BT 5.1, payment table). Exact until the one rounding of each component. */
public final class JustifiedDesertion {
    private static final Citation GROUND = Norms.becas("BT 5.1");

    private JustifiedDesertion() {}

    /**
     * Hours of somebody, exact.
     *
     * @param attended hours attended
     * @param justified hours justified with the documents of the cause
     * @param total hours of the face-to-face modules
     */
    public record Hours(Ratio attended, Ratio justified, int total) {
        public Hours {
            if (total < 1) {
                throw new IllegalArgumentException("a course has hours");
            }
        }
    }

    /**
     * Face to face: under 25 % of attendance the hours attended; from it on, those and all the justified ones, never more
     * than the course has (G-BECA-34). The percentage is rounded to the whole number first (G-BECA-09).
     */
    @Rule("BECA-091")
    public static Finding<Clp> presencial(Hours hours, Clp hourlyValue, Ratio minimum) {
        Finding<Ratio> paid = paidHours(hours, minimum);
        return Finding.of(
                        RuleId.of("BECA-091"),
                        Clp.roundHalfUp(pesos(hourlyValue).times(paid.value())),
                        GROUND,
                        Fact.of("paidHours", paid.value()),
                        Fact.of("hourlyValue", hourlyValue),
                        Fact.of("formula", paid.value() + " h × " + hourlyValue))
                .restingOn(paid);
    }

    @Rule({"BECA-091", "BECA-078"})
    private static Finding<Ratio> paidHours(Hours hours, Ratio minimum) {
        int percent = hours.attended().times(Ratio.of(1, hours.total())).percentHalfUp();
        boolean enough = Ratio.percent(percent).atLeast(minimum);
        Ratio both = hours.attended().plus(hours.justified());
        Ratio total = Ratio.of(hours.total(), 1);
        Ratio paid = !enough ? hours.attended() : total.lessThan(both) ? total : both;
        return Finding.of(
                RuleId.of("BECA-091"),
                paid,
                GROUND,
                Fact.of("attended", hours.attended()),
                Fact.of("justified", hours.justified()),
                Fact.of("total", hours.total()),
                Fact.of("percent", percent),
                Fact.of("minimum", minimum),
                Fact.of("enough", enough));
    }

    /**
     * E-learning: nothing under 25 % of progress; from it on the progress by the formula. Moving and a new job are no
     * causes at a distance.
     *
     * @param causeHolds whether the cause justifies a desertion at a distance (BECA-087)
     */
    @Rule("BECA-092")
    public static Finding<Clp> elearning(
            Learner learner, int courseHours, Clp hourlyValue, boolean causeHolds, PaymentParameters.Elearning norm) {
        Finding<Ratio> exact = Elearning.exact(learner, courseHours, hourlyValue, norm);
        return Finding.of(
                        RuleId.of("BECA-092"),
                        causeHolds ? Clp.roundHalfUp(exact.value()) : Clp.ZERO,
                        GROUND,
                        Fact.of("causeHolds", causeHolds),
                        Fact.of("exactPesos", exact.value()))
                .restingOn(exact);
    }

    /** Blended: each part by its own hours and its own 25 %. */
    @Rule("BECA-093")
    public static Finding<Clp> blended(Finding<Clp> presencial, Finding<Clp> elearning) {
        return Finding.of(
                        RuleId.of("BECA-093"),
                        presencial.value().plus(elearning.value()),
                        GROUND,
                        Fact.of("formula", presencial.value() + " + " + elearning.value()))
                .restingOn(presencial, elearning);
    }

    private static Ratio pesos(Clp amount) {
        return new Ratio(BigInteger.valueOf(amount.pesos()), BigInteger.ONE);
    }
}
