package cl.bitacora.contracts.people;

import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;

/**
 * The one message that carries personal data: value of the compacted topic {@code bitacora.people.v1}, keyed by
 * {@link PersonId}. A tombstone (no value) erases the person everywhere. Never part of an event log.
 */
public record PersonRecord(PersonId person, Rut rut, String names, String lastNames, String email, String phone) {
    /** Topic of the messages. */
    public static final String TOPIC = "bitacora.people.v1";

    /** As lists show it: last names first. */
    public String displayName() {
        return (lastNames + ", " + names).strip();
    }

    @Override
    public String toString() {
        return "PersonRecord[" + person + "]";
    }
}
