package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.courses.SectionEvent.MinimumCause;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** How many people a course needs to start (numeral 5.1). */
public final class StartNumbers {
    private StartNumbers() {}

    /** Least enrolled people with which a course starts: the norm's, or what the DR authorised. */
    @Rule({"BONO-080", "BONO-082", "BONO-055"})
    public static Finding<Integer> minimum(Modality modality, OptionalInt authorised, CourseParameters norm) {
        int general = SectionRules.numbers(modality, norm).minimumToStart();
        boolean elearning = modality == Modality.E_LEARNING;
        return Finding.of(
                RuleId.of(elearning ? "BONO-082" : "BONO-080"),
                authorised.orElse(general),
                Norms.bono(elearning ? "5.1 b" : "5.1 a"),
                Fact.of("general", general),
                Fact.of("authorised", authorised.isPresent() ? authorised.getAsInt() : "none"));
    }

    /** Whether a face-to-face course may start: at least the minimum, at most 25. */
    @Rule("BONO-080")
    public static Finding<Boolean> presencial(int enrolled, OptionalInt authorised, CourseParameters norm) {
        Finding<Integer> minimum = minimum(Modality.PRESENCIAL, authorised, norm);
        int most = norm.presencial().maximum();
        return Finding.of(
                        RuleId.of("BONO-080"),
                        enrolled >= minimum.value() && enrolled <= most,
                        Norms.bono("5.1 a"),
                        Fact.of("enrolled", enrolled),
                        Fact.of("maximum", most))
                .restingOn(minimum);
    }

    /** Whether an e-learning course may start: places within bounds, at least 15 enrolled, agreement approved. */
    @Rule("BONO-082")
    public static Finding<Boolean> elearning(
            int places, int minimumPlaces, int enrolled, boolean acuerdoApproved, CourseParameters norm) {
        boolean inBounds = places >= minimumPlaces && places <= norm.elearning().maximum();
        return Finding.of(
                RuleId.of("BONO-082"),
                inBounds && enrolled >= norm.elearning().minimumToStart() && acuerdoApproved,
                Norms.bono("5.1 b"),
                Fact.of("places", places),
                Fact.of("enrolled", enrolled),
                Fact.of("acuerdoApproved", acuerdoApproved));
    }

    /** The three situations in which fewer may start, each on a grounded request. */
    @Rule("BONO-081")
    public static Optional<Refusal> exception(String cause, String reason, boolean failedStart) {
        boolean listed = Arrays.stream(MinimumCause.values())
                .anyMatch(known -> known.name().equals(cause));
        if (!listed) {
            return Optional.of(refusal("cause", "exception-not-listed", Fact.of("cause", cause)));
        }
        if (cause.equals(MinimumCause.INICIO_FALLIDO.name()) && !failedStart) {
            return Optional.of(refusal("cause", "no-failed-start"));
        }
        return reason.isBlank() ? Optional.of(refusal("reason", "reason-missing")) : Optional.empty();
    }

    private static Refusal refusal(String field, String code, Fact... facts) {
        return Refusal.ofField(field, code, RuleId.of("BONO-081"), Norms.bono("5.1 a"), facts);
    }
}
