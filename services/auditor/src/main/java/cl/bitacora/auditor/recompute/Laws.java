package cl.bitacora.auditor.recompute;

import cl.bitacora.regulation.Regulation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The law data by revision: every event names the revision it was decided with. A revision that nobody brought is replaced
 * by the newest one and remembered, so that the report can say so.
 */
public final class Laws {
    private final Regulation newest;
    private final Map<String, Regulation> known = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    /**
     * Collects revisions.
     *
     * @param newest the one packed with this program
     */
    public Laws(Regulation newest, Iterable<Regulation> others) {
        this.newest = newest;
        others.forEach(law -> known.put(law.revision(), law));
        known.put(newest.revision(), newest);
    }

    /** The law of a revision, or the newest. */
    public synchronized Regulation of(String revision) {
        Regulation law = known.get(revision);
        if (law == null) {
            missing.add(revision);
            return newest;
        }
        return law;
    }

    /** Revisions that were asked for in vain. */
    public synchronized Set<String> missing() {
        return new TreeSet<>(missing);
    }
}
