package cl.bitacora.portal.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fold does to a table. Folds say it, {@link Tables} does it: so a fold is a function, and a test can look at it
 * without a database. Values are text, numbers, booleans, {@link LocalDate} and {@link Instant}; null empties a column.
 */
public sealed interface Write {
    String table();

    /** A row with this key has these values, whether it was there or not. */
    record Put(String table, Map<String, Object> key, Map<String, @Nullable Object> values) implements Write {}

    /** The rows with this key, if there are any, get these values. */
    record Change(String table, Map<String, Object> key, Map<String, @Nullable Object> values) implements Write {}

    /** The rows with this key go. */
    record Remove(String table, Map<String, Object> key) implements Write {}

    /** A table to write to, with the key of a row. */
    record Row(String table, Map<String, Object> key) {
        /** Writes it. {@code columns} are names and values by turns. */
        Write put(@Nullable Object... columns) {
            return new Put(table, key, values(columns));
        }

        /** Changes it if it is there. {@code columns} are names and values by turns. */
        Write change(@Nullable Object... columns) {
            return new Change(table, key, values(columns));
        }

        Write remove() {
            return new Remove(table, key);
        }
    }

    /** The row of a table whose key has one column. */
    static Row row(String table, String column, Object value) {
        return new Row(table, Map.of(column, value));
    }

    /** The row of a table whose key has two columns. */
    static Row row(String table, String column, Object value, String second, Object secondValue) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put(column, value);
        key.put(second, secondValue);
        return new Row(table, key);
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... columns) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<@Nullable Object> all = Arrays.asList(columns);
        for (int i = 0; i < all.size(); i += 2) {
            if (!(all.get(i) instanceof String name)) {
                throw new IllegalArgumentException("names and values by turns");
            }
            values.put(name, all.get(i + 1));
        }
        return values;
    }
}
