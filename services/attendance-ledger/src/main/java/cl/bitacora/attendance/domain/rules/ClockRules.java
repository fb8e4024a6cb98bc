package cl.bitacora.attendance.domain.rules;

import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The installation's clock: jumps that it noticed, and time that runs backwards in its journal. */
public final class ClockRules {
    private ClockRules() {}

    /**
     * FIN-010, LCE-067 (letter A-g): the clock jumped while the block ran; intent is a person's matter. Small corrections are
     * no alteration.
     */
    @Rule({"FIN-010", "LCE-067"})
    public static Finding<Boolean> changedAfterStart(
            Instant changedAt, long jumpSeconds, Optional<Instant> startedAt, AttendanceParameters parameters) {
        return Finding.of(
                Rules.CLOCK_ALTERED,
                large(jumpSeconds, parameters)
                        && startedAt.filter(start -> !changedAt.isBefore(start)).isPresent(),
                parameters.grounds().clockDrift(),
                Fact.of("changedAt", changedAt),
                Fact.of("jumpSeconds", jumpSeconds),
                Fact.of("letter", "A-g"));
    }

    /** LCE-023: the clock is to be right before the block starts; a jump before it is no error of letter A-g. */
    @Rule({"LCE-023", "LCE-067"})
    public static Finding<Boolean> changedBeforeStart(
            Instant changedAt, long jumpSeconds, Optional<Instant> startedAt, AttendanceParameters parameters) {
        return Finding.of(
                Rules.CLOCK_CHECK,
                large(jumpSeconds, parameters)
                        && startedAt.filter(start -> !changedAt.isBefore(start)).isEmpty(),
                Norms.lce("Resuelvo 2, 8)"),
                Fact.of("changedAt", changedAt),
                Fact.of("jumpSeconds", jumpSeconds));
    }

    /**
     * FIN-010, LCE-023: the gateway's evidence (signed server times, the clock since start-up, the arrival) contradicts times
     * of the block. After the start that is about the registered time; before it, about a clock that was not checked.
     */
    @Rule({"FIN-010", "LCE-023"})
    public static Finding<Boolean> contradicted(
            String installation, TimeStretch stretch, Optional<Instant> startedAt, AttendanceParameters parameters) {
        boolean started =
                startedAt.filter(start -> !stretch.to().isBefore(start)).isPresent();
        return Finding.of(
                started ? Rules.CLOCK_ALTERED : Rules.CLOCK_CHECK,
                true,
                started ? parameters.grounds().clockDrift() : Norms.lce("Resuelvo 2, 8)"),
                Fact.of("installation", installation),
                Fact.of("firstSeq", stretch.firstSeq()),
                Fact.of("lastSeq", stretch.lastSeq()),
                Fact.of("driftSeconds", stretch.driftSeconds()),
                Fact.of("reason", stretch.reason()));
    }

    /** FIN-010: in one journal, a later mark has an earlier time. The value is how many times that happens. */
    @Rule("FIN-010")
    public static Finding<Integer> timeWentBack(Collection<Mark> marks, AttendanceParameters parameters) {
        List<Mark> written = marks.stream()
                .sorted(Comparator.comparing(Mark::installation).thenComparingLong(Mark::seq))
                .toList();
        int times = 0;
        long most = 0;
        for (int i = 1; i < written.size(); i++) {
            Mark before = written.get(i - 1);
            Mark after = written.get(i);
            long back = Texts.seconds(after.at(), before.at());
            if (before.installation().equals(after.installation()) && large(back, parameters) && back > 0) {
                times++;
                most = Math.max(most, back);
            }
        }
        return Finding.of(
                Rules.CLOCK_ALTERED, times, parameters.grounds().clockDrift(), Fact.of("greatestStepSeconds", most));
    }

    private static boolean large(long seconds, AttendanceParameters parameters) {
        return Math.abs(seconds) > parameters.clockDriftIgnoredSeconds();
    }
}
