package cl.bitacora.portal.views;

import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Visibility;
import cl.bitacora.portal.domain.Owner;
import cl.bitacora.portal.domain.StoryKind;
import cl.bitacora.portal.domain.TaskKind;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What waits, and what happened. Blocking: on a virtual thread. */
@Singleton
public class Work {
    /** Most tasks that a page lists; the count says how many there are. */
    public static final int MOST_TASKS = 100;

    /** Most events of a stream that a page lists. */
    public static final int MOST_OF_STREAM = 1_000;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int CALM_LOOKS = 3;

    private static final String TASKS =
            " FROM task t JOIN section s ON s.section = t.section LEFT JOIN settled d ON d.task = t.task"
                    + " WHERE d.task IS NULL";

    /** In the words of the index that leaves marks out; a parameter would keep it from being used. */
    private static final String NO_MARKS = "n.kind <> '" + StoryKind.MARCAS + "'";

    private final Pool pool;

    @Inject
    public Work(Pool pool) {
        this.pool = pool;
    }

    /**
     * Something that somebody has to do.
     *
     * @param participant empty when it is about nobody in particular
     * @param about what tells several of a kind in one section apart, or empty
     */
    public record Task(
            TaskKind kind,
            String section,
            String courseName,
            String otecName,
            String programme,
            String region,
            String commune,
            Instant since,
            @Nullable LocalDate dueOn,
            String participant,
            String note,
            String about) {}

    /** How many tasks, and how many of them are overdue. */
    public record Count(long all, long overdue) {}

    /** An event of a section. */
    public record Story(
            String event,
            String section,
            String courseName,
            String type,
            StoryKind kind,
            Instant at,
            Instant recordedAt,
            String source,
            String stream,
            long version,
            String facts,
            String hash) {}

    /** Tasks of these owners by due date, those without one last. */
    public List<Task> tasks(Visibility visibility, Collection<Owner> owners) {
        String order = " ORDER BY t.due_on NULLS LAST, t.since, t.task LIMIT ?";
        return new Sql("SELECT t.* FROM ")
                .add("unnest(?::text[]) AS o(owner) CROSS JOIN LATERAL (", (Object) names(owners))
                .add("SELECT t.*, s.course_name, s.otec_name, s.programme, s.region, s.commune" + TASKS)
                .visible(visibility)
                .add(" AND t.owner = o.owner" + order, MOST_TASKS)
                .add(") t" + order, MOST_TASKS)
                .list(pool, Work::task);
    }

    /** Tasks of one section, by due date. */
    public List<Task> tasks(String section) {
        return new Sql("SELECT t.*, s.course_name, s.otec_name, s.programme, s.region, s.commune" + TASKS)
                .add(" AND t.section = ? ORDER BY t.due_on NULLS LAST, t.since, t.task", section)
                .list(pool, Work::task);
    }

    /** Tasks of a kind, the oldest first. */
    public List<Task> tasks(Visibility visibility, TaskKind kind) {
        return new Sql("SELECT t.*, s.course_name, s.otec_name, s.programme, s.region, s.commune" + TASKS)
                .visible(visibility)
                .add(" AND t.kind = ? ORDER BY t.since, t.task LIMIT ?", kind.name(), MOST_TASKS)
                .list(pool, Work::task);
    }

    /** Counts per owner. */
    public Map<Owner, Count> counts(Visibility visibility, LocalDate today) {
        Map<Owner, Count> counts = new EnumMap<>(Owner.class);
        new Sql("SELECT split_part(s.key, ':', 1) AS owner, sum(s.many)::bigint AS many,")
                .add(
                        " coalesce(sum(s.many) FILTER (WHERE split_part(s.key, ':', 2) BETWEEN '0' AND ?), 0)::bigint",
                        today.minusDays(1).toString())
                .add(" AS overdue FROM tally s WHERE s.chart = 'tareas'")
                .counted(visibility)
                .add(" GROUP BY 1 HAVING sum(s.many) > 0")
                .list(
                        pool,
                        row -> counts.put(
                                Owner.valueOf(row.getString("owner")),
                                new Count(row.getLong("many"), row.getLong("overdue"))));
        return counts;
    }

