package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.Metadata;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The two hashes of an event. Anybody can recompute them from the row:
 *
 * <ul>
 *   <li>entry: the fields log, position, event id, stream, version, type, occurred at, recorded at, actor, causation,
 *       correlation, regulation, payload, each as UTF-8 text after its length in bytes (4 bytes, big-endian); numbers in
 *       decimal, instants as ISO-8601 in UTC;
 *   <li>leaf: {@code SHA-256(0x00 ‖ entry)}, the leaf hash of RFC 6962, so that Merkle checkpoints fit on top;
 *   <li>chain: {@code SHA-256(0x01 ‖ previous chain ‖ leaf)}; before the first event it is 32 zero bytes.
 * </ul>
 */
public final class EntryHash {
    private EntryHash() {}

    /** Hash of what a row says, except its hashes. */
    public static Hash leaf(
            String log,
            long position,
            String eventId,
            String stream,
            long version,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            Metadata metadata,
            String payload) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream(payload.length() + 320);
        entry.write(0x00);
        for (String field : new String[] {
            log,
            Long.toString(position),
            eventId,
            stream,
            Long.toString(version),
            type,
            occurredAt.toString(),
            recordedAt.toString(),
            metadata.actor(),
            metadata.causation(),
            metadata.correlation(),
            metadata.regulation(),
            payload
        }) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            entry.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            entry.writeBytes(bytes);
        }
        return new Hash(sha256().digest(entry.toByteArray()));
    }

    /** {@link #leaf} of a row, recomputed. */
    public static Hash leaf(String log, RawEvent event) {
        return leaf(
                log,
                event.position(),
                event.eventId(),
                event.stream(),
                event.version(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                event.metadata(),
                event.payload());
    }

    /** The next link. */
    public static Hash chain(Hash previous, Hash leaf) {
        MessageDigest digest = sha256();
        digest.update((byte) 0x01);
        digest.update(previous.bytes());
        digest.update(leaf.bytes());
        return new Hash(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
