package cl.bitacora.auditor.recompute;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many figures of each kind came out how, and the ones that did not.
 *
 * @param counts by kind and verdict
 * @param different the figures that differ, the first ones if there are many
 * @param unreadable events whose payload does not fit their type
 * @param unknown events of types or logs that this program does not know
 */
public record Tally(Map<FigureKind, Map<Verdict, Long>> counts, List<Figure> different, long unreadable, long unknown) {
    private static final int KEPT = 10_000;

    public static final Tally NONE = new Tally(Map.of(), List.of(), 0, 0);

    public Tally {
        counts = Map.copyOf(counts);
        different = List.copyOf(different);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        Map<FigureKind, Map<Verdict, Long>> sum = new EnumMap<>(FigureKind.class);
        add(counts, sum);
        add(other.counts, sum);
        List<Figure> all = new ArrayList<>(different);
        other.different.stream().limit(Math.max(0, KEPT - all.size())).forEach(all::add);
        return new Tally(sum, all, unreadable + other.unreadable, unknown + other.unknown);
    }

    /** How many figures of all kinds have that verdict. */
    public long count(Verdict verdict) {
        return counts.values().stream()
                .mapToLong(kinds -> kinds.getOrDefault(verdict, 0L))
                .sum();
    }

    /** How many figures of that kind have that verdict. */
    public long count(FigureKind kind, Verdict verdict) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(verdict, 0L);
    }

    /** How many figures were recomputed. */
    public long figures() {
        return counts.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void add(Map<FigureKind, Map<Verdict, Long>> from, Map<FigureKind, Map<Verdict, Long>> into) {
        from.forEach((kind, verdicts) -> verdicts.forEach((verdict, count) ->
                into.computeIfAbsent(kind, key -> new EnumMap<>(Verdict.class)).merge(verdict, count, Long::sum)));
    }

    /** Collects figures one by one. */
    public static final class Counter {
        private final Map<FigureKind, Map<Verdict, Long>> counts = new EnumMap<>(FigureKind.class);
        private final List<Figure> different = new ArrayList<>();
        private long unreadable;

        void add(Figure figure) {
            counts.computeIfAbsent(figure.kind(), key -> new EnumMap<>(Verdict.class))
                    .merge(figure.verdict(), 1L, Long::sum);
            if (figure.verdict() == Verdict.DIFFERENT && different.size() < KEPT) {
                different.add(figure);
            }
        }

        void unreadable() {
            unreadable++;
        }

        Tally tally() {
            return new Tally(counts, different, unreadable, 0);
        }
    }
}
