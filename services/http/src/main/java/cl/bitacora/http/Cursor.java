package cl.bitacora.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Opaque place in a list: the sort key of the last row seen. Lists stay right while rows come and go. */
public final class Cursor {
    private Cursor() {}

    public static String encode(String... key) {
        String joined = Arrays.stream(key)
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
        return joined;
    }

    /**
     * The sort key.
     *
     * @throws ProblemException 400 if the text is not a cursor of so many parts
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            List<String> key = Arrays.stream(cursor.split("\\.", -1))
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                    .toList();
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // falls through: not Base64
        }
        throw Problems.field("cursor", "unreadable-cursor");
    }
}
