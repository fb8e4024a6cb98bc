package cl.bitacora.portal.views;

import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.domain.SectionState;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sections, newest start first. Blocking: on a virtual thread. */
@Singleton
public class CourseList {
    private final Pool pool;

    @Inject
    public CourseList(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is looked for; null means any.
     *
     * @param text part of the course's name, its SENCE code or the id of the section
     * @param executor RUT, or part of the name
     * @param participant pseudonym
     * @param behind what a figure of the panel counts
     */
    public record Filter(
            @Nullable String text,
            @Nullable String region,
            @Nullable String executor,
            @Nullable SectionState state,
            @Nullable String participant,
            Behind behind) {
        /** Nothing of a figure. */
        public Filter(
                @Nullable String text,
                @Nullable String region,
                @Nullable String executor,
                @Nullable SectionState state,
                @Nullable String participant) {
            this(text, region, executor, state, participant, Behind.ANY);
        }
    }

    /** A page of what the caller may see. */
    public Page<SectionRow> page(Visibility visibility, Filter filter, @Nullable String cursor, int limit) {
        Sql sql = where(new Sql(SectionRow.SELECT), visibility, filter);
        if (cursor != null) {
            List<String> after = Cursor.decode(cursor, 2);
            LocalDate day = day(after.getFirst());
            sql.add(" AND (s.starts_on < ? OR s.starts_on = ? AND s.section > ?)", day, day, after.getLast());
        }
        List<SectionRow> rows = sql.add(" ORDER BY s.starts_on DESC, s.section LIMIT ?", limit + 1)
                .list(pool, SectionRow::of);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        SectionRow last = rows.get(limit - 1);
        return new Page<>(rows.subList(0, limit), Cursor.encode(last.startsOn().toString(), last.section()));
    }

    /** How many there are in all. */
    public long count(Visibility visibility, Filter filter) {
        return where(new Sql("SELECT count(*) FROM section s"), visibility, filter)
                .number(pool);
    }

    /** One section, whoever may see it. */
    public Optional<SectionRow> find(String section) {
        return new Sql(SectionRow.SELECT)
                .add(" WHERE s.section = ?", section).list(pool, SectionRow::of).stream()
                        .findFirst();
    }

    /** Whether a person is, or was, in a section that the caller may see. */
    public boolean sees(Visibility visibility, String participant) {
        return new Sql("SELECT count(*) FROM enrolment e JOIN section s ON s.section = e.section")
                        .add(" WHERE e.participant = ?", participant)
                        .visible(visibility)
                        .number(pool)
                > 0;
    }

    private static Sql where(Sql sql, Visibility visibility, Filter filter) {
        sql.add(" WHERE true").visible(visibility);
        if (filter.text() != null) {
            sql.add(" AND s.sought LIKE lower(?)", like(filter.text()));
        }
        if (filter.region() != null) {
            sql.add(" AND s.region = ?", filter.region());
        }
        if (filter.executor() != null) {
            Optional<Rut> rut = Rut.parse(filter.executor());
            if (rut.isPresent()) {
                sql.add(" AND s.otec = ?", rut.get().toString());
            } else {
                sql.add(" AND s.otec_sought LIKE lower(?)", like(filter.executor()));
            }
        }
        if (filter.state() != null) {
            sql.add(" AND s.state = ?", filter.state().name());
        }
        if (filter.participant() != null) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM enrolment p WHERE p.section = s.section AND p.participant = ?)",
                    filter.participant());
        }
        return filter.behind().narrow(sql);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.field("cursor", "unreadable-cursor");
        }
    }

    private static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
