package cl.bitacora.payments.views;

import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payment files, newest request first. */
@Singleton
public class FileList {

    /**
     * What is asked for; null means any.
     *
     * @param cursor as the page before gave it
     */
    public record Filter(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String otec,
            @Nullable String region,
            @Nullable String cursor,
            int limit) {}

    /** A page of what the caller may see. */
    public Uni<Page<FileRow>> page(Visibility visibility, Filter filter) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        equal(where, values, "state", filter.state());
        equal(where, values, "kind", filter.kind());
        equal(where, values, "otec", filter.otec());
        equal(where, values, "region", filter.region());
        switch (visibility) {
            case Visibility.Everything ignored -> {}
            case Visibility.OwnOtec own ->
                equal(where, values, "otec", "ownOtec", own.otec().toString());
            case Visibility.OwnRegion own -> equal(where, values, "region", "ownRegion", own.region());
            case Visibility.OwnOtic _, Visibility.Nothing _ -> where.add("1 = 0");
        }
        if (filter.cursor() != null) {
            List<String> after = Cursor.decode(filter.cursor(), 2);
            where.add("(requestedAt < :afterAt or (requestedAt = :afterAt and file > :afterFile))");
            values.put("afterAt", Instant.parse(after.getFirst()));
            values.put("afterFile", after.getLast());
        }
        String query = String.join(" and ", where) + " order by requestedAt desc, file";
        return Panache.withSession(() -> FileRow.<FileRow>find(query, values)
                .range(0, filter.limit())
                .list()
                .map(rows ->
                        Page.cut(rows, filter.limit(), row -> Cursor.encode(row.requestedAt.toString(), row.file))));
    }

    private static void equal(List<String> where, Map<String, Object> values, String column, @Nullable String value) {
        equal(where, values, column, column, value);
    }

    private static void equal(
            List<String> where, Map<String, Object> values, String column, String name, @Nullable String value) {
        if (value != null) {
            where.add(column + " = :" + name);
            values.put(name, value);
        }
    }
}
