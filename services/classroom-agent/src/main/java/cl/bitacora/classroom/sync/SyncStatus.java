package cl.bitacora.classroom.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * What the screen shows of the network. "Guardado aquí" is {@code lastSeq}, "Enviado" {@code sentSeq}, "Recibido"
 * {@code receivedSeq}; they are never mixed up.
 *
 * @param trouble what the gateway said that needs somebody, in Spanish; empty if nothing
 */
public record SyncStatus(
        boolean online,
        long lastSeq,
        long sentSeq,
        long receivedSeq,
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
