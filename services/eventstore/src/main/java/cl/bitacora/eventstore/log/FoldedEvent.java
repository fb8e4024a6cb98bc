package cl.bitacora.eventstore.log;

import cl.bitacora.contracts.Event;

/**
 * What a fold needs of an event when it does not look at who recorded it, when, or under which hash.
 *
 * @param position dense position in the log
 * @param version 1-based version in its stream
 * @param event decoded, upcast to the newest version
 */
public record FoldedEvent<E extends Event>(long position, String stream, long version, E event) {}
