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

/**
 * Rows of a binary COPY of the log (format of PostgreSQL's COPY command, version 1), and their decoding.
 *
 * @param <T> what becomes of a row
 */
abstract class CopiedRows<T> {
    private static final int SIGNATURE = 11;
    private static final int END = -1;
    private static final long EPOCH_2000 = 946_684_800L;
    private static final HexFormat HEX = HexFormat.of();

    private final int columns;

    private CopiedRows(int columns) {
        this.columns = columns;
    }

    /** Everything that is recorded of an event. */
    static <E extends Event> CopiedRows<RecordedEvent<E>> recorded(EventCodec<E> codec) {
        return new Recorded<>(codec);
    }

    /** What happened, where in the log and to whom: half of what the server has to send otherwise. */
    static <E extends Event> CopiedRows<FoldedEvent<E>> folded(EventCodec<E> codec) {
        return new Folded<>(codec);
    }

    /** The COPY of the rows after a position and up to another. */
    static String sql(String columns, long after, long upTo) {
        return "COPY (SELECT " + columns + " FROM log.event WHERE position > " + after + " AND position <= " + upTo
                + " ORDER BY position) TO STDOUT (FORMAT binary)";
    }

    abstract String columns();

    abstract long position(T row);

    abstract T row(ByteBuffer in);

    /** For another thread: these things remember the row before. */
    abstract CopiedRows<T> another();

    /**
     * Rows of some messages of the server.
     *
     * @param withHeader whether they are the first
     */
    List<T> decode(List<byte[]> messages, boolean withHeader) throws IOException {
        List<T> rows = new ArrayList<>(messages.size());
        boolean header = withHeader;
        for (byte[] message : messages) {
            ByteBuffer in = ByteBuffer.wrap(message);
            if (header) {
                in.position(SIGNATURE + 4);
                in.position(in.position() + 4 + in.getInt(in.position()));
                header = false;
            }
            while (in.hasRemaining()) {
                short found = in.getShort();
                if (found == END) {
                    return rows;
                }
                if (found != columns) {
                    throw new IOException("a row of " + found + " columns");
                }
                rows.add(row(in));
            }
        }
        return rows;
    }

    private static final class Recorded<E extends Event> extends CopiedRows<RecordedEvent<E>> {
        private final EventCodec<E> codec;
        private final Text stream = new Text();
        private final Text type = new Text();
        private final Text actor = new Text();
        private final Text causation = new Text();
        private final Text correlation = new Text();
        private final Text regulation = new Text();

        private Recorded(EventCodec<E> codec) {
            super(12);
            this.codec = codec;
        }

        @Override
        String columns() {
            return "position, event_id, stream, version, type, payload, recorded_at, actor, causation, correlation,"
                    + " regulation, leaf_hash";
        }

        @Override
        CopiedRows<RecordedEvent<E>> another() {
            return new Recorded<>(codec);
        }

        @Override
        long position(RecordedEvent<E> row) {
            return row.position();
        }

        @Override
        RecordedEvent<E> row(ByteBuffer in) {
            long position = number(in);
            in.getInt();
            String id = new UUID(in.getLong(), in.getLong()).toString();
            String about = stream.next(in);
            long version = number(in);
            String name = type.next(in);
            E event = event(in, codec, name);
            long micros = number(in);
            Instant recordedAt = Instant.ofEpochSecond(
                    EPOCH_2000 + Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
            Metadata metadata =
                    new Metadata(actor.next(in), causation.next(in), correlation.next(in), regulation.next(in));
            int bytes = in.getInt();
            String leaf = HEX.formatHex(in.array(), in.position(), in.position() + bytes);
            in.position(in.position() + bytes);
            return new RecordedEvent<>(
                    codec.catalogue().source(), position, id, about, version, name, event, metadata, recordedAt, leaf);
        }
    }

    private static final class Folded<E extends Event> extends CopiedRows<FoldedEvent<E>> {
        private final EventCodec<E> codec;
        private final Text stream = new Text();
        private final Text type = new Text();

        private Folded(EventCodec<E> codec) {
            super(5);
            this.codec = codec;
        }

        @Override
        String columns() {
            return "position, stream, version, type, payload";
        }

        @Override
        CopiedRows<FoldedEvent<E>> another() {
            return new Folded<>(codec);
        }

        @Override
        long position(FoldedEvent<E> row) {
            return row.position();
        }

        @Override
        FoldedEvent<E> row(ByteBuffer in) {
            long position = number(in);
            String about = stream.next(in);
            long version = number(in);
            return new FoldedEvent<>(position, about, version, event(in, codec, type.next(in)));
        }
    }

    private static long number(ByteBuffer in) {
        in.getInt();
        return in.getLong();
    }

    private static <E extends Event> E event(ByteBuffer in, EventCodec<E> codec, String type) {
        int length = in.getInt();
        E event = codec.decode(type, in.array(), in.position(), length);
        in.position(in.position() + length);
        return event;
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
