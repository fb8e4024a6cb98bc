package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;

/** BONO-131 and LCE-044: attendance is informed within 48 business hours of the end of the class. */
public final class ReportDeadline {
    private ReportDeadline() {}

    /** The last instant to inform, inclusive. */
    @Rule({"BONO-131", "LCE-044"})
    public static Finding<Instant> of(Instant classEndAt, BusinessDays businessDays, AttendanceParameters parameters) {
        Instant dueAt = businessDays.addBusinessHours(classEndAt, parameters.reportBusinessHours());
        return Finding.of(
                parameters.reportDeadlineBinding() ? Rules.REPORT_48_HOURS : Rules.REPORT,
                dueAt,
                parameters.grounds().report(),
                Fact.of("classEndAt", classEndAt),
                Fact.of("businessHours", parameters.reportBusinessHours()),
                Fact.of("dueAt", dueAt));
    }

    /** Whether an instant is past the deadline. */
    public static boolean late(Finding<Instant> due, Instant reportedAt) {
        return reportedAt.isAfter(due.value());
    }
}
