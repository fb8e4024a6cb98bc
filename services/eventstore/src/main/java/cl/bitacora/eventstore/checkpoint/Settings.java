package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.VerifierKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a service signs and watches.
 *
 * @param log short name of the service, as the entries have it
 * @param origin name of its log in checkpoints and keys
 * @param signer empty where no key is configured: nothing is signed
 * @param folder of the file of checkpoints; empty: there is none
 * @param trusted keys of other logs, and older keys of the own one
 * @param every sign what is new at the latest after this time, and look again at old events this often
 * @param events sign when so many are new
 * @param recheck how many old events are hashed again each time
 */
public record Settings(
        String log,
        String origin,
        Optional<CheckpointSigner> signer,
        Optional<Path> folder,
        List<VerifierKey> trusted,
        Duration every,
        long events,
        long recheck) {

    /** The keys that a note of a log may be signed with, as far as they are configured. */
    List<VerifierKey> keysOf(String origin) {
        return trusted.stream().filter(key -> key.name().equals(origin)).toList();
    }
}
