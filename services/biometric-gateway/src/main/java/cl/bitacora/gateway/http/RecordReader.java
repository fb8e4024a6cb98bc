package cl.bitacora.gateway.http;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.http.ProblemException;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record of a journal from its flat JSON object. Every value must be in its canonical form, because the hash was
 * computed over that; every key must be known, because an unknown one was hashed too.
 */
final class RecordReader {
    private static final int MAX_MINUTES_OF_A_BLOCK = 1_440;
    private static final int MAX_TEXT = 4_000;
    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,10}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BOOT_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern ANCHOR = Pattern.compile("|a-[0-9a-f]{16}");
    private static final int MAX_REASON = 60;

    private final Map<String, Object> values;
    private final Set<String> used = new HashSet<>();
    private final String path;

    private RecordReader(Map<String, Object> values, int index) {
        this.values = values;
        this.path = "records[" + index + "].record.";
    }

    /** A record and the place it claims. */
    record Placed(long seq, JournalRecord said) {}

    /**
     * Reads a record.
     *
     * @param values texts, {@link Long}s and {@link Boolean}s by key
     * @param index place in the batch, from 0, for the problem's field
     * @throws ProblemException 400, naming sequence number and field
     */
    static Placed read(Map<String, Object> values, int index) {
        RecordReader reader = new RecordReader(values, index);
        long seq = reader.number("seq", 1, Long.MAX_VALUE);
        JournalRecord said = reader.said();
        for (String key : values.keySet()) {
            if (!reader.used.contains(key)) {
                throw reader.wrong("journal-field-unknown", key);
            }
        }
        return new Placed(seq, said);
    }

    private JournalRecord said() {
        String type = text("type");
        Instant at = parsed("at", Instant::parse);
        BlockKey block = parsed("block", BlockKey::parse);
        return switch (type) {
            case "block-created" ->
                new JournalRecord.BlockCreated(
                        block,
                        at,
                        parsed("programme", Programme::valueOf),
                        (int) number("durationMinutes", 1, MAX_MINUTES_OF_A_BLOCK),
                        flag("allDay"));
            case "relator-entered" -> new JournalRecord.RelatorEntered(block, at, parsed("relator", PersonId::new));
            case "block-started" -> new JournalRecord.BlockStarted(block, at);
            case "participant-marked" ->
                new JournalRecord.ParticipantMarked(block, at, parsed("participant", PersonId::new), method());
            case "observation-written" ->
                new JournalRecord.ObservationWritten(
                        block,
                        at,
                        personOrNobody(),
                        matching("reasonCode", REASON, MAX_REASON),
                        matching("textSha256", SHA_256, 64));
            case "relator-exited" -> new JournalRecord.RelatorExited(block, at, parsed("relator", PersonId::new));
            case "activities-written" -> new JournalRecord.ActivitiesWritten(block, at, activities());
            case "attendance-informed" -> new JournalRecord.AttendanceInformed(block, at);
            case "clock-changed" ->
                new JournalRecord.ClockChanged(block, at, number("jumpSeconds", -MAX_JUMP_SECONDS, MAX_JUMP_SECONDS));
            case "time-read" ->
                new JournalRecord.TimeRead(
                        block,
                        at,
                        matching("bootId", BOOT_ID, 64),
                        number("bootMillis", 0, MAX_JUMP_SECONDS * 1_000),
                        matching("anchor", ANCHOR, 18));
            default -> throw wrong("journal-field-invalid", "type");
        };
    }

    /** A century: more is no clock. */
    private static final long MAX_JUMP_SECONDS = 3_155_760_000L;

    /** A mark is by fingerprint or by one of the exceptions of the norm; a ticked box is no mark. */
    @Rule("LCE-002")
    private MarkMethod method() {
        String method = text("method");
        for (MarkMethod known : MarkMethod.values()) {
            if (known.name().equals(method)) {
                return known;
            }
        }
        throw BatchProblem.problem(
                400,
                "mark-method-inadmissible",
                Optional.of(RuleId.of("LCE-002")),
                Optional.of(IDENTITY),
                path + "method",
                Fact.of("seq", seqAsRead()));
    }

    private static final Citation IDENTITY = Norms.lce("Resuelvo 1");

    private String personOrNobody() {
        return text("participant").isEmpty()
                ? ""
                : parsed("participant", PersonId::new).value();
    }

    private String activities() {
        String text = text("text");
        // Bare surrogates cannot come out of UTF-8, but can out of a JSON escape.
        boolean whole = text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (text.length() > MAX_TEXT || !whole) {
            throw wrong("journal-field-invalid", "text");
        }
        return text;
    }

    private String matching(String key, Pattern pattern, int maxLength) {
        String text = text(key);
        if (text.length() > maxLength || !pattern.matcher(text).matches()) {
            throw wrong("journal-field-invalid", key);
        }
        return text;
    }

    /** A value whose text form is the one it was read from. */
    private <T> T parsed(String key, Function<String, T> parser) {
        String text = text(key);
        T value;
        try {
            value = parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong("journal-field-invalid", key);
        }
        boolean canonical = value.toString().equals(text)
                && (!(value instanceof Instant instant) || instant.getNano() == 0 && text.length() == 20);
        if (!canonical) {
            throw wrong("journal-field-not-canonical", key);
        }
        return value;
    }

    private String text(String key) {
        return value(key) instanceof String text ? text : refuse(key);
    }

    private long number(String key, long from, long to) {
        return value(key) instanceof Long number && number >= from && number <= to ? number : refuse(key);
    }

    private boolean flag(String key) {
        return value(key) instanceof Boolean flag ? flag : refuse(key);
    }

    private Object value(String key) {
        used.add(key);
        Object value = values.get(key);
        if (value == null) {
            throw wrong("journal-field-missing", key);
        }
        return value;
    }

    private <T> T refuse(String key) {
        throw wrong("journal-field-invalid", key);
    }

    private ProblemException wrong(String code, String key) {
        return BatchProblem.field(path + key, code, Fact.of("seq", seqAsRead()));
    }

    private String seqAsRead() {
        @Nullable Object seq = values.get("seq");
        return seq instanceof Long number ? number.toString() : "?";
    }
}
