package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the service knows of a section when a command comes, from the events of courses, attendance and payments.
 *
 * @param region code of the region of execution
 * @param executor OTEC, or the company itself of an internal course
 * @param intermediated whether an OTIC stands between (CERT-008)
 * @param hours chronological hours of the course
 * @param startsOn communicated start
 * @param endsOn day of the last class if the lecture phase ended, else the communicated end
 * @param totalSeconds class time of the whole section that the LCE controls (LCE-906); 0 before it is known
 * @param roster the participants communicated in the course, in a stable order
 * @param unnamed those of the roster whose name is not known
 * @param years what was held, by calendar year, earliest first
 */
public record CourseFacts(
        SectionId section,
        Programme programme,
        String region,
        ActionState state,
        Rut executor,
        String executorName,
        boolean intermediated,
        String activityName,
        String senceCode,
        int hours,
        LocalDate startsOn,
        LocalDate endsOn,
        long totalSeconds,
        List<PersonId> roster,
        Set<PersonId> unnamed,
        List<YearHeld> years) {
    public CourseFacts {
        roster = List.copyOf(roster);
        unnamed = Set.copyOf(unnamed);
        years = List.copyOf(years);
    }

    /** The year that a partial action certifies: the first one with classes. */
    public Optional<YearHeld> partialYear() {
        return years.stream().findFirst();
    }

    /** The year that a complementary action certifies: the last one, if the classes crossed into it. */
    public Optional<YearHeld> complementaryYear() {
        return years.size() < 2 ? Optional.empty() : Optional.of(years.getLast());
    }

    /** Whether the course, as communicated or as held, goes beyond one calendar year. */
    public boolean crossesYears() {
        return startsOn.getYear() < endsOn.getYear() || years.size() > 1;
    }

    /** Whether any class was held. */
    public boolean hasClasses() {
        return !years.isEmpty();
    }

    /** The facts with another state. */
    public CourseFacts withState(ActionState other) {
        return new CourseFacts(
                section,
                programme,
                region,
                other,
                executor,
                executorName,
                intermediated,
                activityName,
                senceCode,
                hours,
                startsOn,
                endsOn,
                totalSeconds,
                roster,
                unnamed,
                years);
    }
}
