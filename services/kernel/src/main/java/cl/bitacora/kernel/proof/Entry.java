package cl.bitacora.kernel.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a row of an event log says, except its hashes; the leaves of the tree are the hashes of these entries. Anybody can
 * compute them from the row, none of the stored hashes is needed:
 *
 * <ul>
 *   <li>{@link #encoded()}: the fields in the order of this record, each as UTF-8 text after its length in bytes (4 bytes,
 *       big-endian); numbers in decimal, instants as ISO-8601 in UTC;
 *   <li>{@link #leaf()}: {@code SHA-256(0x00 ‖ encoded)}, the leaf hash of RFC 6962.
 * </ul>
 *
 * The legal day of a row ({@code occurred_on}) is no field of its own: it is the day of {@code occurredAt} in
 * America/Santiago.
 *
 * @param log short name of the service that owns the log, e.g. {@code attendance}
 * @param position from 1 without gaps; the leaf's index in the tree is one less
 * @param eventId UUID in lower case
 * @param version in its stream, from 1
 * @param occurredAt microseconds at most
 * @param recordedAt microseconds at most
 * @param payload the exact JSON text that is stored; names no person but by pseudonym, so that erasing one changes no entry
 */
public record Entry(
        String log,
        long position,
        String eventId,
        String stream,
        long version,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String causation,
        String correlation,
        String regulation,
        String payload) {

    /** The canonical bytes. */
    public byte[] encoded() {
        ByteArrayOutputStream entry = new ByteArrayOutputStream(payload.length() + 320);
        for (String field : new String[] {
            log,
            Long.toString(position),
            eventId,
            stream,
            Long.toString(version),
            type,
            occurredAt.toString(),
            recordedAt.toString(),
            actor,
            causation,
            correlation,
            regulation,
            payload
        }) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            entry.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            entry.writeBytes(bytes);
        }
        return entry.toByteArray();
    }

    /** The leaf of the tree. */
    public Hash leaf() {
        return Merkle.leaf(encoded());
    }
}
