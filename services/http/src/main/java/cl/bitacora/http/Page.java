package cl.bitacora.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the following one, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page that begins a list: its first {@code size} rows, and the cursor after them if one row more was found.
     *
     * @param rows what a query for {@code size + 1} rows found
     * @param cursor the place right after a row; see {@link Cursor#encode}
     */
    public static <T> Page<T> cut(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, size);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    /** The same page, shown otherwise. */
    public <S> Page<S> map(Function<T, S> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** Most rows that a page may have. */
    public static final int MAX = 200;

    /** The page size asked for, within bounds. */
    public static int size(@Nullable Integer limit) {
        return limit == null ? 50 : Math.clamp(limit, 1, MAX);
    }
}
