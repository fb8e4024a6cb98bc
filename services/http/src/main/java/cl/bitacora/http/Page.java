package cl.bitacora.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the following one, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Most rows that a page may have. */
    public static final int MAX = 200;

    /** The page size asked for, within bounds. */
    public static int size(@Nullable Integer limit) {
        return limit == null ? 50 : Math.clamp(limit, 1, MAX);
    }
}
