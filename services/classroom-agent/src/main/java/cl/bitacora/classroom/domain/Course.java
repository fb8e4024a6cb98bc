package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A downloaded course (LCE-022): what the steps of a class need to know of it. People go by pseudonym.
 *
 * @param startsOn as it was communicated; a class on another day is held all the same (LCE-083)
 */
public record Course(
        SectionId section,
        String senceCode,
        String courseName,
        Programme programme,
        String commune,
        String place,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Slot> schedule,
        Set<PersonId> relators,
        Set<PersonId> participants) {

    public Course {
        schedule = List.copyOf(schedule);
        relators = Set.copyOf(relators);
        participants = Set.copyOf(participants);
    }

    /** The communicated block of a day and letter. */
    public Optional<Slot> slot(LocalDate on, String letter) {
        return schedule.stream()
                .filter(slot -> slot.on().equals(on) && slot.letter().equals(letter))
                .findFirst();
    }

    /** The communicated blocks of a day, in order. */
    public List<Slot> slots(LocalDate on) {
        return schedule.stream()
                .filter(slot -> slot.on().equals(on))
                .sorted(Comparator.comparing(Slot::startsAt))
                .toList();
    }

    /** Whether a class on that day is on a day that the course's data have. */
    public boolean covers(LocalDate on) {
        return !on.isBefore(startsOn) && !on.isAfter(endsOn);
    }
}
