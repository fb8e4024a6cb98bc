package cl.bitacora.classroom.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * What the screen shows of the network. "Guardado aquí" is {@code lastSeq}, "Enviado" {@code sentSeq}, "Recibido"
 * {@code receivedSeq}; they are never mixed up.
 *
 * @param provedSeq last record that the gateway's log was proved to hold
 * @param firstSeq first record that is still here
 * @param keySince when the key in use was made
 * @param keyChanging whether a change of keys has begun and the gateway has not confirmed it
 * @param trouble what the gateway said that needs somebody, in Spanish; empty if nothing
 */
public record SyncStatus(
        boolean online,
        long lastSeq,
        long sentSeq,
        long receivedSeq,
        long provedSeq,
        long firstSeq,
        Instant keySince,
        boolean keyChanging,
        int pendingEnrolments,
        Optional<Instant> lastContactAt,
        Optional<Long> driftSeconds,
        boolean forked,
        String trouble) {

    /** Records that the gateway has not confirmed. */
    public long pending() {
        return Math.max(0, lastSeq - receivedSeq);
    }
}
