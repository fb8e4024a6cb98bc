package cl.bitacora.portal.views;

import cl.bitacora.http.Cursor;
import cl.bitacora.http.Page;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Visibility;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates and payment files across courses, the newest first. Blocking: on a virtual thread. */
@Singleton
public class PaperList {
    /** What is not dated yet comes first. */
    private static final String UNDATED = "timestamptz '9999-01-01 00:00:00+00'";

    private final Pool pool;

    @Inject
    public PaperList(Pool pool) {
        this.pool = pool;
    }

    /** Which list. */
    public enum Of {
        CERTIFICATES(
                "certificate",
                "certificate",
                "issued_at",
                "c.folio AS number, c.people, NULL::bigint AS amount, NULL::bigint AS paid"),
        PAYMENTS(
                "payment",
                "file",
                "requested_at",
                "c.invoice AS number, 0 AS people, coalesce(c.net, c.amount) AS amount, c.paid");

        private final String select;
        private final String from;
        private final String id;
        private final String newest;

        Of(String table, String id, String dated, String columns) {
            this.id = "c." + id;
            this.newest = "coalesce(c." + dated + ", " + UNDATED + ")";
            this.from = " FROM " + table + " c JOIN section s ON s.section = c.section";
            this.select = "SELECT c." + id + " AS id, c.kind, c.state, " + columns + ", c." + dated + " AS dated, "
                    + newest + " AS newest, s.section, s.course_name, s.otec, s.otec_name, s.region";
        }
    }

    /**
     * A certificate or a payment file.
     *
     * @param number folio or invoice
     * @param people of a certificate
     * @param amount pesos of a payment
     * @param dated when it was issued or asked for
     */
    public record Line(
            String id,
            String section,
            String courseName,
            String otec,
            String otecName,
            String region,
            String kind,
            String state,
            @Nullable String number,
            int people,
            @Nullable Long amount,
            @Nullable Long paid,
            @Nullable OffsetDateTime dated,
            OffsetDateTime newest) {}

    /** A page of what the caller may see; state and region null mean any. */
    public Page<Line> page(
            Of list,
            Visibility visibility,
            @Nullable String state,
            @Nullable String region,
            @Nullable String cursor,
            int limit) {
        Sql sql = where(new Sql(list.select + list.from), visibility, state, region);
        if (cursor != null) {
            List<String> after = Cursor.decode(cursor, 2);
            OffsetDateTime newest = moment(after.getFirst());
            sql.add(
                    " AND (" + list.newest + " < ? OR " + list.newest + " = ? AND " + list.id + " > ?)",
                    newest,
                    newest,
                    after.getLast());
        }
        List<Line> rows =
                sql.add(" ORDER BY newest DESC, id LIMIT ?", limit + 1).list(pool, PaperList::line);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        Line last = rows.get(limit - 1);
        return new Page<>(rows.subList(0, limit), Cursor.encode(last.newest().toString(), last.id()));
    }

    /** How many there are in all. */
    public long count(Of list, Visibility visibility, @Nullable String state, @Nullable String region) {
        return where(new Sql("SELECT count(*)" + list.from), visibility, state, region)
                .number(pool);
    }

    private static Sql where(Sql sql, Visibility visibility, @Nullable String state, @Nullable String region) {
        sql.add(" WHERE true").visible(visibility);
        if (state != null) {
            sql.add(" AND c.state = ?", state);
        }
        if (region != null) {
            sql.add(" AND s.region = ?", region);
        }
        return sql;
    }

    private static OffsetDateTime moment(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.field("cursor", "unreadable-cursor");
        }
    }

    private static Line line(Row row) {
        return new Line(
                row.getString("id"),
                row.getString("section"),
                row.getString("course_name"),
                row.getString("otec"),
                row.getString("otec_name"),
                row.getString("region"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("number"),
                row.getInteger("people"),
                row.getLong("amount"),
                row.getLong("paid"),
                row.getOffsetDateTime("dated"),
                row.getOffsetDateTime("newest"));
    }
}
