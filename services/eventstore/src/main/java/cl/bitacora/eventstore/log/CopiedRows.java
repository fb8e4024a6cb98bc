package cl.bitacora.eventstore.log;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.RecordedEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Rows of a binary COPY of the log (format of PostgreSQL's COPY command, version 1), and their decoding. */
final class CopiedRows {
    private static final int SIGNATURE = 11;
    private static final int END = -1;
    private static final int COLUMNS = 12;
    private static final long EPOCH_2000 = 946_684_800L;
    private static final HexFormat HEX = HexFormat.of();

    private final List<byte[]> messages;
    private final boolean withHeader;
    private final Text type = new Text();
    private final Text actor = new Text();
    private final Text correlation = new Text();
    private final Text regulation = new Text();

    /**
     * Some messages of the server.
     *
     * @param withHeader whether they are the first
     */
    CopiedRows(List<byte[]> messages, boolean withHeader) {
        this.messages = messages;
        this.withHeader = withHeader;
    }

    static String sql(long after, long upTo) {
        return "COPY (SELECT position, event_id, stream, version, type, payload, recorded_at, actor, causation, correlation,"
                + " regulation, leaf_hash FROM log.event WHERE position > " + after + " AND position <= " + upTo
                + " ORDER BY position) TO STDOUT (FORMAT binary)";
    }

    <E extends Event> List<RecordedEvent<E>> decode(EventCodec<E> codec) throws IOException {
        List<RecordedEvent<E>> events = new ArrayList<>(messages.size());
        boolean header = withHeader;
        for (byte[] message : messages) {
            ByteBuffer in = ByteBuffer.wrap(message);
            if (header) {
                in.position(SIGNATURE + 4);
                in.position(in.position() + 4 + in.getInt(in.position()));
                header = false;
            }
            while (in.hasRemaining()) {
                short columns = in.getShort();
                if (columns == END) {
                    return events;
                }
                if (columns != COLUMNS) {
                    throw new IOException("a row of " + columns + " columns");
                }
                events.add(row(in, codec));
            }
        }
        return events;
    }

    private <E extends Event> RecordedEvent<E> row(ByteBuffer in, EventCodec<E> codec) {
        in.getInt();
        long position = in.getLong();
        in.getInt();
        String id = new UUID(in.getLong(), in.getLong()).toString();
        String stream = text(in);
        in.getInt();
        long version = in.getLong();
        String name = type.next(in);
        int length = in.getInt();
        E event = codec.decode(name, in.array(), in.position(), length);
        in.position(in.position() + length);
        in.getInt();
        long micros = in.getLong();
        Instant recordedAt = Instant.ofEpochSecond(
                EPOCH_2000 + Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
        String who = actor.next(in);
        String causation = text(in);
        Metadata metadata = new Metadata(who, causation, correlation.next(in), regulation.next(in));
        int bytes = in.getInt();
        String leaf = HEX.formatHex(in.array(), in.position(), in.position() + bytes);
        in.position(in.position() + bytes);
        return new RecordedEvent<>(
                codec.catalogue().source(), position, id, stream, version, name, event, metadata, recordedAt, leaf);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** A column that often says the same as in the row before. */
    private static final class Text {
        private byte[] bytes = new byte[0];
        private String last = "";

        String next(ByteBuffer in) {
            int length = in.getInt();
            int from = in.position();
            in.position(from + length);
            if (!Arrays.equals(bytes, 0, bytes.length, in.array(), from, from + length)) {
                bytes = Arrays.copyOfRange(in.array(), from, from + length);
                last = new String(bytes, StandardCharsets.UTF_8);
            }
            return last;
        }
    }
}
