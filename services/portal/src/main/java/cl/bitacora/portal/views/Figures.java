package cl.bitacora.portal.views;

import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.http.Visibility;
import cl.bitacora.portal.domain.Span;
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

    /** What is looked at; null means all. {@code by} is what lines over time are counted by. */
    public record Filter(@Nullable String region, @Nullable String programme, Span by) {}

    /**
     * Attendance of the classes of some days.
     *
     * @param places people times blocks that were evaluated
     * @param present how many of them somebody came to
     * @param seconds credited
     * @param held seconds of those blocks, times their people
     */
    public record Attendance(Span.Days days, long places, long present, long seconds, long held) {}

    /** Marks of some days, and those among them that needed a special authorisation. */
    public record Authorised(Span.Days days, long marks, long special) {}

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

    /** Attendance over time, by the day of the class; blocks without declared length are left out. */
    public List<Attendance> attendance(Visibility visibility, Filter filter) {
        Sql sql = new Sql("SELECT " + first(filter) + " AS day, count(*) AS places,"
                + " count(*) FILTER (WHERE c.present) AS present, sum(c.seconds)::bigint AS seconds,"
                + " sum(b.minutes * 60)::bigint AS held FROM credit c JOIN block b ON b.block = c.block"
                + " JOIN section s ON s.section = c.section WHERE b.minutes > 0");
        return narrowed(sql, visibility, filter)
                .add(" GROUP BY day ORDER BY day")
                .list(
                        pool,
                        row -> new Attendance(
                                filter.by().around(row.getLocalDate("day")),
                                row.getLong("places"),
                                row.getLong("present"),
                                row.getLong("seconds"),
                                row.getLong("held")));
    }

    /** Marks over time, by the day of the class. */
    public List<Authorised> authorised(Visibility visibility, Filter filter) {
        Sql sql = new Sql("SELECT " + first(filter) + " AS day, count(*) AS marks,")
                .add(" count(*) FILTER (WHERE m.method <> ?) AS special", MarkMethod.FINGERPRINT.name())
                .add(
                        " FROM mark m JOIN block b ON b.block = m.block JOIN section s ON s.section = b.section WHERE true");
        return narrowed(sql, visibility, filter)
                .add(" GROUP BY day ORDER BY day")
                .list(
                        pool,
                        row -> new Authorised(
                                filter.by().around(row.getLocalDate("day")),
                                row.getLong("marks"),
                                row.getLong("special")));
    }

    private static String first(Filter filter) {
        return switch (filter.by()) {
            case MES -> "date_trunc('month', b.held_on)::date";
            case SEMANA -> "date_trunc('week', b.held_on)::date";
        };
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
