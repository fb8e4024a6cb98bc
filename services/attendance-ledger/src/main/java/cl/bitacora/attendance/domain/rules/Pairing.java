package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** LCE-902: marks alternate entry (column A to B, LCE-035) and exit (back to A). */
public final class Pairing {
    private Pairing() {}

    /** An entry with its exit. */
    public record Interval(Mark entry, Mark exit) {
        /** LCE-029: the exit must be on the computer of the entry. */
        @Rule("LCE-029")
        public boolean sameComputer() {
            return entry.installation().equals(exit.installation());
        }

        public Span span() {
            return new Span(entry.at(), exit.at());
        }

        /** Canonical: {@code entry/exit}. */
        @Override
        public String toString() {
            return entry.at() + "/" + exit.at();
        }
    }

    /**
     * A person's stays in one block.
     *
     * @param intervals all pairs in order; those that cross computers do not credit until a person reviews them (LCE-029)
     * @param open the last entry, if no exit follows it: the person is in column B
     */
    public record Presence(List<Interval> intervals, Optional<Mark> open) {
        public Presence {
            intervals = List.copyOf(intervals);
        }

        /** Whether the person is in the room as far as the marks tell (column B, LCE-035). */
        public boolean inside() {
            return open.isPresent();
        }

        /** Pairs whose exit is on another computer. */
        public List<Interval> crossed() {
            return intervals.stream().filter(pair -> !pair.sameComputer()).toList();
        }

        /** Canonical: how many closed stays. */
        @Override
        public String toString() {
            return Integer.toString(intervals.size());
        }
    }

    /** Pairs the kept marks in order. */
    @Rule({"LCE-902", "LCE-035"})
    public static Finding<Presence> of(Finding<Debounce.Kept> kept) {
        List<Mark> marks = kept.value().marks();
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i + 1 < marks.size(); i += 2) {
            intervals.add(new Interval(marks.get(i), marks.get(i + 1)));
        }
        Optional<Mark> open = marks.size() % 2 == 0 ? Optional.empty() : Optional.of(marks.getLast());
        return Finding.of(
                        Rules.PAIRING,
                        new Presence(intervals, open),
                        Norms.lce("Resuelvo 2, 15)"),
                        Fact.of("intervals", Texts.list(intervals)),
                        Fact.of(
                                "openSince",
                                open.map(mark -> mark.at().toString()).orElse("")))
                .restingOn(kept);
    }
}
