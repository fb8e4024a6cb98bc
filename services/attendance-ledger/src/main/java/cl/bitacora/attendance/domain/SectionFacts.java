package cl.bitacora.attendance.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the courses topic said about a section, as far as attendance needs it.
 *
 * @param region code of the region of execution, as the courses topic writes it
 * @param hours chronological hours of the lecture phase
 * @param endedOn day of the last class, once the lecture phase ended
 * @param schedule the communicated schedule; empty if none was communicated
 */
public record SectionFacts(
        SectionId section,
        Rut otec,
        String region,
        Programme programme,
        Modality modality,
        String courseName,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<LocalDate> endedOn,
        int hours,
        List<ScheduledBlock> schedule,
        List<Enrolled> people) {

    public SectionFacts {
        schedule = List.copyOf(schedule);
        people = List.copyOf(people);
    }

    /**
     * A person of the section.
     *
     * @param formulario1 whether a Formulario N° 1 (or its complement) lists them
     * @param leftOn last day on which they belong to it, if they were expelled or withdrew
     */
    public record Enrolled(PersonId person, boolean formulario1, Optional<LocalDate> leftOn) {}

    /**
     * Who belongs to the section on a legal day: the people of Formulario N° 1 once there is one, before it the enrolled;
     * without those who had left by then.
     */
    public Set<PersonId> rosterOn(LocalDate day) {
        boolean agreed = people.stream().anyMatch(Enrolled::formulario1);
        Set<PersonId> roster = new TreeSet<>();
        for (Enrolled enrolled : people) {
            boolean there = enrolled.leftOn().filter(day::isAfter).isEmpty();
            if (there && (enrolled.formulario1() || !agreed)) {
                roster.add(enrolled.person());
            }
        }
        return roster;
    }

    /** The communicated block of a day and letter, if there is one. */
    public Optional<ScheduledBlock> scheduled(LocalDate day, String letter) {
        return schedule.stream()
                .filter(block -> block.on().equals(day) && block.letter().equals(letter))
                .findFirst();
    }

    /** Communicated class time of a day, in seconds; 0 if the schedule has no class on it. */
    public long scheduledSeconds(LocalDate day) {
        return schedule.stream()
                .filter(block -> block.on().equals(day))
                .mapToLong(block -> 60L * block.durationMinutes())
                .sum();
    }

    /** Class time of the whole section, in seconds (LCE-906). */
    public long totalSeconds() {
        return 3600L * hours;
    }
}
