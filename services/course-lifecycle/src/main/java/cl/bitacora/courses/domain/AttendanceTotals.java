package cl.bitacora.courses.domain;

import cl.bitacora.kernel.PersonId;
import java.util.Map;

/** What the class book counts for a section: class time held and each participant's credit, in seconds. */
public record AttendanceTotals(long heldSeconds, Map<PersonId, Long> creditedSeconds) {
    /** No class yet. */
    public static final AttendanceTotals NONE = new AttendanceTotals(0, Map.of());

    public AttendanceTotals {
        creditedSeconds = Map.copyOf(creditedSeconds);
    }

    public long of(PersonId person) {
        return creditedSeconds.getOrDefault(person, 0L);
    }
}
