package cl.bitacora.contracts;

import java.time.Instant;

/** Something that happened and stays so. Carries no personal data: people appear as {@code PersonId} only. */
public interface Event {
    /** Legal time of the fact, from the command: never the moment of storing. */
    Instant at();
}
