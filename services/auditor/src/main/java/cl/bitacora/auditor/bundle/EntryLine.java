package cl.bitacora.auditor.bundle;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.PlainTimes;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An entry as one line of JSON: fixed keys in a fixed order, no white space, instants in UTC, hashes in lower-case hex. The
 * payload is a string: the exact text that was hashed. One entry has exactly one line, so that no change hides in spelling.
 */
public final class EntryLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String[] KEYS = {
        "position",
        "event_id",
        "stream",
        "version",
        "type",
        "occurred_on",
        "occurred_at",
        "recorded_at",
        "actor",
        "causation",
        "correlation",
        "regulation",
        "payload",
        "leaf_hash",
        "chain_hash"
    };

    private EntryLine() {}

    /** The line, without its line feed. */
    public static byte[] encode(Entry entry) {
        ByteArrayBuilder out = new ByteArrayBuilder(1024);
        write(entry, out);
        return out.toByteArray();
    }

    /**
     * Reads a line back.
     *
     * @throws LineUnreadableException if it is not the one line of some entry
     */
    public static Entry decode(byte[] line) {
        Entry entry = parse(line);
        if (!Arrays.equals(encode(entry), line)) {
            throw new LineUnreadableException("not canonical");
        }
        return entry;
    }

    /**
     * The same without asking whether the line is spelled as it should be, which is for who verifies: it takes as long as
     * reading.
     *
     * @throws LineUnreadableException if it is no entry
     */
    public static Entry read(byte[] line) {
        return parse(line);
    }

    private static void write(Entry entry, OutputStream out) {
        RawEvent raw = entry.raw();
        Metadata metadata = raw.metadata();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField(KEYS[0], raw.position());
            json.writeStringField(KEYS[1], raw.eventId());
            json.writeStringField(KEYS[2], raw.stream());
            json.writeNumberField(KEYS[3], raw.version());
            json.writeStringField(KEYS[4], raw.type());
            json.writeStringField(KEYS[5], entry.occurredOn().toString());
            json.writeStringField(KEYS[6], raw.occurredAt().toString());
            json.writeStringField(KEYS[7], raw.recordedAt().toString());
            json.writeStringField(KEYS[8], metadata.actor());
            json.writeStringField(KEYS[9], metadata.causation());
            json.writeStringField(KEYS[10], metadata.correlation());
            json.writeStringField(KEYS[11], metadata.regulation());
            json.writeStringField(KEYS[12], raw.payload());
            json.writeStringField(KEYS[13], raw.leafHash().toString());
            json.writeStringField(KEYS[14], raw.chainHash().toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry parse(byte[] line) {
        try (JsonParser json = JSON.createParser(line)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            long position = number(json, 0);
            String eventId = text(json, 1);
            String stream = text(json, 2);
            long version = number(json, 3);
            String type = text(json, 4);
            LocalDate occurredOn = PlainTimes.date(text(json, 5));
            Instant occurredAt = PlainTimes.instant(text(json, 6));
            Instant recordedAt = PlainTimes.instant(text(json, 7));
            Metadata metadata = new Metadata(text(json, 8), text(json, 9), text(json, 10), text(json, 11));
            String payload = text(json, 12);
            Hash leaf = hash(text(json, 13));
            Hash chain = hash(text(json, 14));
            expect(json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
            return new Entry(
                    new RawEvent(
                            position,
                            eventId,
                            stream,
                            version,
                            type,
                            payload,
                            occurredAt,
                            recordedAt,
                            metadata,
                            leaf,
                            chain),
                    occurredOn);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new LineUnreadableException("no entry", e);
        }
    }

    private static String text(JsonParser json, int key) throws IOException {
        expect(KEYS[key].equals(json.nextFieldName()) && json.nextToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static long number(JsonParser json, int key) throws IOException {
        expect(KEYS[key].equals(json.nextFieldName()) && json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private static Hash hash(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    private static void expect(boolean so) {
        if (!so) {
            throw new LineUnreadableException("no entry");
        }
    }

    /** A line that no entry is written as. */
    public static final class LineUnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LineUnreadableException(String message) {
            super(message);
        }

        LineUnreadableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
