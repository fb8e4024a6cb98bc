package cl.bitacora.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
     * The number that a cursor of a list sorted by position holds; 0, from which every list begins, without a cursor.
     *
     * @throws ProblemException 400 if the text is not a cursor of one number
     */
    public static long position(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        String text = decode(cursor, 1).getFirst();
        if (!text.matches("[0-9]{1,18}")) {
            throw Problems.field("cursor", "unreadable-cursor");
        }
        return Long.parseLong(text);
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
