package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.SectionRow.instant;

import cl.bitacora.http.Visibility;
import cl.bitacora.portal.domain.SectionState;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes next in sections: phases, classes, and the class PCs these need. Blocking: on a virtual thread. */
@Singleton
public class Agenda {
    /** Most that a page lists. */
    public static final int MOST = 100;

    private final Pool pool;

    @Inject
    public Agenda(Pool pool) {
        this.pool = pool;
    }

    /**
     * The next phase of a section: its start until it started, then its end.
     *
     * @param on the day that was fixed for it; may be over
     */
    public record Phase(
            String section,
            String courseName,
            String otecName,
            String programme,
            String region,
            boolean start,
            LocalDate on) {}

    /**
     * A section whose classes are not over.
     *
     * @param schedule as the event brought it, in JSON
     */
    public record Running(
            String section, String courseName, String place, String commune, SectionState state, String schedule) {}

    /** A class PC that has a course. */
    public record Pc(
            String section,
            String installation,
            @Nullable String name,
            @Nullable Instant lastContact,
            @Nullable Long pending,
            @Nullable Long driftSeconds,
            boolean forked) {}

    /** The next phase of every section that has not ended, the earliest first. */
    public List<Phase> phases(Visibility visibility) {
        return new Sql(
                        "SELECT s.section, s.course_name, s.otec_name, s.programme, s.region, s.started_on IS NULL AS start,"
                                + " CASE WHEN s.started_on IS NULL THEN s.starts_on ELSE s.ends_on END AS due"
                                + " FROM section s WHERE s.ended_on IS NULL")
                .visible(visibility)
                .add(" ORDER BY due, s.section LIMIT ?", MOST)
                .list(
                        pool,
                        row -> new Phase(
                                row.getString("section"),
                                row.getString("course_name"),
                                row.getString("otec_name"),
                                row.getString("programme"),
                                row.getString("region"),
                                row.getBoolean("start"),
                                row.getLocalDate("due")));
    }

    /** Sections with a timetable that goes on today or later; those that begin first come first. */
    public List<Running> running(Visibility visibility, LocalDate today) {
        return new Sql("SELECT s.section, s.course_name, s.place, s.commune, s.state, s.schedule FROM section s")
                .add(" WHERE s.ends_on >= ? AND s.ended_on IS NULL AND s.schedule <> '[]'", today)
                .visible(visibility)
                .add(" ORDER BY s.starts_on, s.section LIMIT ?", MOST)
                .list(
                        pool,
                        row -> new Running(
                                row.getString("section"),
                                row.getString("course_name"),
                                row.getString("place"),
                                row.getString("commune"),
                                SectionState.valueOf(row.getString("state")),
                                row.getString("schedule")));
    }

    /** Class PCs in use that have one of these courses. */
    public List<Pc> pcs(Collection<String> sections) {
        return new Sql("SELECT d.section, i.*, greatest(i.seen_at, i.last_batch_at, i.time_told_at) AS last_contact")
                .add(" FROM installation_section d JOIN installation i ON i.installation = d.installation")
                .add(" WHERE d.section = ANY(?)", (Object) sections.toArray(String[]::new))
                .add(" AND i.revoked_at IS NULL ORDER BY i.installation")
                .list(
                        pool,
                        row -> new Pc(
                                row.getString("section"),
                                row.getString("installation"),
                                row.getString("name"),
                                instant(row, "last_contact"),
                                row.getLong("pending"),
                                row.getLong("drift_seconds"),
                                row.getOffsetDateTime("forked_at") != null));
    }
}
