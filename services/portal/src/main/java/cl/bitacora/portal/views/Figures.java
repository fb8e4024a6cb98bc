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
        return sections("s.state", visibility, filter);
    }

    /** Sections and people by region. */
    public List<Line> regions(Visibility visibility, Filter filter) {
        return sections("s.region", visibility, filter);
    }

    /** Reported blocks, and late ones among them, by region. */
    public List<Line> reports(Visibility visibility, Filter filter) {
        return lines(
                new Sql("SELECT s.region AS key, count(*) AS first, count(*) FILTER (WHERE b.late) AS second"
                        + " FROM block b JOIN section s ON s.section = b.section WHERE b.reported_at IS NOT NULL"),
                visibility,
                filter,
                " GROUP BY s.region ORDER BY second DESC, s.region");
    }

    /** Flags by kind, and how many sections have one. */
    public List<Line> flags(Visibility visibility, Filter filter) {
        return lines(
                new Sql("SELECT f.code AS key, count(*) AS first, count(DISTINCT f.section) AS second"
                        + " FROM flag f JOIN section s ON s.section = f.section WHERE true"),
                visibility,
                filter,
                " GROUP BY f.code ORDER BY first DESC, f.code");
    }

    /** Marks by how they were made, and how many of them count. */
    public List<Line> methods(Visibility visibility, Filter filter) {
        return lines(
                new Sql("SELECT m.method AS key, count(*) AS first, count(*) FILTER (WHERE m.counts) AS second"
                        + " FROM mark m JOIN block b ON b.block = m.block JOIN section s ON s.section = b.section"
                        + " WHERE true"),
                visibility,
                filter,
                " GROUP BY m.method ORDER BY first DESC, m.method");
    }

    /** Payment files by kind and state. */
    public List<Money> money(Visibility visibility, Filter filter) {
        Sql sql = new Sql("SELECT p.kind, p.state, count(*) AS files, sum(coalesce(p.paid, p.net, p.amount, 0))::bigint"
                + " AS pesos FROM payment p JOIN section s ON s.section = p.section WHERE true");
        return narrowed(sql, visibility, filter)
                .add(" GROUP BY p.kind, p.state ORDER BY p.kind, p.state")
                .list(
                        pool,
                        row -> new Money(
                                row.getString("kind"),
                                row.getString("state"),
                                row.getLong("files"),
                                row.getLong("pesos")));
    }

    private List<Line> sections(String by, Visibility visibility, Filter filter) {
        return lines(
                new Sql("SELECT " + by + " AS key, count(*) AS first, coalesce(sum(e.people), 0)::bigint AS second"
                        + " FROM section s LEFT JOIN (SELECT section, count(*) AS people FROM enrolment"
                        + " WHERE NOT withdrawn GROUP BY section) e ON e.section = s.section WHERE true"),
                visibility,
                filter,
                " GROUP BY " + by + " ORDER BY first DESC, key");
    }

    private List<Line> lines(Sql sql, Visibility visibility, Filter filter, String end) {
        return narrowed(sql, visibility, filter).add(end).list(pool, Figures::line);
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
