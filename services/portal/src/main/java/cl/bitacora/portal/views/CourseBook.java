package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.SectionRow.instant;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of one course show of people and classes. Blocking: on a virtual thread. */
@Singleton
public class CourseBook {
    private final Pool pool;

    @Inject
    public CourseBook(Pool pool) {
        this.pool = pool;
    }

    /** Somebody of a section; seconds are null while nothing was counted. */
    public record Person(
            String participant,
            boolean withdrawn,
            boolean agreed,
            @Nullable String evaluation,
            @Nullable String finalState,
            @Nullable Long finalSeconds,
            @Nullable Long finalTotal,
            @Nullable Long countedSeconds) {}

    /** A block of class. */
    public record Block(
            String block,
            LocalDate on,
            String letter,
            int minutes,
            @Nullable Instant startedAt,
            @Nullable Instant closedAt,
            @Nullable Instant reportedAt,
            @Nullable Instant dueAt,
            @Nullable Boolean late,
            boolean evaluated,
            @Nullable String activities) {}

    /** What somebody's presence in a block is worth; {@code corrected} is the cause of a later evaluation, or null. */
    public record Credit(
            String block,
            String participant,
            long seconds,
            boolean present,
            @Nullable String corrected) {}

    /** A flag that stands; {@code participant} is empty when it is about the block. */
    public record Flag(String block, String participant, String rule, String code, String facts) {}

    /** A mark of somebody in a block. */
    public record Mark(
            Instant at,
            String method,
            String installation,
            boolean counts,
            @Nullable Long gapSeconds) {}

    /** A finding. */
    public record Reason(
            String reason, String subject, String participant, Instant at, String event, String explanation) {}

    /** A class PC that has the course. */
    public record Installation(
            String installation,
            @Nullable String name,
            Instant downloadedAt,
            @Nullable Instant lastBatchAt,
            @Nullable Long lastSeq,
            @Nullable Instant forkedAt,
            @Nullable Instant revokedAt) {}

    public List<Person> people(String section) {
        return new Sql("SELECT e.*, t.seconds FROM enrolment e LEFT JOIN person_total t"
                        + " ON t.section = e.section AND t.participant = e.participant")
                .add(" WHERE e.section = ? ORDER BY e.participant", section)
                .list(
                        pool,
                        row -> new Person(
                                row.getString("participant"),
                                row.getBoolean("withdrawn"),
                                row.getBoolean("agreed"),
                                row.getString("evaluation"),
                                row.getString("final_state"),
                                row.getLong("final_seconds"),
                                row.getLong("final_total"),
                                row.getLong("seconds")));
    }

    public List<Block> blocks(String section) {
        return new Sql("SELECT * FROM block")
                .add(" WHERE section = ? ORDER BY held_on, letter", section)
                .list(
                        pool,
                        row -> new Block(
                                row.getString("block"),
                                row.getLocalDate("held_on"),
                                row.getString("letter"),
                                row.getInteger("minutes"),
                                instant(row, "started_at"),
                                instant(row, "closed_at"),
                                instant(row, "reported_at"),
                                instant(row, "due_at"),
                                row.getBoolean("late"),
                                row.getBoolean("evaluated"),
                                row.getString("activities")));
    }

    public List<Credit> credits(String section) {
        return new Sql("SELECT * FROM credit")
                .add(" WHERE section = ?", section)
                .list(pool, CourseBook::credit);
    }

    private static Credit credit(Row row) {
        return new Credit(
                row.getString("block"),
                row.getString("participant"),
                row.getLong("seconds"),
                row.getBoolean("present"),
                row.getString("corrected"));
    }

    public List<Flag> flags(String section) {
        return new Sql("SELECT * FROM flag")
                .add(" WHERE section = ? ORDER BY at, flag", section)
                .list(
                        pool,
                        row -> new Flag(
                                row.getString("block"),
                                row.getString("participant"),
                                row.getString("rule"),
                                row.getString("code"),
                                row.getString("facts")));
    }

    public List<Mark> marks(String block, String participant) {
        return new Sql("SELECT * FROM mark")
                .add(" WHERE block = ? AND participant = ? ORDER BY at, mark", block, participant)
                .list(
                        pool,
                        row -> new Mark(
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("method"),
                                row.getString("installation"),
                                row.getBoolean("counts"),
                                row.getLong("gap_seconds")));
    }

    /** A finding of this section; another section's is not found. */
    public Optional<Reason> reason(String section, String reason) {
        return new Sql("SELECT * FROM reason")
                .add(" WHERE section = ? AND reason = ?", section, reason).list(pool, CourseBook::reason).stream()
                        .findFirst();
    }

    /** Findings about nobody in particular, oldest first: of the start, certificates and payments. */
    public List<Reason> reasons(String section) {
        return new Sql("SELECT * FROM reason")
                .add(" WHERE section = ? AND participant = '' ORDER BY at, reason", section)
                .list(pool, CourseBook::reason);
    }

    private static Reason reason(Row row) {
        return new Reason(
                row.getString("reason"),
                row.getString("subject"),
                row.getString("participant"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("event"),
                row.getString("explanation"));
    }

    public List<Installation> installations(String section) {
        return new Sql("SELECT d.installation, i.name, d.downloaded_at, i.last_batch_at, i.last_seq, i.forked_at,"
                        + " i.revoked_at FROM installation_section d"
                        + " LEFT JOIN installation i ON i.installation = d.installation")
                .add(" WHERE d.section = ? ORDER BY d.installation", section)
                .list(
                        pool,
                        row -> new Installation(
                                row.getString("installation"),
                                row.getString("name"),
                                row.getOffsetDateTime("downloaded_at").toInstant(),
                                instant(row, "last_batch_at"),
                                row.getLong("last_seq"),
                                instant(row, "forked_at"),
                                instant(row, "revoked_at")));
    }
}
