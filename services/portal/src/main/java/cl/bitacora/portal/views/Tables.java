package cl.bitacora.portal.views;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/** Does what folds say, inside the transaction of the fold. Names come from the code, values are parameters. */
final class Tables {
    private Tables() {}

    /** In order. */
    static Uni<Void> apply(List<Write> writes) {
        if (writes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> Multi.createFrom()
                        .iterable(writes)
                        .onItem()
                        .transformToUniAndConcatenate(write -> run(session, write))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Uni<Integer> run(Session session, Write write) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String sql = sql(write, parameters);
        var query = session.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }

    /** The statement, and its parameters by name. */
    static String sql(Write write, Map<String, Object> parameters) {
        return switch (write) {
            case Write.Put(var table, var key, var values) -> {
                Map<String, @Nullable Object> all = new LinkedHashMap<>(key);
                all.putAll(values);
                List<String> slots = new ArrayList<>();
                all.forEach((column, value) -> slots.add(slot(column, value, parameters)));
                String update = values.keySet().stream()
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
                yield "INSERT INTO " + table + " (" + String.join(", ", all.keySet()) + ") VALUES ("
                        + String.join(", ", slots) + ") ON CONFLICT (" + String.join(", ", key.keySet()) + ") DO "
                        + (update.isEmpty() ? "NOTHING" : "UPDATE SET " + update);
            }
            case Write.Change(var table, var key, var values) ->
                "UPDATE " + table + " SET " + assigned(values, ", ", parameters) + where(key, parameters);
            case Write.Remove(var table, var key) -> "DELETE FROM " + table + where(key, parameters);
        };
    }

    private static String where(Map<String, Object> key, Map<String, Object> parameters) {
        return " WHERE " + assigned(new LinkedHashMap<String, @Nullable Object>(key), " AND ", parameters);
    }

    private static String assigned(
            Map<String, @Nullable Object> columns, String between, Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        columns.forEach((column, value) -> parts.add(column + " = " + slot(column, value, parameters)));
        return String.join(between, parts);
    }

    private static String slot(String column, @Nullable Object value, Map<String, Object> parameters) {
        if (value == null) {
            return "NULL";
        }
        parameters.put(column, value);
        return ":" + column;
    }
}
