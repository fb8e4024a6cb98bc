package cl.bitacora.auditor.given;

import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.courses.domain.AttendanceTotals;
import cl.bitacora.kernel.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class book's running totals as the courses' service keeps them, folded a second time and by hand. */
final class GivenTotals {
    private GivenTotals() {}

    static AttendanceTotals of(List<AttendanceEvent> stream) {
        Map<PersonId, Long> credited = new HashMap<>();
        long held = 0;
        for (AttendanceEvent event : stream) {
            AttendanceTotalled totalled = (AttendanceTotalled) event;
            held = totalled.heldSeconds();
            totalled.lines().forEach(line -> credited.put(line.participant(), line.creditedSeconds()));
        }
        return new AttendanceTotals(held, credited);
    }
}
