package cl.bitacora.portal.views;

import cl.bitacora.http.Scope;
import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.domain.SectionState;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A section as lists and pages show it.
 *
 * @param otic who stands between; null if nobody does
 * @param people in Formulario N° 1; before it, matriculated
 * @param heldSeconds class time that the book has counted, zero if none
 * @param totalSeconds class time that the book will count, zero if not known yet
 */
public record SectionRow(
        String section,
        String course,
        String otec,
        String otecName,
        @Nullable String otic,
        String programme,
        String modality,
        String senceCode,
        String courseName,
        String region,
        String commune,
        String place,
        int quota,
        int hours,
        LocalDate startsOn,
        LocalDate endsOn,
        SectionState state,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String closingState,
        @Nullable Instant closingAt,
        @Nullable String closingNote,
        long people,
        long heldSeconds,
        long totalSeconds,
        long flags) {

    static final String SELECT = """
            SELECT s.*, t.held_seconds, t.total_seconds,
                   (SELECT count(*) FROM enrolment e WHERE e.section = s.section AND NOT e.withdrawn
                       AND (e.agreed OR s.state IN ('CREADA', 'HABILITADA'))) AS people,
                   (SELECT count(*) FROM flag f WHERE f.section = s.section) AS flags
              FROM section s LEFT JOIN total t ON t.section = s.section
            """;

    static SectionRow of(Row row) {
        return new SectionRow(
                row.getString("section"),
                row.getString("course"),
                row.getString("otec"),
                row.getString("otec_name"),
                row.getString("otic"),
                row.getString("programme"),
                row.getString("modality"),
                row.getString("sence_code"),
                row.getString("course_name"),
                row.getString("region"),
                row.getString("commune"),
                row.getString("place"),
                row.getInteger("quota"),
                row.getInteger("hours"),
                row.getLocalDate("starts_on"),
                row.getLocalDate("ends_on"),
                SectionState.valueOf(row.getString("state")),
                row.getLocalDate("started_on"),
                row.getLocalDate("ended_on"),
                row.getString("closing_state"),
                instant(row, "closing_at"),
                row.getString("closing_note"),
                row.getLong("people"),
                zero(row.getLong("held_seconds")),
                zero(row.getLong("total_seconds")),
                row.getLong("flags"));
    }

    /** Where it lies, for the access policy. */
    public Scope scope() {
        return scope(otec, otic, region);
    }

    /** The same of a row of {@code section}. */
    static Scope scope(Row row) {
        return scope(row.getString("otec"), row.getString("otic"), row.getString("region"));
    }

    private static Scope scope(String otec, @Nullable String otic, String region) {
        return Scope.of(Rut.of(otec), Optional.ofNullable(otic).map(Rut::of), region);
    }

    static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static long zero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
