package cl.bitacora.attendance.domain.block;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.BlockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The flags that stand in a block, and what to say of the ones that detectors find now. */
final class Flags {
    private final Set<Flag> standing = new LinkedHashSet<>();
    private final BlockKey key;
    private final Instant at;

    Flags(BlockState state, BlockKey key, Instant at) {
        state.anomalies().forEach(event -> standing.add(Flag.of(event)));
        this.key = key;
        this.at = at;
    }

    /**
     * Raises what does not stand yet and withdraws what holds no more.
     *
     * @param judged codes that the detectors which found these can tell at all: of others they say nothing
     */
    List<BlockEvent> reconcile(List<Flag> found, Set<String> judged) {
        List<BlockEvent> events = new ArrayList<>();
        for (Flag flag : new LinkedHashSet<>(found)) {
            if (!standing.contains(flag)) {
                events.add(flag.raised(key, at));
            }
        }
        events.addAll(withdraw(found, judged));
        return events;
    }

    /** Only withdraws what holds no more. */
    List<BlockEvent> withdraw(List<Flag> found, Set<String> judged) {
        return standing.stream()
                .filter(flag -> judged.contains(flag.code()) && !found.contains(flag))
                .<BlockEvent>map(flag -> flag.withdrawn(key, at))
                .toList();
    }
}
