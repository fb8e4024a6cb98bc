package cl.bitacora.contracts.journals.wire;

import cl.bitacora.contracts.journals.JournalRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The canonical form of a journal record and its place in the chain: {@code hash = SHA-256(previous hash as 64 lower-case
 * hexadecimal digits ‖ canonical record in UTF-8)}. The canonical record is RFC 8785 JSON and holds the sequence number.
 */
public final class JournalCodec {
    /** The previous hash of an installation's first record: 64 zeros. */
    public static final String GENESIS = "0".repeat(64);

    private JournalCodec() {}

    /** The type as the wire names it, e.g. {@code participant-marked}. */
    public static String typeOf(JournalRecord said) {
        return switch (said) {
            case JournalRecord.BlockCreated _ -> "block-created";
            case JournalRecord.RelatorEntered _ -> "relator-entered";
            case JournalRecord.BlockStarted _ -> "block-started";
            case JournalRecord.ParticipantMarked _ -> "participant-marked";
            case JournalRecord.ObservationWritten _ -> "observation-written";
            case JournalRecord.RelatorExited _ -> "relator-exited";
            case JournalRecord.ActivitiesWritten _ -> "activities-written";
            case JournalRecord.AttendanceInformed _ -> "attendance-informed";
            case JournalRecord.ClockChanged _ -> "clock-changed";
            case JournalRecord.TimeRead _ -> "time-read";
        };
    }

    /**
     * The canonical text of a record.
     *
     * @param seq place in the installation's journal, from 1
     * @throws IllegalArgumentException for what has no canonical form: fractions of a second, half surrogate pairs, numbers
     *     beyond 2^53 - 1
     */
    public static String canonical(long seq, JournalRecord said) {
        String type = typeOf(said);
        String block = said.block().toString();
        String at = instant(said.at());
        CanonicalJson json = new CanonicalJson();
        return switch (said) {
            case JournalRecord.BlockCreated it ->
                json.flag("allDay", it.allDay())
                        .text("at", at)
                        .text("block", block)
                        .number("durationMinutes", it.durationMinutes())
                        .text("programme", it.programme().name())
                        .number("seq", seq)
                        .text("type", type)
                        .end();
            case JournalRecord.RelatorEntered it ->
                json.text("at", at)
                        .text("block", block)
                        .text("relator", it.relator().value())
                        .number("seq", seq)
                        .text("type", type)
                        .end();
            case JournalRecord.ParticipantMarked it ->
                json.text("at", at)
                        .text("block", block)
                        .text("method", it.method().name())
                        .text("participant", it.participant().value())
                        .number("seq", seq)
                        .text("type", type)
                        .end();
            case JournalRecord.ObservationWritten it ->
                json.text("at", at)
                        .text("block", block)
                        .text("participant", it.participant())
                        .text("reasonCode", it.reasonCode())
                        .number("seq", seq)
                        .text("textSha256", it.textSha256())
                        .text("type", type)
                        .end();
            case JournalRecord.RelatorExited it ->
                json.text("at", at)
                        .text("block", block)
                        .text("relator", it.relator().value())
                        .number("seq", seq)
                        .text("type", type)
                        .end();
            case JournalRecord.ActivitiesWritten it ->
                json.text("at", at)
                        .text("block", block)
                        .number("seq", seq)
                        .text("text", it.text())
                        .text("type", type)
                        .end();
            case JournalRecord.ClockChanged it ->
                json.text("at", at)
                        .text("block", block)
                        .number("jumpSeconds", it.jumpSeconds())
                        .number("seq", seq)
                        .text("type", type)
                        .end();
            case JournalRecord.TimeRead it ->
                json.text("anchor", it.anchor())
                        .text("at", at)
                        .text("block", block)
                        .text("bootId", it.bootId())
                        .number("bootMillis", it.bootMillis())
                        .number("seq", seq)
                        .text("type", type)
                        .end();
            case JournalRecord.BlockStarted _, JournalRecord.AttendanceInformed _ ->
                json.text("at", at)
                        .text("block", block)
                        .number("seq", seq)
                        .text("type", type)
                        .end();
        };
    }

    /** The record's hash, in lower-case hexadecimal digits. */
    public static String hash(String prevHash, long seq, JournalRecord said) {
        return sha256(prevHash + canonical(seq, said));
    }

    /** SHA-256 of a text in UTF-8, in lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    private static String instant(Instant at) {
        if (at.getNano() != 0) {
            throw new IllegalArgumentException("instants have second precision");
        }
        String text = at.toString();
        if (text.length() != "2020-03-30T12:00:00Z".length()) {
            throw new IllegalArgumentException("year beyond four digits");
        }
        return text;
    }
}
