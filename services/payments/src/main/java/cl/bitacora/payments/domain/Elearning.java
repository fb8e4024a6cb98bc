package cl.bitacora.payments.domain;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.PaymentParameters;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Valor Capacitación Efectiva of an e-learning course: progress × hours × hour weighting × share of the lecture phase ×
 * VHACE, the same for every final state. Exact until the one rounding of the course. Becas cites a formula that is not in
 * its bases: this one stands for it (G-BECA-26).
 */
public final class Elearning {
    private static final Citation GROUND = Norms.bono("8.2.2.2");

    private Elearning() {}

    /**
     * A module and how far a participant got in it.
     *
     * @param hours declared hours of the module
     * @param progress 0 to 1, as the LMS gives it
     */
    public record Module(int hours, Ratio progress) {}

    /**
     * A participant.
     *
     * @param connectedHours hours connected, exact
     */
    public record Learner(List<Module> modules, Ratio connectedHours) {
        public Learner {
            modules = List.copyOf(modules);
        }
    }

    /** Passed only above the passing mark. */
    @Rule("BONO-190")
    public static Finding<EvaluationResult> evaluation(Ratio score, PaymentParameters.Elearning norm) {
        Ratio mark = norm.passingScore();
        return Finding.of(
                RuleId.of("BONO-190"),
                mark.lessThan(score) ? EvaluationResult.APROBADA : EvaluationResult.REPROBADA,
                GROUND,
                Fact.of("score", score),
                Fact.of("mark", mark));
    }

    /** Progress weighted by the hours of the modules, of the hours of the course. */
    @Rule({"BONO-192", "BONO-196"})
    public static Finding<Ratio> progress(Learner learner, int courseHours) {
        Ratio done = learner.modules().stream()
                .map(module -> Ratio.of(module.hours(), 1).times(module.progress()))
                .reduce(Ratio.ZERO, Ratio::plus);
        return Finding.of(
                RuleId.of("BONO-192"),
                done.times(Ratio.of(1, courseHours)),
                GROUND,
                Fact.of("hoursDone", done),
                Fact.of("courseHours", courseHours));
    }

    /** Hours connected over the whole hours of every module begun; empty if none was. */
    @Rule("BONO-193")
    public static Optional<Finding<Ratio>> hourFactor(Learner learner) {
        long begun = learner.modules().stream()
                .filter(module -> module.progress().compareTo(Ratio.ZERO) > 0)
                .mapToLong(Module::hours)
                .sum();
        return begun == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        RuleId.of("BONO-193"),
                        learner.connectedHours().times(Ratio.of(1, begun)),
                        GROUND,
                        Fact.of("connectedHours", learner.connectedHours()),
                        Fact.of("modulesBegunHours", begun)));
    }

    /** One from the threshold; below it the factor times the multiplier, with the jump that the norm has (G-BONO-15). */
    @Rule("BONO-194")
    public static Finding<Ratio> weighting(Finding<Ratio> factor, PaymentParameters.Elearning norm) {
        Ratio value = factor.value().atLeast(norm.hourFactorThreshold())
                ? Ratio.ONE
                : factor.value().times(Ratio.of(norm.hourFactorMultiplier(), 1));
        return Finding.of(
                        RuleId.of("BONO-194"),
                        value,
                        GROUND,
                        Fact.of("threshold", norm.hourFactorThreshold()),
                        Fact.of("multiplier", norm.hourFactorMultiplier()))
                .restingOn(factor);
    }

    /** Whether there is enough progress to be paid; exactly the minimum is a reading (G-BONO-14). */
    @Rule("BONO-195")
    public static Finding<Boolean> payable(Finding<Ratio> progress, PaymentParameters.Elearning norm) {
        int order = progress.value().compareTo(norm.minimumProgress());
        return Finding.of(
                        RuleId.of("BONO-195"),
                        order > 0 || order == 0 && norm.minimumProgressInclusive(),
                        GROUND,
                        Fact.of("minimum", norm.minimumProgress()),
                        Fact.of("exactlyMinimum", order == 0))
                .restingOn(progress);
    }

    /** Exact pesos of a participant; full progress has no exception from the weighting (G-BONO-16). */
    @Rule({"BONO-191", "BONO-196", "BONO-197"})
    public static Finding<Ratio> exact(Learner learner, int courseHours, Clp vhace, PaymentParameters.Elearning norm) {
        Finding<Ratio> progress = progress(learner, courseHours);
        Finding<Boolean> payable = payable(progress, norm);
        Optional<Finding<Ratio>> factor = hourFactor(learner);
        if (!payable.value() || factor.isEmpty()) {
            return Finding.of(RuleId.of("BONO-191"), Ratio.ZERO, GROUND).restingOn(payable);
        }
        Finding<Ratio> weighting = weighting(factor.get(), norm);
        Ratio share = norm.lecturePhaseShare();
        Ratio value = new Ratio(BigInteger.valueOf(vhace.pesos()), BigInteger.ONE)
                .times(progress.value())
                .times(Ratio.of(courseHours, 1))
                .times(weighting.value())
                .times(share);
        return Finding.of(
                        RuleId.of("BONO-191"),
                        value,
                        GROUND,
                        Fact.of("hours", courseHours),
                        Fact.of("vhace", vhace),
                        Fact.of("lecturePhaseShare", share))
                .restingOn(payable, weighting);
    }

    /** Value of the course: the exact sum, rounded once, half-up. */
    @Rule({"BONO-191", "BONO-902"})
    public static Finding<Clp> total(
            List<Learner> learners, int courseHours, Clp vhace, PaymentParameters.Elearning norm) {
        List<Finding<Ratio>> parts = learners.stream()
                .map(learner -> exact(learner, courseHours, vhace, norm))
                .toList();
        Ratio sum = parts.stream().map(Finding::value).reduce(Ratio.ZERO, Ratio::plus);
        return Finding.of(RuleId.of("BONO-191"), Clp.roundHalfUp(sum), GROUND, Fact.of("exactPesos", sum))
                .restingOn(parts);
    }
}
