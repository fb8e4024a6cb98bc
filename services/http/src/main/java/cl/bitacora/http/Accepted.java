package cl.bitacora.http;

import cl.bitacora.contracts.Event;
import java.util.List;

/**
 * A command that took effect now or before.
 *
 * @param events what it caused now; empty when it repeated what was already so
 * @param repeated the Idempotency-Key was known: nothing was done again
 */
public record Accepted<S, E extends Event>(
        String stream, long version, long position, S state, List<E> events, boolean repeated) {}
