package cl.bitacora.portal.views;

import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Programme;
import cl.bitacora.portal.domain.Owner;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.domain.Span;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums over what the reader may see. Blocking: on a virtual thread. */
@Singleton
public class Figures {
    private static final String[] AGREED = Stream.of(
                    SectionState.ACORDADA,
                    SectionState.EN_EJECUCION,
                    SectionState.TERMINADA,
                    SectionState.CIERRE_ENVIADO,
                    SectionState.CIERRE_OBSERVADO,
                    SectionState.CERRADA)
            .map(SectionState::name)
            .toArray(String[]::new);

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

    /** Tasks of somebody: all, those that fall due soon, and those that are overdue. */
    public record Waiting(Owner owner, long all, long soon, long overdue) {}

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

    /** What waits, by whose turn it is; {@code soon} is the last day that counts as soon. */
    public List<Waiting> waiting(Visibility visibility, Filter filter, LocalDate today, LocalDate soon) {
        Sql sql = new Sql("SELECT split_part(s.key, ':', 1) AS owner, sum(s.many)::bigint AS many,")
                .add(
                        " coalesce(sum(s.many) FILTER (WHERE split_part(s.key, ':', 2) BETWEEN ? AND ?), 0)::bigint AS soon,",
                        today.toString(),
                        soon.toString())
                .add(
                        " coalesce(sum(s.many) FILTER (WHERE split_part(s.key, ':', 2) BETWEEN '0' AND ?), 0)::bigint",
                        today.minusDays(1).toString())
                .add(" AS overdue FROM tally s WHERE s.chart = 'tareas'");
        return narrowed(sql, visibility, filter)
                .add(" GROUP BY 1 HAVING sum(s.many) > 0")
                .list(
                        pool,
                        row -> new Waiting(
                                Owner.valueOf(row.getString("owner")),
                                row.getLong("many"),
                                row.getLong("soon"),
                                row.getLong("overdue")))
                .stream()
                .sorted(Comparator.comparing(Waiting::owner))
                .toList();
    }

    /** Courses of the Bono with an approved acuerdo, and what they are worth: VCE, hourly value × hours × quota (BONO-160). */
    public Line committed(Visibility visibility, Filter filter) {
        Sql sql = new Sql("SELECT 'comprometido' AS key, coalesce(sum(s.many), 0)::bigint AS first,")
                .add(" coalesce(sum(s.part), 0)::bigint AS second FROM tally s WHERE s.chart = 'comprometido'")
                .add(" AND s.programme = ?", Programme.BONO_MIPE_2020.name())
                .add(" AND s.key = ANY(?)", (Object) AGREED);
        return narrowed(sql, visibility, filter).list(pool, Figures::line).getFirst();
    }

    /** Of the sums that the rows of views keep by themselves. */
    private List<Line> lines(String chart, String by, String order, Visibility visibility, Filter filter) {
        Sql sql = new Sql("SELECT " + by + " AS key, sum(s.many)::bigint AS first, sum(s.part)::bigint AS second")
                .add(" FROM tally s WHERE s.chart = ?", chart);
        return narrowed(sql, visibility, filter)
                .add(" GROUP BY " + by + " HAVING sum(s.many) > 0 ORDER BY " + order + ", key")
                .list(pool, Figures::line);
    }

    /** Attendance over time, by the day of the class; blocks without declared length are left out. */
    public List<Attendance> attendance(Visibility visibility, Filter filter) {
        return days(
                "sum(s.many) FILTER (WHERE s.chart = 'asistencia')::bigint AS places,"
                        + " sum(s.part) FILTER (WHERE s.chart = 'asistencia')::bigint AS present,"
                        + " sum(s.part) FILTER (WHERE s.chart = 'tiempo')::bigint AS seconds,"
                        + " sum(s.many) FILTER (WHERE s.chart = 'tiempo')::bigint AS held",
                List.of("asistencia", "tiempo"),
                visibility,
                filter,
                row -> new Attendance(
                        filter.by().around(row.getLocalDate("day")),
                        row.getLong("places"),
                        row.getLong("present"),
                        row.getLong("seconds"),
                        row.getLong("held")));
    }

    /** Marks over time, by the day of the class. */
    public List<Authorised> authorised(Visibility visibility, Filter filter) {
        return days(
                "sum(s.many)::bigint AS marks, sum(s.part)::bigint AS special",
                List.of("autorizaciones"),
                visibility,
                filter,
                row -> new Authorised(
                        filter.by().around(row.getLocalDate("day")), row.getLong("marks"), row.getLong("special")));
    }

    private <T> List<T> days(
            String sums, List<String> charts, Visibility visibility, Filter filter, Function<Row, T> read) {
        Sql sql = new Sql("SELECT " + first(filter) + " AS day, " + sums + " FROM tally s")
                .add(" WHERE s.chart = ANY(?)", (Object) charts.toArray(String[]::new));
        return narrowed(sql, visibility, filter)
                .add(" GROUP BY day HAVING sum(s.many) > 0 ORDER BY day")
                .list(pool, read);
    }

    private static String first(Filter filter) {
        return switch (filter.by()) {
            case MES -> "date_trunc('month', s.key::date)::date";
            case SEMANA -> "date_trunc('week', s.key::date)::date";
        };
    }

    private static Sql narrowed(Sql sql, Visibility visibility, Filter filter) {
        sql.counted(visibility);
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
