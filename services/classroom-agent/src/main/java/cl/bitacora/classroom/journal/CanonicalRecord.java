package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** A record from its canonical text. Whatever was read must give that very text again, or it was not understood. */
final class CanonicalRecord {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalRecord() {}

    /** @throws IOException for a text that this program did not write, e.g. a record type of a newer version */
    static JournalRecord read(long seq, String canonical) throws IOException {
        JournalRecord said;
        try {
            said = said(JSON.readTree(canonical));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("record " + seq + " is of a form that this version does not know", e);
        }
        if (!JournalCodec.canonical(seq, said).equals(canonical)) {
            throw new IOException("record " + seq + " has more in it than this version knows");
        }
        return said;
    }

    private static JournalRecord said(JsonNode json) {
        Instant at = Instant.parse(text(json, "at"));
        BlockKey block = BlockKey.parse(text(json, "block"));
        String type = text(json, "type");
        return switch (type) {
            case "block-created" ->
                new JournalRecord.BlockCreated(
                        block,
                        at,
                        Programme.valueOf(text(json, "programme")),
                        json.path("durationMinutes").asInt(),
                        json.path("allDay").asBoolean());
            case "relator-entered" -> new JournalRecord.RelatorEntered(block, at, new PersonId(text(json, "relator")));
            case "block-started" -> new JournalRecord.BlockStarted(block, at);
            case "participant-marked" ->
                new JournalRecord.ParticipantMarked(
                        block, at, new PersonId(text(json, "participant")), MarkMethod.valueOf(text(json, "method")));
            case "observation-written" ->
                new JournalRecord.ObservationWritten(
                        block, at, text(json, "participant"), text(json, "reasonCode"), text(json, "textSha256"));
            case "relator-exited" -> new JournalRecord.RelatorExited(block, at, new PersonId(text(json, "relator")));
            case "activities-written" -> new JournalRecord.ActivitiesWritten(block, at, text(json, "text"));
            case "attendance-informed" -> new JournalRecord.AttendanceInformed(block, at);
            case "clock-changed" ->
                new JournalRecord.ClockChanged(
                        block, at, json.path("jumpSeconds").asLong());
            case "time-read" ->
                new JournalRecord.TimeRead(
                        block, at, text(json, "bootId"), json.path("bootMillis").asLong(), text(json, "anchor"));
            default -> throw new IllegalArgumentException("record type " + type);
        };
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asText();
    }
}
