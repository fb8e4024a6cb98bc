package cl.bitacora.portal.views;

import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.portal.domain.Owner;
import cl.bitacora.portal.domain.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sections behind a figure of the panel; null means any.
 *
 * @param flag code of a flag that they have
 * @param method how somebody marked there; {@link #SPECIAL} is any but the fingerprint
 * @param payment kind and state of a payment file of theirs
 * @param late only those that reported a block late
 * @param turn where something waits
 * @param days with a class, and with the mark that is asked for, on one of these days
 */
public record Behind(
        @Nullable String programme,
        @Nullable String flag,
        @Nullable String method,
        @Nullable Payment payment,
        boolean late,
        @Nullable Turn turn,
        Span.@Nullable Days days) {
    /** Every section. */
    public static final Behind ANY = new Behind(null, null, null, null, false, null, null);

    /** Any method that takes a special authorisation. */
    public static final String SPECIAL = "especial";

    /** A kind of payment in a state. */
    public record Payment(String kind, String state) {}

    /** Something that somebody has to do at the latest on a day. */
    public record Turn(Owner owner, LocalDate until) {}

    /** Adds what it says to a query over sections ({@code s}). */
    Sql narrow(Sql sql) {
        if (programme != null) {
            sql.add(" AND s.programme = ?", programme);
        }
        if (flag != null) {
            sql.add(" AND EXISTS (SELECT 1 FROM flag f WHERE f.section = s.section AND f.code = ?)", flag);
        }
        if (payment != null) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM payment f WHERE f.section = s.section AND f.kind = ? AND f.state = ?)",
                    payment.kind(),
                    payment.state());
        }
        if (late) {
            sql.add(" AND EXISTS (SELECT 1 FROM block l WHERE l.section = s.section AND l.late"
                    + " AND l.reported_at IS NOT NULL)");
        }
        if (turn != null) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM task t LEFT JOIN settled d ON d.task = t.task WHERE d.task IS NULL"
                            + " AND t.section = s.section AND t.owner = ? AND t.due_on <= ?)",
                    turn.owner().name(),
                    turn.until());
        }
        if (method != null || days != null) {
            sql.add(" AND EXISTS (SELECT 1 FROM block b");
            if (method != null) {
                sql.add(" JOIN mark m ON m.block = b.block");
            }
            sql.add(" WHERE b.section = s.section");
            if (days != null) {
                sql.add(" AND b.held_on >= ? AND b.held_on < ?", days.first(), days.end());
            }
            if (method != null && method.equals(SPECIAL)) {
                sql.add(" AND m.method <> ?", MarkMethod.FINGERPRINT.name());
            } else if (method != null) {
                sql.add(" AND m.method = ?", method);
            }
            sql.add(")");
        }
        return sql;
    }
}
