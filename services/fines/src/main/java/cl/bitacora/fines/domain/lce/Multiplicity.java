package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One fact gives one finding; the same conduct of one action gives one finding with its blocks. */
public final class Multiplicity {
    /** The gravest tramo first; within one tramo the early exit absorbs the other end (G-FIN-15), then the table's order. */
    private static final Comparator<Conduct> GRAVEST_FIRST = Comparator.comparing(Conduct::tramo)
            .thenComparing(conduct -> conduct == Conduct.OTHER_END)
            .thenComparing(Comparator.naturalOrder());

    private Multiplicity() {}

    /**
     * Something detected.
     *
     * @param fact identifies what happened: two conducts of one fact share it
     * @param action action of training
     * @param block block in which it happened
     */
    public record Detected(String fact, Conduct conduct, String action, String block) {}

    /** Findings as they are filed, in the order in which their first fact was detected. */
    @Rule("FIN-901")
    public static List<Finding<Conduct>> grouped(List<Detected> detected) {
        Map<String, Detected> byFact = new LinkedHashMap<>();
        for (Detected each : detected) {
            byFact.merge(
                    each.fact(),
                    each,
                    (one, other) -> GRAVEST_FIRST.compare(one.conduct(), other.conduct()) <= 0 ? one : other);
        }
        record Key(Conduct conduct, String action) {}
        Map<Key, List<String>> blocks = new LinkedHashMap<>();
        for (Detected each : byFact.values()) {
            List<String> list =
                    blocks.computeIfAbsent(new Key(each.conduct(), each.action()), key -> new ArrayList<>());
            if (!list.contains(each.block())) {
                list.add(each.block());
            }
        }
        return blocks.entrySet().stream()
                .map(entry -> Finding.of(
                        RuleId.of("FIN-901"),
                        entry.getKey().conduct(),
                        Norms.lce("Resuelvo 4"),
                        Fact.of("action", entry.getKey().action()),
                        new Fact("blocks", String.join(" ", entry.getValue())),
                        Fact.of("count", entry.getValue().size())))
                .toList();
    }
}
