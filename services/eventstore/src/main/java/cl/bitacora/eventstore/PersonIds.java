package cl.bitacora.eventstore;

import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;

/** Pseudonyms under the platform's key ({@code BITACORA_PERSON_KEY}). */
public interface PersonIds {
    PersonId of(Rut rut);
}
