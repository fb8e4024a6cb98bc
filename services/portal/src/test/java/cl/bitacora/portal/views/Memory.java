package cl.bitacora.portal.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables without a database: what folds say, done to maps. */
final class Memory {
    private final Map<String, List<Map<String, @Nullable Object>>> tables = new HashMap<>();

    Memory apply(List<Write> writes) {
        writes.forEach(this::apply);
        return this;
    }

    private void apply(Write write) {
        List<Map<String, @Nullable Object>> rows = tables.computeIfAbsent(write.table(), name -> new ArrayList<>());
        switch (write) {
            case Write.Put put -> {
                List<Map<String, @Nullable Object>> found = matching(rows, put.key());
                if (found.isEmpty()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>(put.key());
                    row.putAll(put.values());
                    rows.add(row);
                } else {
                    found.getFirst().putAll(put.values());
                }
            }
            case Write.Change change -> matching(rows, change.key()).forEach(row -> row.putAll(change.values()));
            case Write.Remove remove -> rows.removeAll(matching(rows, remove.key()));
        }
    }

    /** The rows with these values; names and values by turns. */
    List<Map<String, @Nullable Object>> rows(String table, Object... where) {
        Map<String, Object> key = new LinkedHashMap<>();
        for (int i = 0; i < where.length; i += 2) {
            key.put(where[i].toString(), where[i + 1]);
        }
        return matching(tables.getOrDefault(table, List.of()), key);
    }

    /** The only row with these values. */
    Map<String, @Nullable Object> row(String table, Object... where) {
        List<Map<String, @Nullable Object>> found = rows(table, where);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " rows in " + table);
        }
        return found.getFirst();
    }

    private static List<Map<String, @Nullable Object>> matching(
            List<Map<String, @Nullable Object>> rows, Map<String, Object> key) {
        return rows.stream()
                .filter(row -> key.entrySet().stream()
                        .allMatch(entry -> Objects.equals(row.get(entry.getKey()), entry.getValue())))
                .toList();
    }
}
