package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;

/** LCE-906: the share of the course that a participant attended; compared exactly, shown cut to two decimals. */
public final class AttendancePercentage {
    private AttendancePercentage() {}

    /**
     * The exact share.
     *
     * @param totalSeconds class time of the section that the LCE controls; 0 gives a share of 0
     */
    @Rule("LCE-906")
    public static Finding<Ratio> of(long creditedSeconds, long totalSeconds, AttendanceParameters parameters) {
        Ratio share = totalSeconds > 0 ? Ratio.of(creditedSeconds, totalSeconds) : Ratio.ZERO;
        return Finding.of(
                Rules.PERCENTAGE,
                share,
                parameters.grounds().minimumAttendance(),
                Fact.of("creditedSeconds", creditedSeconds),
                Fact.of("totalSeconds", totalSeconds),
                Fact.of("percent", share.percentTruncated().toPlainString()),
                Fact.of("minimum", parameters.minimumAttendance()),
                Fact.of("passes", passes(share, parameters)));
    }

    /** Whether the share reaches the minimum, inclusive. */
    @Rule("LCE-906")
    public static boolean passes(Ratio share, AttendanceParameters parameters) {
        return share.atLeast(parameters.minimumAttendance());
    }
}
