package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a section may be when it is created (numeral 2.5). */
public final class SectionRules {
    private SectionRules() {}

    /** A course in a commune: what an executor is assigned and must cover with sections. */
    public record CourseCommune(String course, String commune) {}

    /**
     * Groups of up to 25 people face to face or 100 in e-learning, within the places that are left of the proposal.
     *
     * @param coverageLeft places of the course that no other section has taken
     */
    @Rule("BONO-021")
    public static Optional<Refusal> size(Modality modality, int quota, int coverageLeft, CourseParameters norm) {
        int most = numbers(modality, norm).maximumSection();
        if (quota < 1 || quota > most) {
            return Optional.of(Refusal.ofField(
                    "quota",
                    "section-size",
                    RuleId.of("BONO-021"),
                    Norms.bono("2.5"),
                    Fact.of("quota", quota),
                    Fact.of("maximum", most)));
        }
        return quota > coverageLeft
                ? Optional.of(Refusal.ofField(
                        "quota",
                        "coverage-exceeded",
                        RuleId.of("BONO-021"),
                        Norms.bono("2.5"),
                        Fact.of("quota", quota),
                        Fact.of("coverageLeft", Math.max(0, coverageLeft))))
                : Optional.empty();
    }

    /** The numbers that a modality has. */
    public static CourseParameters.Numbers numbers(Modality modality, CourseParameters norm) {
        return switch (modality) {
            case E_LEARNING -> norm.elearning();
            case PRESENCIAL, BLENDED, A_DISTANCIA -> norm.presencial();
        };
    }

    /**
     * Day until which the first sections are created: 15 calendar days from the approval and the communication of the
     * facilitators, whichever came later (G-BONO-01), moved to a business day (G-BONO-04).
     */
    @Rule("BONO-020")
    public static Finding<LocalDate> firstSectionsDue(
            LocalDate approvedOn, LocalDate communicatedOn, int days, BusinessDays calendar) {
        LocalDate from = approvedOn.isAfter(communicatedOn) ? approvedOn : communicatedOn;
        return Finding.of(
                RuleId.of("BONO-020"),
                calendar.roll(from.plusDays(days)),
                Norms.bono("2.5"),
                Fact.of("from", from),
                Fact.of("days", days));
    }

    /** Whether every assigned course and commune has at least one section. */
    @Rule("BONO-022")
    public static Finding<Boolean> everyAssignmentHasSection(
            Set<CourseCommune> assigned, Set<CourseCommune> withSection) {
        long missing =
                assigned.stream().filter(pair -> !withSection.contains(pair)).count();
        return Finding.of(
                RuleId.of("BONO-022"),
                missing == 0,
                Norms.bono("2.5"),
                Fact.of("assigned", assigned.size()),
                Fact.of("missing", missing));
    }

    /** Start and end are those of the plan: here, the first and last day of the timetable. */
    @Rule("BONO-023")
    public static Optional<Refusal> dates(
            LocalDate startsOn, LocalDate endsOn, LocalDate plannedStart, LocalDate plannedEnd) {
        if (startsOn.equals(plannedStart) && endsOn.equals(plannedEnd)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.ofField(
                startsOn.equals(plannedStart) ? "endsOn" : "startsOn",
                "dates-differ-from-plan",
                RuleId.of("BONO-023"),
                Norms.bono("2.5"),
                Fact.of("startsOn", startsOn),
                Fact.of("endsOn", endsOn),
                Fact.of("plannedStart", plannedStart),
                Fact.of("plannedEnd", plannedEnd)));
    }
}
