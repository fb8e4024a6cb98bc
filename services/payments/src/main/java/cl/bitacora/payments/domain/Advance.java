package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.PaymentParameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The estado de avance: half of the value of the course, before it is half over. Optional (BONO-161). */
public final class Advance {
    private static final RuleId WHEN = RuleId.of("BONO-171");

    private Advance() {}

    /** The amount: a share of the VCE, rounded once, half-up, to whole pesos (BONO-902). */
    @Rule({"BONO-161", "BONO-170", "BONO-902"})
    public static Finding<Clp> amount(Values values, PaymentParameters parameters) {
        Ratio exact = values.vce().value().timesExactly(parameters.advanceShare());
        return Finding.of(
                        RuleId.of("BONO-170"),
                        Clp.roundHalfUp(exact),
                        parameters.grounds().advance(),
                        Fact.of("vce", values.vce().value()),
                        Fact.of("share", parameters.advanceShare()),
                        Fact.of("exactPesos", exact))
                .restingOn(values.vce());
    }

    /**
     * Whether it may be asked now: from the approval of the acuerdo operativo (or, if so configured, from the start;
     * G-BONO-09) until a share of the hours has been held, that share included.
     *
     * @param agreed the acuerdo operativo is approved: stamped and signed (BONO-106)
     * @param started the first class was held
     * @param elapsed share of the hours of the lecture phase that has been held
     */
    @Rule("BONO-171")
    public static Check askable(boolean agreed, boolean started, Ratio elapsed, PaymentParameters parameters) {
        if (!agreed) {
            return new Unmet(Refusal.of("advance-before-agreement", WHEN, Norms.bono("8.B")));
        }
        if (!started && !parameters.advanceFromAgreement()) {
            return new Unmet(Refusal.of("advance-before-start", WHEN, Norms.bono("8.1")));
        }
        Fact held = Fact.of("percentHeld", elapsed.percentTruncated());
        Fact limit = Fact.of("percentLimit", parameters.advanceUntil().percentTruncated());
        if (parameters.advanceUntil().lessThan(elapsed)) {
            return new Unmet(
                    Refusal.of("advance-too-late", WHEN, parameters.grounds().advanceUntil(), held, limit));
        }
        return new Met(Finding.of(
                WHEN,
                started ? "A_TIEMPO" : "ANTES_DEL_INICIO",
                parameters.grounds().advanceUntil(),
                Fact.of("elapsed", elapsed),
                held,
                limit));
    }

    /** Share of the planned calendar that has passed: the clock of e-learning, which has no class hours (G-BONO-36). */
    @Rule("BONO-171")
    public static Ratio plannedShare(LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        long whole = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        long passed = Math.clamp(ChronoUnit.DAYS.between(startsOn, today), 0, whole);
        return Ratio.of(passed, whole);
    }

    /** What must come back when the course was not executed: the whole advance, compensated parts included. */
    @Rule("BONO-175")
    public static Check restitution(boolean executed, Clp advancePaid) {
        RuleId rule = RuleId.of("BONO-175");
        return executed
                ? new Unmet(Refusal.of("course-was-executed", rule, Norms.bono("8.1.1")))
                : new Met(Finding.of(rule, advancePaid, Norms.bono("8.1.1")));
    }
}
