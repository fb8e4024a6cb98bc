package cl.bitacora.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Tells whether two bodies ask for the same. A client that builds its request anew for a repetition may write the members of
 * an object in another order or with other white space: RFC 8259 gives neither a meaning.
 */
final class Fingerprint {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Fingerprint() {}

    /** SHA-256 in hexadecimal of the JSON value, or of the bytes where they are not JSON. */
    static String of(byte[] body) {
        try {
            return Digests.sha256Hex(SORTED.writeValueAsBytes(SORTED.readValue(body, Object.class)));
        } catch (JsonProcessingException notJson) {
            return Digests.sha256Hex(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