    /** What was recorded last, single marks left out. */
    public List<Story> newest(Visibility visibility, int limit) {
        if (visibility instanceof Visibility.OwnOtec || visibility instanceof Visibility.OwnOtic) {
            // The newest of each of its sections: one institution's events are too rare among those of the country to
            // wait for.
            return new Sql("SELECT y.*, s.course_name FROM section s CROSS JOIN LATERAL (SELECT * FROM story n")
                    .add(" WHERE n.section = s.section AND " + NO_MARKS)
                    .add(" ORDER BY n.recorded_at DESC, n.event DESC LIMIT ?) y WHERE true", limit)
                    .visible(visibility)
                    .add(" ORDER BY y.recorded_at DESC, y.event DESC LIMIT ?", limit)
                    .list(pool, Work::story);
        }
        return new Sql("SELECT n.*, s.course_name FROM story n JOIN section s ON s.section = n.section")
                .add(" WHERE " + NO_MARKS)
                .visible(visibility)
                .add(" ORDER BY n.recorded_at DESC, n.event DESC LIMIT ?", limit)
                .list(pool, Work::story);
    }

    /** The story of a section in order of its time; {@code kind} null means all. */
    public Page<Story> story(String section, @Nullable StoryKind kind, @Nullable String cursor, int limit) {
        Sql sql = new Sql("SELECT y.*, s.course_name FROM story y JOIN section s ON s.section = y.section")
                .add(" WHERE y.section = ?", section);
        if (kind != null) {
            sql.add(" AND y.kind = ?", kind.name());
        }
        if (cursor != null) {
            List<String> after = Cursor.decode(cursor, 2);
            sql.add(
                    " AND (y.at, y.event) > (?, ?)",
                    moment(after.getFirst()).atOffset(ZoneOffset.UTC),
                    after.getLast());
        }
        List<Story> rows = sql.add(" ORDER BY y.at, y.event LIMIT ?", limit + 1).list(pool, Work::story);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        Story last = rows.get(limit - 1);
        return new Page<>(rows.subList(0, limit), Cursor.encode(last.at().toString(), last.event()));
    }

    /** How many events a section has per kind. */
    public Map<StoryKind, Long> kinds(String section) {
        Map<StoryKind, Long> counts = new EnumMap<>(StoryKind.class);
        new Sql("SELECT kind, count(*) AS many FROM story")
                .add(" WHERE section = ? GROUP BY kind", section)
                .list(pool, row -> counts.put(StoryKind.valueOf(row.getString("kind")), row.getLong("many")));
        return counts;
    }

    /** How many events of a section were told so far. */
    public long told(String section) {
        return new Sql("SELECT count(*) FROM story")
                .add(" WHERE section = ?", section)
                .number(pool);
    }

    /**
     * Waits until more was told than that, and no more comes: what was done elsewhere comes back as one event or as
     * several. Gives up after a while; what was done is done all the same.
     */
    public void awaitMore(String section, long before, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        long known = before;
        int calm = 0;
        while (System.nanoTime() < end && calm < CALM_LOOKS) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            long now = told(section);
            calm = now > before && now == known ? calm + 1 : 0;
            known = now;
        }
    }

    /** Every event of a stream that belongs to a section, in its order. */
    public List<Story> stream(String stream) {
        return new Sql("SELECT y.*, s.course_name FROM story y JOIN section s ON s.section = y.section")
                .add(" WHERE y.stream = ? ORDER BY y.version LIMIT ?", stream, MOST_OF_STREAM)
                .list(pool, Work::story);
    }

    /** An event of a section by its id. */
    public Optional<Story> event(String id) {
        return new Sql("SELECT y.*, s.course_name FROM story y JOIN section s ON s.section = y.section")
                .add(" WHERE y.event = ?", id).list(pool, Work::story).stream().findFirst();
    }

    /** Streams of a section, and how many events each has. */
    public Map<String, Long> streams(String section) {
        Map<String, Long> counts = new TreeMap<>();
        new Sql("SELECT stream, count(*) AS many FROM story")
                .add(" WHERE section = ? GROUP BY stream", section)
                .list(pool, row -> counts.put(row.getString("stream"), row.getLong("many")));
        return counts;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.field("cursor", "unreadable-cursor");
        }
    }

    private static String[] names(Collection<Owner> owners) {
        return owners.stream().map(Owner::name).toArray(String[]::new);
    }

    private static Task task(Row row) {
        return new Task(
                TaskKind.valueOf(row.getString("kind")),
                row.getString("section"),
                row.getString("course_name"),
                row.getString("otec_name"),
                row.getString("programme"),
                row.getString("region"),
                row.getString("commune"),
                row.getOffsetDateTime("since").toInstant(),
                row.getLocalDate("due_on"),
                row.getString("participant"),
                row.getString("note"),
                Tasks.about(row.getString("task"), row.getString("kind"), row.getString("section")));
    }

    private static Story story(Row row) {
        return new Story(
                row.getString("event"),
                row.getString("section"),
                row.getString("course_name"),
                row.getString("type"),
                StoryKind.valueOf(row.getString("kind")),
                row.getOffsetDateTime("at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("source"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("facts"),
                row.getString("hash"));
    }
}
