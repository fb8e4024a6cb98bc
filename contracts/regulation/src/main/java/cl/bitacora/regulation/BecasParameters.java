package cl.bitacora.regulation;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the course rules of Becas Laborales need; citations are in {@link Parameters} under the names of
 * {@code parameters/becas.yaml}. All bounds are inclusive unless a component says otherwise.
 *
 * @param approval thresholds of the final states (BECA-080, BECA-081)
 * @param joining until which share of the hours people enter (BECA-137)
 * @param sessions lengths of the day and the week (BECA-115)
 * @param insurance minimum cover (BECA-050, BECA-051)
 * @param justification limits of absences and lateness (BECA-089…095, BECA-134, BECA-135)
 * @param startShare present people over places with which a course starts (BECA-124)
 * @param supervisionShare share of the courses that is supervised, rounded up (BECA-119)
 * @param coordinatorCourses simultaneous courses of one person with both roles (BECA-046)
 * @param officeHalfDays least half-days of attention a week (BECA-041)
 * @param applicationPool applicants, in times the places, with which applications close (BECA-070)
 * @param extraDaySubsidyClp daily subsidy that the OTEC pays for the days it adds (BECA-103)
 */
public record BecasParameters(
        Approval approval,
        Joining joining,
        Sessions sessions,
        Insurance insurance,
        Justification justification,
        Ratio startShare,
        Ratio supervisionShare,
        int coordinatorCourses,
        int officeHalfDays,
        int applicationPool,
        int extraDaySubsidyClp) {
    private static final Programme PROGRAMME = Programme.BECAS_LABORALES_2022;

    /** Shares of attendance, activities, progress and score from which a phase is approved. */
    public record Approval(Ratio lecture, Ratio practice, Ratio planActivities, Ratio progress, Ratio evaluation) {}

    /** Shares of the lecture phase. */
    public record Joining(Ratio presencial, Ratio driving, Ratio elearning) {}

    /** Minutes of a day and days of a week of each shift. */
    public record Sessions(
            int eveningMinutes, int eveningDays, int daytimeMinutes, int daytimeDays, int authorisedMaximumMinutes) {}

    /** Minimum cover in UF, minutes covered around a session, and ages that an insurer may turn away. */
    public record Insurance(
            int disabilityUf,
            int deathUf,
            int medicalUf,
            int transportUf,
            int marginMinutes,
            int minorAge,
            int elderAge) {}

    /**
     * Limits of justifications.
     *
     * @param absenceLimit exclusive
     * @param returnLimit exclusive
     */
    public record Justification(
            int childMaxAge, Ratio absenceLimit, Ratio returnLimit, int toleranceMinutes, Ratio lateLimit) {}

    /** The values of a legal day, or empty before the bases. */
    public static Optional<BecasParameters> find(Parameters parameters, LocalDate day) {
        return parameters.has("course.start-share", PROGRAMME, day)
                ? Optional.of(of(parameters, day))
                : Optional.empty();
    }

    /** The values of a legal day; a missing one is an error that names it. */
    public static BecasParameters of(Parameters parameters, LocalDate day) {
        Lookup at = new Lookup(parameters, day);
        return new BecasParameters(
                new Approval(
                        at.share("minimum-attendance"),
                        at.share("practice-minimum"),
                        at.share("plan-activities-minimum"),
                        at.share("elearning.minimum-progress"),
                        at.share("elearning.minimum-evaluation")),
                new Joining(
                        at.share("late-joining.presencial"),
                        at.share("late-joining.driving"),
                        at.share("late-joining.elearning")),
                new Sessions(
                        at.whole("evening.day-minutes"),
                        at.whole("evening.week-days"),
                        at.whole("daytime.day-minutes"),
                        at.whole("daytime.week-days"),
                        at.whole("day.authorised-maximum-minutes")),
                new Insurance(
                        at.whole("insurance.disability-uf"),
                        at.whole("insurance.death-uf"),
                        at.whole("insurance.medical-uf"),
                        at.whole("insurance.transport-uf"),
                        at.whole("insurance.margin-minutes"),
                        at.whole("insurance.minor-age"),
                        at.whole("insurance.elder-age")),
                new Justification(
                        at.whole("justification.child-max-age"),
                        at.share("justification.absence-limit"),
                        at.share("justification.return-limit"),
                        at.whole("lateness.tolerance-minutes"),
                        at.share("lateness.limit")),
                at.share("start-share"),
                at.share("supervision-share"),
                at.whole("coordinator.maximum-courses"),
                at.whole("office.minimum-half-days"),
                at.whole("application-pool"),
                at.whole("extra-day-subsidy-clp"));
    }

    private record Lookup(Parameters parameters, LocalDate day) {
        int whole(String name) {
            return parameters.integer("course." + name, PROGRAMME, day).value();
        }

        Ratio share(String name) {
            return parameters.ratio("course." + name, PROGRAMME, day).value();
        }
    }
}
