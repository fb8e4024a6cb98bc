package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.SectionRow.instant;

import cl.bitacora.http.Visibility;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Class PCs across courses. Blocking: on a virtual thread. */
@Singleton
public class Installations {
    /** Most that a page lists. */
    public static final int MOST = 500;

    private static final String COURSES = " FROM installation_section d JOIN section c ON c.section = d.section"
            + " WHERE d.installation = s.installation";

    private final Pool pool;

    @Inject
    public Installations(Pool pool) {
        this.pool = pool;
    }

    /**
     * A class PC as it was last heard of.
     *
     * @param pending records that waited to be uploaded when it last said so
     * @param driftSeconds its clock minus the platform's
     */
    public record Pc(
            String installation,
            String name,
            String otec,
            String region,
            @Nullable Instant lastContact,
            @Nullable Long pending,
            @Nullable Long driftSeconds,
            @Nullable String software,
            @Nullable String reader,
            @Nullable Instant forkedAt,
            @Nullable Instant revokedAt,
            long courses) {}

    /** Those that the reader may see, the one that was heard of longest ago first. */
    public List<Pc> list(Visibility visibility) {
        Sql sql = new Sql("SELECT s.*, greatest(s.seen_at, s.last_batch_at, s.time_told_at) AS last_contact,");
        if (visibility instanceof Visibility.OwnOtic own) {
            // A class PC belongs to an executor: an OTIC sees those that have its courses, and of theirs only these.
            String otic = own.otic().toString();
            sql.add(" (SELECT count(*)" + COURSES + " AND c.otic = ?) AS courses", otic)
                    .add(" FROM installation s WHERE s.otec IS NOT NULL AND EXISTS (SELECT 1" + COURSES)
                    .add(" AND c.otic = ?)", otic);
        } else {
            sql.add(" (SELECT count(*) FROM installation_section d WHERE d.installation = s.installation) AS courses")
                    .add(" FROM installation s WHERE s.otec IS NOT NULL")
                    .visible(visibility);
        }
        return sql.add(" ORDER BY s.revoked_at NULLS FIRST, last_contact NULLS FIRST, s.installation LIMIT ?", MOST)
                .list(
                        pool,
                        row -> new Pc(
                                row.getString("installation"),
                                row.getString("name"),
                                row.getString("otec"),
                                row.getString("region"),
                                instant(row, "last_contact"),
                                row.getLong("pending"),
                                row.getLong("drift_seconds"),
                                row.getString("software"),
                                row.getString("reader"),
                                instant(row, "forked_at"),
                                instant(row, "revoked_at"),
                                row.getLong("courses")));
    }
}
