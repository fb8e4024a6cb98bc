package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;

/**
 * What the attendance rules need, fixed for a programme and the legal day of the class. Travels in commands.
 *
 * <p>Elapsed times are whole seconds (marks have second precision), and every bound says whether it is inside.
 *
 * @param toleranceSeconds greatest elapsed time since the block start that is still inside the tolerance (LCE-040,
 *     BONO-133). FT and FPT: 1199, since minute 19 counts whole and {@code e < 20:00} is inside; with the strict switch
 *     1140. Bono: 1200, since {@code e <= 20:00} is inside
 * @param debounceSeconds marks that far apart or less are one mark (LCE-901)
 * @param doubleMarkUpperSeconds a second mark before this gap is a double mark; from it on, an ordinary exit (LCE-047)
 * @param earlyExitSeconds an exit before this time of block is misuse; at it, not (LCE-048)
 * @param lateFromDayStart lateness runs from the first block of the day (Bono) or from each block (LCE)
 * @param requiresJustificationWhenLate entering after the tolerance needs a justified cause (LCE-907)
 * @param unjustifiedLateLosesDay without that cause the whole day is not credited (LCE-907)
 * @param lateLimit share of the day's hours that a delay may reach, inclusive (BONO-133); one where there is no limit
 * @param minimumAttendance share of the course that passes, inclusive, on the exact ratio (LCE-906, BONO-091)
 * @param reportBusinessHours time to report attendance from the end of the class (LCE-044, BONO-131, BONO-901)
 * @param reportDeadlineBinding reporting later is a breach (Bono) or only an alert (LCE)
 * @param scheduleToleranceMinutes differences from the communicated schedule up to here are recorded only (FIN-034)
 * @param clockDriftIgnoredSeconds corrections of the clock up to here are no alteration (FIN-010)
 * @param grounds where each of these stands
 */
public record AttendanceParameters(
        Programme programme,
        LocalDate day,
        long toleranceSeconds,
        long debounceSeconds,
        long doubleMarkUpperSeconds,
        long earlyExitSeconds,
        boolean lateFromDayStart,
        boolean requiresJustificationWhenLate,
        boolean unjustifiedLateLosesDay,
        Ratio lateLimit,
        Ratio minimumAttendance,
        int reportBusinessHours,
        boolean reportDeadlineBinding,
        int scheduleToleranceMinutes,
        int clockDriftIgnoredSeconds,
        Grounds grounds) {

    /** Citations for the findings that rest on these values. */
    public record Grounds(
            Citation tolerance,
            Citation debounce,
            Citation doubleMark,
            Citation earlyExit,
            Citation late,
            Citation lateLimit,
            Citation minimumAttendance,
            Citation report,
            Citation schedule,
            Citation clockDrift) {}

    /** The values of a programme on a legal day; a missing one is an error that names it. */
    public static AttendanceParameters of(Parameters parameters, Programme programme, LocalDate day) {
        var tolerance = parameters.integer("attendance.tolerance-minutes", programme, day);
        var strict = parameters.flag("attendance.tolerance-strict-seconds", programme, day);
        var debounce = parameters.integer("attendance.debounce-seconds", programme, day);
        var doubleMark = parameters.integer("attendance.double-mark-upper-minutes", programme, day);
        var earlyExit = parameters.integer("attendance.early-exit-minutes", programme, day);
        var fromDayStart = parameters.flag("attendance.late-from-day-start", programme, day);
        var justification = parameters.flag("attendance.late-needs-justification", programme, day);
        var losesDay = parameters.flag("attendance.unjustified-late-loses-day", programme, day);
        var lateLimit = parameters.ratio("attendance.late-limit", programme, day);
        var minimum = parameters.ratio("attendance.minimum", programme, day);
        var report = parameters.integer("attendance.report-business-hours", programme, day);
        var binding = parameters.flag("attendance.report-deadline-binding", programme, day);
        var schedule = parameters.integer("attendance.schedule-tolerance-minutes", programme, day);
        var drift = parameters.integer("attendance.clock-drift-ignored-seconds", programme, day);
        return new AttendanceParameters(
                programme,
                day,
                toleranceSeconds(tolerance.value(), strict.value()),
                debounce.value(),
                60L * doubleMark.value(),
                60L * earlyExit.value(),
                fromDayStart.value(),
                justification.value(),
                losesDay.value(),
                lateLimit.value(),
                minimum.value(),
                report.value(),
                binding.value(),
                schedule.value(),
                drift.value(),
                new Grounds(
                        tolerance.ground(),
                        debounce.ground(),
                        doubleMark.ground(),
                        earlyExit.ground(),
                        justification.ground(),
                        lateLimit.ground(),
                        minimum.ground(),
                        report.ground(),
                        schedule.ground(),
                        drift.ground()));
    }

    /** Whether an entry that many whole seconds after the start counts from the start; marks before it do (negative). */
    public boolean withinTolerance(long elapsedSeconds) {
        return elapsedSeconds <= toleranceSeconds;
    }

    /** The last minute counts only at its second zero if strict, whole if not (G-ATT-02). */
    private static long toleranceSeconds(int minutes, boolean strictSeconds) {
        return 60L * minutes + (strictSeconds ? 0 : 59);
    }
}
