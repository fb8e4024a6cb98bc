package cl.bitacora.auditor.recompute;

import cl.bitacora.certificates.domain.YearHeld;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.attendance.TotalEvent.Line;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The running totals of a section as the other services keep them: per block, of several totals the last speaks. */
final class BlockTotals {
    private final Map<BlockKey, Block> blocks =
            new TreeMap<>(Comparator.comparing(BlockKey::on).thenComparing(BlockKey::letter));
    private final List<AttendanceTotalled> history = new ArrayList<>();

    private static final class Block {
        private long heldSeconds;
        private long order;
        private List<Line> lastLines = List.of();
        private final Map<PersonId, Long> credits = new TreeMap<>();
    }

    void apply(AttendanceTotalled event) {
        history.add(event);
        Block block = blocks.computeIfAbsent(event.block(), key -> new Block());
        long all = blocks.values().stream().mapToLong(one -> one.heldSeconds).sum();
        block.heldSeconds += event.heldSeconds() - all;
        block.order = history.size();
        block.lastLines = event.lines();
        event.lines().forEach(line -> block.credits.put(line.participant(), line.blockSeconds()));
    }

    /** Class time held so far, as last told. */
    long heldSeconds() {
        return history.isEmpty() ? 0 : history.getLast().heldSeconds();
    }

    /** Class time of the section as last told, if ever. */
    Optional<Long> totalSeconds() {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast().totalSeconds());
    }

    /** What was held at each moment of the history, the beginning included. */
    List<Long> heldSoFar() {
        List<Long> held = new ArrayList<>(List.of(0L));
        history.forEach(event -> held.add(event.heldSeconds()));
        return held;
    }

    /** Everybody's credit: of several totals the last speaks, in the order of the blocks' last totals. */
    Map<PersonId, Long> credited() {
        Map<PersonId, Long> credited = new HashMap<>();
        blocks.values().stream()
                .sorted(Comparator.comparingLong(block -> block.order))
                .forEach(block ->
                        block.lastLines.forEach(line -> credited.put(line.participant(), line.creditedSeconds())));
        return credited;
    }

    /** Everybody's credit as each total told it, for readers that keep the last word of every total. */
    Map<PersonId, Long> creditedEver() {
        Map<PersonId, Long> credited = new HashMap<>();
        history.forEach(
                event -> event.lines().forEach(line -> credited.put(line.participant(), line.creditedSeconds())));
        return credited;
    }

    /** What was held after a day, by calendar year. */
    List<YearHeld> years(Optional<LocalDate> after) {
        Map<Integer, List<Map.Entry<BlockKey, Block>>> byYear = new TreeMap<>();
        blocks.entrySet().stream()
                .filter(one ->
                        after.filter(day -> !one.getKey().on().isAfter(day)).isEmpty())
                .forEach(one -> byYear.computeIfAbsent(one.getKey().on().getYear(), year -> new ArrayList<>())
                        .add(one));
        return byYear.entrySet().stream()
                .map(year -> year(year.getKey(), year.getValue()))
                .toList();
    }

    private static YearHeld year(int year, List<Map.Entry<BlockKey, Block>> held) {
        Map<PersonId, Long> credited = new HashMap<>();
        held.forEach(
                one -> one.getValue().credits.forEach((person, seconds) -> credited.merge(person, seconds, Long::sum)));
        return new YearHeld(
                year,
                held.getFirst().getKey().on(),
                held.getLast().getKey().on(),
                held.stream().mapToLong(one -> one.getValue().heldSeconds).sum(),
                credited);
    }
}
