package cl.bitacora.portal.views;

import cl.bitacora.http.Scope;
import cl.bitacora.portal.domain.StoryKind;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** What was told since: events in the order in which the story took them in. Blocking: not on an event loop. */
@Singleton
public class News {
    private final Pool pool;

    @Inject
    public News(Pool pool) {
        this.pool = pool;
    }

    /**
     * An event that came in.
     *
     * @param number grows with every event; folds take turns, so a smaller one never comes later
     * @param scope whose it is, for the access policy
     */
    public record Item(long number, String section, StoryKind kind, Scope scope) {}

    /** The number of the last one; 0 if there is none. After a rebuild it may be smaller than before. */
    public long last() {
        return new Sql("SELECT coalesce(max(number), 0) FROM story").number(pool);
    }

    /** Those after a number, in order. An event whose section is not known yet is left out: its own creation follows. */
    public List<Item> after(long number, int limit) {
        return new Sql("SELECT y.number, y.section, y.kind, s.otec, s.otic, s.region FROM story y")
                .add(" JOIN section s ON s.section = y.section WHERE y.number > ?", number)
                .add(" ORDER BY y.number LIMIT ?", limit)
                .list(
                        pool,
                        row -> new Item(
                                row.getLong("number"),
                                row.getString("section"),
                                StoryKind.valueOf(row.getString("kind")),
                                SectionRow.scope(row)));
    }
}
