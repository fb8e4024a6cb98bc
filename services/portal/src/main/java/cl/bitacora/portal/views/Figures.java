package cl.bitacora.portal.views;

import cl.bitacora.http.Visibility;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums over what the reader may see. Blocking: on a virtual thread. */
@Singleton
public class Figures {
    private final Pool pool;

    @Inject
    public Figures(Pool pool) {
        this.pool = pool;
    }

    /** What is looked at; null means all. */
    public record Filter(@Nullable String region, @Nullable String programme) {}

    /** A line of a chart: its key and two counts. */
    public record Line(String key, long first, long second) {}

    /** Payment files of a kind in a state: how many, whole pesos. */
    public record Money(String kind, String state, long files, long pesos) {}

    /** Sections and people by state. */
    public List<Line> states(Visibility visibility, Filter filter) {
        return lines("cursos", "s.key", "first DESC", visibility, filter);
    }

    /** Sections and people by region. */
    public List<Line> regions(Visibility visibility, Filter filter) {
        return lines("cursos", "s.region", "first DESC", visibility, filter);
    }

    /** Reported blocks, and late ones among them, by region. */
    public List<Line> reports(Visibility visibility, Filter filter) {
        return lines("informes", "s.region", "second DESC", visibility, filter);
    }

    /** Flags by kind, and how many sections have one. */
    public List<Line> flags(Visibility visibility, Filter filter) {
        return lines("alertas", "s.key", "first DESC", visibility, filter);
    }

    /** Marks by how they were made, and how many of them count. */
    public List<Line> methods(Visibility visibility, Filter filter) {
        return lines("marcas", "s.key", "first DESC", visibility, filter);
    }

    /** Payment files by kind and state. */
    public List<Money> money(Visibility visibility, Filter filter) {
        return lines("dinero", "s.key", "key", visibility, filter).stream()
                .map(line -> {
                    int colon = line.key().indexOf(':');
                    return new Money(
                            line.key().substring(0, colon),
                            line.key().substring(colon + 1),
                            line.first(),
                            line.second());
                })
                .toList();
    }

    /** Of the sums that the rows of views keep by themselves. */
    private List<Line> lines(String chart, String by, String order, Visibility visibility, Filter filter) {
        Sql sql = new Sql("SELECT " + by + " AS key, sum(s.many)::bigint AS first, sum(s.part)::bigint AS second")
                .add(" FROM tally s WHERE s.chart = ?", chart);
        return narrowed(sql, visibility, filter)
                .add(" GROUP BY " + by + " HAVING sum(s.many) > 0 ORDER BY " + order + ", key")
                .list(pool, Figures::line);
    }

    private static Sql narrowed(Sql sql, Visibility visibility, Filter filter) {
        sql.visible(visibility);
        if (filter.region() != null) {
            sql.add(" AND s.region = ?", filter.region());
        }
        if (filter.programme() != null) {
            sql.add(" AND s.programme = ?", filter.programme());
        }
        return sql;
    }

    private static Line line(Row row) {
        return new Line(row.getString("key"), row.getLong("first"), row.getLong("second"));
    }
}
