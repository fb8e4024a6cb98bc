package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;

/** LCE-040: an entry within the tolerance counts from the start of the block; so does one before it. */
public final class EntryTolerance {
    private EntryTolerance() {}

    /** Whether the entry is within the tolerance of the programme, measured from the start button. */
    @Rule("LCE-040")
    public static Finding<Boolean> of(Instant startedAt, Instant entryAt, AttendanceParameters parameters) {
        long elapsed = Texts.seconds(startedAt, entryAt);
        return Finding.of(
                Rules.TOLERANCE,
                parameters.withinTolerance(elapsed),
                parameters.grounds().tolerance(),
                Fact.of("startedAt", startedAt),
                Fact.of("entryAt", entryAt),
                Fact.of("elapsedSeconds", elapsed),
                Fact.of("toleranceSeconds", parameters.toleranceSeconds()));
    }
}
