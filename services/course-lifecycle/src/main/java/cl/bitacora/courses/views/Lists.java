package cl.bitacora.courses.views;

import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of what a caller may see, by id, a page at a time. */
@Singleton
public class Lists {

    /** Columns that must have a value; null means any. */
    public static final class Filter {
        private final List<String> where = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> values = new HashMap<>();

        /** Adds a condition. {@code field} is a field of the entity, never text of a caller. */
        public Filter with(String field, @Nullable String value) {
            if (value != null) {
                String name = field + values.size();
                where.add(field + " = :" + name);
                values.put(name, value);
            }
            return this;
        }

        private Filter visibleTo(Visibility visibility) {
            return switch (visibility) {
                case Visibility.Everything _ -> this;
                case Visibility.OwnOtec own -> with("otec", own.otec().toString());
                case Visibility.OwnOtic own -> with("otic", own.otic().toString());
                case Visibility.OwnRegion own -> with("region", own.region());
                case Visibility.Nothing _ -> {
                    where.add("1 = 0");
                    yield this;
                }
            };
        }

        private Filter after(String id, @Nullable String cursor) {
            if (cursor != null) {
                where.add(id + " > :afterId");
                values.put("afterId", Cursor.decode(cursor, 1).getFirst());
            }
            return this;
        }
    }

    public Uni<Page<CourseRow>> courses(Visibility seen, Filter filter, @Nullable String cursor, int limit) {
        return page(
                seen,
                filter,
                "id",
                cursor,
                limit,
                row -> row.id,
                (query, values) ->
                        CourseRow.<CourseRow>find(query, values).range(0, limit).list());
    }

    public Uni<Page<SectionRow>> sections(Visibility seen, Filter filter, @Nullable String cursor, int limit) {
        return page(
                seen,
                filter,
                "id",
                cursor,
                limit,
                row -> row.id,
                (query, values) -> SectionRow.<SectionRow>find(query, values)
                        .range(0, limit)
                        .list());
    }

    public Uni<Page<AcuerdoRow>> acuerdos(Visibility seen, Filter filter, @Nullable String cursor, int limit) {
        return page(
                seen,
                filter,
                "id",
                cursor,
                limit,
                row -> row.id,
                (query, values) -> AcuerdoRow.<AcuerdoRow>find(query, values)
                        .range(0, limit)
                        .list());
    }

    public Uni<Page<ClosingFormRow>> closingForms(Visibility seen, Filter filter, @Nullable String cursor, int limit) {
        return page(
                seen,
                filter,
                "section",
                cursor,
                limit,
                row -> row.section,
                (query, values) -> ClosingFormRow.<ClosingFormRow>find(query, values)
                        .range(0, limit)
                        .list());
    }

    private static <R> Uni<Page<R>> page(
            Visibility seen,
            Filter filter,
            String id,
            @Nullable String cursor,
            int limit,
            Function<R, String> idOf,
            BiFunction<String, Map<String, Object>, Uni<List<R>>> find) {
        Filter all = filter.visibleTo(seen).after(id, cursor);
        String query = String.join(" and ", all.where) + " order by " + id;
        return Panache.withSession(() -> find.apply(query, all.values))
                .map(rows -> Page.cut(rows, limit, row -> Cursor.encode(idOf.apply(row))));
    }
}
