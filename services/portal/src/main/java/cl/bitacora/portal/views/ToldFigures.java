package cl.bitacora.portal.views;

import cl.bitacora.portal.domain.FigureKind;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What was known of a section's figures at a moment. Blocking: on a virtual thread. */
@Singleton
public class ToldFigures {
    private final Pool pool;

    @Inject
    public ToldFigures(Pool pool) {
        this.pool = pool;
    }

    /**
     * A figure and the event that said it.
     *
     * @param about the payment file that it is of, or empty
     * @param participant pseudonym, or empty
     * @param value pesos or seconds
     */
    public record Figure(
            FigureKind kind,
            String about,
            String participant,
            long value,
            String event,
            String type,
            String stream,
            long version,
            String facts,
            Instant recordedAt) {
        /** Which figure it is, whatever its value. */
        public String key() {
            return kind.name() + "|" + about + "|" + participant;
        }
    }

    /** Every figure of a section as the last event before that moment said it. */
    public List<Figure> before(String section, Instant moment) {
        return new Sql("SELECT DISTINCT ON (f.figure, f.about, f.participant) f.*, y.type, y.stream, y.version, y.facts"
                        + " FROM told_figure f JOIN story y ON y.event = f.event")
                .add(
                        " WHERE f.section = ? AND f.recorded_at < ?"
                                + " ORDER BY f.figure, f.about, f.participant, f.recorded_at DESC, f.position DESC",
                        section,
                        moment.atOffset(ZoneOffset.UTC))
                .list(
                        pool,
                        row -> new Figure(
                                FigureKind.valueOf(row.getString("figure")),
                                row.getString("about"),
                                row.getString("participant"),
                                row.getLong("value"),
                                row.getString("event"),
                                row.getString("type"),
                                row.getString("stream"),
                                row.getLong("version"),
                                row.getString("facts"),
                                row.getOffsetDateTime("recorded_at").toInstant()));
    }

    /** How many events of a section were recorded before that moment. */
    public long events(String section, Instant moment) {
        return new Sql("SELECT count(*) FROM story")
                .add(" WHERE section = ? AND recorded_at < ?", section, moment.atOffset(ZoneOffset.UTC))
                .number(pool);
    }
}
