package cl.bitacora.gateway.http;

import cl.bitacora.contracts.journals.wire.BatchHead;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.http.ProblemException;
import cl.bitacora.kernel.Fact;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the body of an upload token by token: never more than one record beyond the limit is in memory, however long the
 * body is. Knows every key, takes nothing twice, converts nothing.
 */
final class BatchReader {
    private static final long MAX_SAFE = (1L << 53) - 1;
    private static final Set<String> HEAD_TEXTS = Set.of("installation", "prevHash", "lastHash", "signature");
    private static final Set<String> HEAD_NUMBERS = Set.of("firstSeq", "lastSeq");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_KEYS = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(24_000)
                    .maxNumberLength(20)
                    .maxNestingDepth(4)
                    .maxNameLength(50)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private final int maxRecords;
    private final Map<String, Object> head = new HashMap<>();
    private final List<ChainedRecord> records = new ArrayList<>();
    private boolean sawRecords;

    private BatchReader(JsonParser json, int maxRecords) {
        this.json = json;
        this.maxRecords = maxRecords;
    }

    /**
     * Reads a batch; verifies nothing but its shape.
     *
     * @throws ProblemException 400 for anything malformed, 413 for too many records
     */
    static SignedBatch read(InputStream body, int maxRecords) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            return new BatchReader(json, maxRecords).batch();
        } catch (JsonProcessingException e) {
            throw BatchProblem.field(
                    "",
                    "unreadable-json",
                    Fact.of(
                            "line",
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
    }

    private SignedBatch batch() throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, "");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            if (key.equals("records")) {
                require(token == JsonToken.START_ARRAY, key);
                sawRecords = true;
                entries();
            } else if (HEAD_TEXTS.contains(key) || HEAD_NUMBERS.contains(key)) {
                head.put(key, scalar(token, key));
            } else {
                throw BatchProblem.field(key, "unknown-field");
            }
        }
        require(json.nextToken() == null, "");
        if (!sawRecords) {
            throw BatchProblem.field("records", "missing-field");
        }
        return new SignedBatch(
                new BatchHead(
                        headText("installation"),
                        headNumber("firstSeq"),
                        headNumber("lastSeq"),
                        headHash("prevHash"),
                        headHash("lastHash")),
                records,
                headText("signature"));
    }

    private void entries() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (records.size() == maxRecords) {
                throw BatchProblem.problem(413, "batch-too-long", "records", Fact.of("limit", maxRecords));
            }
            records.add(entry(records.size()));
        }
    }

    private ChainedRecord entry(int index) throws IOException {
        String path = "records[" + index + "]";
        require(json.currentToken() == JsonToken.START_OBJECT, path);
        String hash = "";
        Map<String, Object> said = Map.of();
        Set<String> seen = new HashSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            seen.add(key);
            JsonToken token = json.nextToken();
            switch (key) {
                case "hash" -> hash = hash(scalar(token, path + ".hash"), path + ".hash");
                case "record" -> {
                    require(token == JsonToken.START_OBJECT, path + ".record");
                    said = flat(path + ".record");
                }
                default -> throw BatchProblem.field(path + "." + key, "unknown-field");
            }
        }
        for (String key : List.of("hash", "record")) {
            if (!seen.contains(key)) {
                throw BatchProblem.field(path + "." + key, "missing-field");
            }
        }
        RecordReader.Placed placed = RecordReader.read(said, index);
        return new ChainedRecord(placed.seq(), placed.said(), hash);
    }

    private Map<String, Object> flat(String path) throws IOException {
        Map<String, Object> values = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            values.put(key, scalar(json.nextToken(), path + "." + key));
            require(values.size() <= MAX_KEYS, path);
        }
        return values;
    }

    /** Texts, whole numbers and flags; no null, no fraction, nothing nested. */
    private Object scalar(JsonToken token, String path) throws IOException {
        return switch (token) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> {
                long number = json.getLongValue();
                require(number >= -MAX_SAFE && number <= MAX_SAFE, path);
                yield number;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw BatchProblem.field(path, "unreadable-field");
        };
    }

    private String headText(String key) {
        return headValue(key) instanceof String text ? text : unreadable(key);
    }

    private long headNumber(String key) {
        return headValue(key) instanceof Long number ? number : unreadable(key);
    }

    private String headHash(String key) {
        return hash(headValue(key), key);
    }

    private static String hash(Object value, String path) {
        return value instanceof String text && HASH.matcher(text).matches() ? text : unreadable(path);
    }

    private Object headValue(String key) {
        Object value = head.get(key);
        if (value == null) {
            throw BatchProblem.field(key, "missing-field");
        }
        return value;
    }

    private static <T> T unreadable(String path) {
        throw BatchProblem.field(path, "unreadable-field");
    }

    private static void require(boolean condition, String path) {
        if (!condition) {
            throw BatchProblem.field(path, path.isEmpty() ? "unreadable-json" : "unreadable-field", Fact.of("line", 1));
        }
    }
}
