package cl.bitacora.gateway.domain.time;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.JournalRecord.TimeRead;
import cl.bitacora.contracts.journals.TimeCertainty;
import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.gateway.domain.time.Clocks.Window;
import cl.bitacora.kernel.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what a journal's wall clock says with what its clock since start-up, signed server times and the arrival allow.
 * Instants are UTC and the clock since start-up counts suspended time, so that daylight saving, a night's sleep and the slow
 * corrections of network time are no contradiction.
 */
public final class TimeClassifier {
    private final Clocks before;
    private final Instant receivedAt;
    private final long tolerance;

    private TimeClassifier(Clocks before, Instant receivedAt, Duration tolerance) {
        this.before = before;
        this.receivedAt = receivedAt;
        this.tolerance = tolerance.toMillis();
    }

    /** A record, what was known of the clocks when it was written, and what the records after it prove. */
    private record Placed(
            ChainedRecord record, Clocks clocks, Optional<TimeRead> nextReading, Optional<Instant> notAfter) {}

    private record Judged(ChainedRecord record, TimeCertainty certainty, long driftMillis, String reason) {}

    /**
     * Classifies consecutive records that continue a journal.
     *
     * @param before what the journal before them has shown, with every anchor given until now
     * @param tolerance smaller differences mean nothing (FIN-010)
     * @return stretches in order; readings are no part of any
     */
    @Rule({"LCE-023", "FIN-010"})
    public static List<TimeStretch> classify(
            Clocks before, List<ChainedRecord> records, Instant receivedAt, Duration tolerance) {
        TimeClassifier classifier = new TimeClassifier(before, receivedAt, tolerance);
        return joined(classifier.placed(records).stream()
                .filter(placed -> !(placed.record().said() instanceof TimeRead))
                .map(classifier::judge)
                .toList());
    }

    private List<Placed> placed(List<ChainedRecord> records) {
        List<Clocks> forward = new ArrayList<>();
        Clocks clocks = before;
        for (ChainedRecord record : records) {
            forward.add(clocks);
            clocks = clocks.said(record.said());
        }
        List<Placed> placed = new ArrayList<>();
        Optional<TimeRead> nextReading = Optional.empty();
        Optional<Instant> notAfter = Optional.empty();
        for (int i = records.size() - 1; i >= 0; i--) {
            ChainedRecord record = records.get(i);
            placed.add(new Placed(record, forward.get(i), nextReading, notAfter));
            Clocks here = record.said() instanceof TimeRead ? forward.get(i).said(record.said()) : forward.get(i);
            notAfter = earlier(notAfter, here.trueTime(record.said().at()).map(Window::high));
            if (record.said() instanceof TimeRead reading) {
                nextReading = Optional.of(reading);
            }
        }
        return placed.reversed();
    }

    private Judged judge(Placed placed) {
        Instant wall = placed.record().said().at();
        Optional<Boot> boot = placed.clocks().boot();
        if (boot.isPresent()) {
            Boot known = boot.get();
            long position = known.position(wall);
            if (!known.fault().isEmpty()) {
                return contradictory(placed, 0, known.fault());
            }
            if (position < known.highest() - tolerance) {
                return contradictory(placed, position - known.highest(), "wall-went-back");
            }
            Optional<Long> next = placed.nextReading()
                    .filter(reading -> reading.bootId().equals(known.id()))
                    .map(TimeRead::bootMillis);
            if (next.isPresent() && position > next.get() + tolerance) {
                return contradictory(placed, position - next.get(), "after-next-reading");
            }
        }
        return placed.clocks()
                .trueTime(wall)
                .map(window -> known(placed, wall, window))
                .orElseGet(() -> unknown(placed, wall));
    }

    /** An anchor of the same start-up tells the true time. */
    private Judged known(Placed placed, Instant wall, Window window) {
        if (window.low().isAfter(receivedAt.plusMillis(tolerance))) {
            return contradictory(
                    placed, Duration.between(receivedAt, window.low()).toMillis(), "after-receipt");
        }
        long drift = outside(wall, window.low(), window.high());
        if (Math.abs(drift) > tolerance) {
            return contradictory(placed, drift, "wall-differs");
        }
        boolean agreed = Duration.between(window.low(), window.high()).toMillis() <= tolerance;
        return new Judged(
                placed.record(),
                agreed ? TimeCertainty.CERTAIN : TimeCertainty.UNCERTAIN,
                drift,
                agreed ? "" : "anchors-disagree");
    }

    /** Only what came before and after bounds it. */
    private Judged unknown(Placed placed, Instant wall) {
        Optional<Instant> low = placed.clocks().notBefore();
        if (low.isPresent() && wall.isBefore(low.get().minusMillis(tolerance))) {
            return contradictory(placed, Duration.between(low.get(), wall).toMillis(), "before-last-evidence");
        }
        Instant high = earlier(Optional.of(receivedAt), placed.notAfter()).orElse(receivedAt);
        if (wall.isAfter(high.plusMillis(tolerance))) {
            return contradictory(
                    placed,
                    Duration.between(high, wall).toMillis(),
                    high.equals(receivedAt) ? "after-receipt" : "after-later-evidence");
        }
        String reason = placed.clocks()
                .boot()
                .map(boot -> boot.stepMillis() > tolerance ? "wall-stepped" : "no-anchor")
                .orElse("no-reading");
        return new Judged(placed.record(), TimeCertainty.UNCERTAIN, 0, reason);
    }

    private static Judged contradictory(Placed placed, long driftMillis, String reason) {
        return new Judged(placed.record(), TimeCertainty.CONTRADICTORY, driftMillis, reason);
    }

    private static long outside(Instant wall, Instant low, Instant high) {
        if (wall.isBefore(low)) {
            return Duration.between(low, wall).toMillis();
        }
        return wall.isAfter(high) ? Duration.between(high, wall).toMillis() : 0;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get())) ? one : other;
    }

    private static List<TimeStretch> joined(List<Judged> judged) {
        List<TimeStretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= judged.size(); i++) {
            if (i == judged.size() || !alike(judged.get(i), judged.get(from))) {
                stretches.add(stretch(judged.subList(from, i)));
                from = i;
            }
        }
        return stretches;
    }

    private static boolean alike(Judged one, Judged other) {
        return one.certainty() == other.certainty() && one.reason().equals(other.reason());
    }

    private static TimeStretch stretch(List<Judged> judged) {
        long drift = 0;
        Set<BlockKey> blocks = new LinkedHashSet<>();
        for (Judged one : judged) {
            drift = Math.abs(one.driftMillis()) > Math.abs(drift) ? one.driftMillis() : drift;
            blocks.add(one.record().said().block());
        }
        JournalRecord first = judged.getFirst().record().said();
        JournalRecord last = judged.getLast().record().said();
        return new TimeStretch(
                judged.getFirst().record().seq(),
                judged.getLast().record().seq(),
                first.at(),
                last.at(),
                judged.getFirst().certainty(),
                Math.floorDiv(drift + 500, 1_000L),
                judged.getFirst().reason(),
                List.copyOf(blocks));
    }
}
