package cl.bitacora.eventstore;

/**
 * What is stored beside every event of an append.
 *
 * @param actor who acted: subject of the token, {@code installation:<id>} or {@code policy:<name>}; never a RUT or name
 * @param causation id of what caused it: event id of the foreign event, or the command id; empty if nothing did
 * @param correlation one id for the whole chain of causes
 * @param regulation revision of the law data used
 */
public record Metadata(String actor, String causation, String correlation, String regulation) {}
