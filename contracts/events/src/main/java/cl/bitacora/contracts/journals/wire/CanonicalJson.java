package cl.bitacora.contracts.journals.wire;

/**
 * Writes one flat JSON object as RFC 8785 (JCS) wants it: keys in ascending order, no white space, shortest escapes. The
 * caller gives the keys in order; a wrong order is a programming error and throws.
 */
final class CanonicalJson {
    /** Largest integer that every JSON reader keeps exactly (RFC 8785, 3.2.2.3). */
    static final long MAX_SAFE = (1L << 53) - 1;

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256).append('{');
    private String lastKey = "";

    CanonicalJson text(String key, String value) {
        key(key);
        quote(out, value);
        return this;
    }

    CanonicalJson number(String key, long value) {
        if (value > MAX_SAFE || value < -MAX_SAFE) {
            throw new IllegalArgumentException(key + " beyond 2^53 - 1");
        }
        key(key);
        out.append(value);
        return this;
    }

    CanonicalJson flag(String key, boolean value) {
        key(key);
        out.append(value);
        return this;
    }

    String end() {
        return out.append('}').toString();
    }

    private void key(String key) {
        if (lastKey.compareTo(key) >= 0) {
            throw new IllegalStateException("keys out of order: " + lastKey + ", " + key);
        }
        if (!lastKey.isEmpty()) {
            out.append(',');
        }
        lastKey = key;
        out.append('"').append(key).append("\":");
    }

    /** A JSON string with the escapes of RFC 8785, 3.2.2.2; everything else as it is. */
    static void quote(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
                    } else {
                        requirePaired(value, i);
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half a surrogate pair has no UTF-8 form: two different texts would get the same bytes. */
    private static void requirePaired(String value, int i) {
        char c = value.charAt(i);
        boolean broken = Character.isHighSurrogate(c)
                        && (i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
        if (broken) {
            throw new IllegalArgumentException("text with half a surrogate pair");
        }
    }
}
