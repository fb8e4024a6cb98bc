package cl.bitacora.eventstore;

import java.util.List;
import java.util.Optional;

/**
 * One atomic append: all streams or none, together with the command that caused it or the foreign position that it
 * consumed. An append without events is allowed (it records the command or the position only).
 */
public record Append(
        List<StreamAppend> streams, Metadata metadata, Optional<CommandRecord> command, Optional<Consumed> consumed) {

    public Append {
        streams = List.copyOf(streams);
    }

    /** Plain append. */
    public static Append of(Metadata metadata, StreamAppend... streams) {
        return new Append(List.of(streams), metadata, Optional.empty(), Optional.empty());
    }

    /**
     * The command as the caller named it, so that repeating it has no second effect.
     *
     * @param id scope and Idempotency-Key, e.g. {@code <client>/<key>}
     * @param fingerprint SHA-256 hex of the request (method, path, body): the same key with another request is an error
     * @param result what to answer again, JSON
     */
    public record CommandRecord(String id, String fingerprint, String result) {}

    /**
     * The foreign event that this append is the effect of.
     *
     * @param policy name of the policy: each consumes for itself
     * @param source short name of the publishing service
     * @param stream foreign stream
     * @param version version of the foreign event in its stream
     */
    public record Consumed(String policy, String source, String stream, long version) {}
}
