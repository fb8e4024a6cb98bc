package cl.bitacora.eventstore;

import cl.bitacora.kernel.proof.CheckpointUpdate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What does not fit the signed checkpoints, of the own log or of one that this service watches. Blocking. */
public interface IntegrityAlarms {
    /** Alarms that nobody has closed, the oldest first. */
    List<Alarm> open();

    /**
     * Notes that somebody has looked into an alarm. It stays on record, and what caused it raises it anew.
     *
     * @return false if no open alarm has this number
     */
    boolean close(long id, String actor, String reason);

    /** The newest checkpoint of each other log that this service has seen, with its own signature under it. */
    List<String> witnessed();

    /**
     * Shows a checkpoint of another log by hand, as its messages do: the way on where messages were lost.
     *
     * @return whether it continues the last one; if not, an alarm is raised
     */
    boolean show(CheckpointUpdate update);

    /** Why an alarm was raised. */
    enum Kind {
        /** The own log no longer is what was signed: no checkpoint is signed until it is again. */
        LOG_ALTERED,
        /** Another log showed a checkpoint that does not continue the one before. */
        CHECKPOINT_REFUSED,
        /** A checkpoint with the own signature that this service never made. */
        KEY_MISUSED
    }

    /**
     * One alarm.
     *
     * @param position where it begins, if that is known
     * @param evidence the signed note that does not fit; may be empty
     */
    record Alarm(
            long id,
            Instant raisedAt,
            Kind kind,
            String origin,
            @Nullable Long position,
            String what,
            String evidence) {}
}
