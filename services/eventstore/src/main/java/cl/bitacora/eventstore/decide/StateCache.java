package cl.bitacora.eventstore.decide;

import cl.bitacora.eventstore.Loaded;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The most recently used states: disposable, only ever a head start for reading the stream. */
final class StateCache<S> {
    private final Map<String, Loaded<S>> states;

    StateCache(int most) {
        this.states = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Loaded<S>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable Loaded<S> get(String stream) {
        return states.get(stream);
    }

    /** Keeps the newer of what is known. */
    synchronized void put(String stream, Loaded<S> loaded) {
        states.merge(stream, loaded, (old, young) -> young.version() >= old.version() ? young : old);
    }
}
