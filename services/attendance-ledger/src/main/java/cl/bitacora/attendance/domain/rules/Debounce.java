package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** LCE-901: marks of one person that are too close to the last kept one are the same mark. */
public final class Debounce {
    private Debounce() {}

    /**
     * The marks that count and those that do not, both in order.
     *
     * @param marks of one person in one block
     */
    public record Kept(List<Mark> marks, List<Mark> dropped) {
        public Kept {
            marks = List.copyOf(marks);
            dropped = List.copyOf(dropped);
        }

        /** Canonical: how many count. */
        @Override
        public String toString() {
            return Integer.toString(marks.size());
        }
    }

    /** Gaps are measured against the last kept mark; a gap of exactly the limit still drops. */
    @Rule("LCE-901")
    public static Finding<Kept> of(Collection<Mark> marks, AttendanceParameters parameters) {
        Duration limit = Duration.ofSeconds(parameters.debounceSeconds());
        List<Mark> kept = new ArrayList<>();
        List<Mark> dropped = new ArrayList<>();
        for (Mark mark : marks.stream().sorted().toList()) {
            boolean same = !kept.isEmpty()
                    && Duration.between(kept.getLast().at(), mark.at()).compareTo(limit) <= 0;
            (same ? dropped : kept).add(mark);
        }
        List<Mark> special =
                kept.stream().filter(mark -> mark.method().special()).toList();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("marks", Texts.list(instants(kept))),
                Fact.of("dropped", Texts.list(instants(dropped))),
                Fact.of("debounceSeconds", parameters.debounceSeconds())));
        for (Mark mark : special) {
            facts.add(Fact.of("special." + mark.at(), mark.method()));
        }
        return new Finding<>(
                Rules.DEBOUNCE, new Kept(kept, dropped), parameters.grounds().debounce(), facts, List.of());
    }

    private static List<Instant> instants(List<Mark> marks) {
        return marks.stream().map(Mark::at).toList();
    }
}
