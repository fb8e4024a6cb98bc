package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.log.Blocking;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Making, inspecting and switching the schemas of the views; all as the runtime role, which owns them. */
final class ViewSchema {
    static final String LIVE = "views";
    static final String NEXT = "views_next";
    static final String OLD = "views_old";
    static final String LOG_MARK = "log";
    static final String TOPICS_MARK = "topics";
    static final String RETIRED = "retired";

    private static final String ENGINE_TABLES = """
            CREATE TABLE engine_position (name text PRIMARY KEY, position bigint NOT NULL, fingerprint text NOT NULL);
            CREATE TABLE engine_offset (topic text, partition integer, next_offset bigint NOT NULL,
                PRIMARY KEY (topic, partition));
            CREATE TABLE engine_stream (consumer text COLLATE "C", source text COLLATE "C", stream text COLLATE "C",
                version bigint NOT NULL, PRIMARY KEY (consumer, source, stream));
            CREATE TABLE engine_parked (LIKE log.parked INCLUDING ALL);
            """;

    private final Pool pool;
    private final String viewsSql;
    private final String fingerprint;

    ViewSchema(Pool pool, Projections projections) {
        this.pool = pool;
        this.viewsSql = projections.viewsSql();
        this.fingerprint = projections.fingerprint();
    }

    /** Which definition the live schema was built by; empty if there is none. */
    Optional<String> builtBy() {
        RowSet<Row> found = query("SELECT to_regclass('" + LIVE + ".engine_position') IS NOT NULL");
        if (!found.iterator().next().getBoolean(0)) {
            return Optional.empty();
        }
        RowSet<Row> rows = query("SELECT fingerprint FROM " + LIVE + ".engine_position WHERE name = 'log'");
        return Optional.of(rows.iterator().next().getString(0));
    }

    /** Makes the live schema if there is none; safe for several replicas that start together. */
    void createIfAbsent() {
        Blocking.await(pool.withTransaction(connection -> connection
                .query("SELECT pg_advisory_xact_lock(hashtext('bitacora views'))")
                .execute()
                .compose(ignored -> connection
                        .query("SELECT to_regclass('" + LIVE + ".engine_position') IS NOT NULL")
                        .execute())
                .compose(rows ->
                        rows.iterator().next().getBoolean(0) ? Future.succeededFuture() : create(connection, LIVE))));
    }

    /** Makes an empty schema beside the live one. */
    void createNext() {
        Blocking.await(pool.withTransaction(connection -> create(connection, NEXT)));
    }

    /**
     * Goes on with the schema beside the live one where a rebuild of this same definition was cut short, or makes it.
     *
     * @return the position of the own log that it has already
     */
    long resumeNext() {
        RowSet<Row> found = query("SELECT to_regclass('" + NEXT + ".engine_position') IS NOT NULL");
        if (found.iterator().next().getBoolean(0)) {
            for (Row row : query("SELECT position FROM " + NEXT + ".engine_position WHERE name = '" + LOG_MARK
                    + "' AND fingerprint = '" + fingerprint + "'")) {
                return row.getLong(0);
            }
        }
        createNext();
        return 0;
    }

    private Future<Void> create(SqlConnection connection, String schema) {
        String marks = "INSERT INTO engine_position VALUES ('" + LOG_MARK + "', 0, '" + fingerprint + "'), ('"
                + TOPICS_MARK + "', 0, '" + fingerprint + "')";
        return connection
                .query("DROP SCHEMA IF EXISTS " + schema + " CASCADE; CREATE SCHEMA " + schema
                        + "; SET LOCAL search_path TO " + schema + "; " + ENGINE_TABLES)
                .execute()
                .compose(ignored -> viewsSql.isBlank()
                        ? Future.succeededFuture()
                        : connection.query(viewsSql).execute().mapEmpty())
                .compose(ignored -> connection.query(marks).execute())
                .mapEmpty();
    }

    /**
     * Puts the next schema in the place of the live one, if it has everything that the live one has. The live marks are
     * locked meanwhile and left as retired, so that a fold that waits for them starts over on the new tables.
     *
     * @return false if the live one is ahead: catch up and try again
     */
    boolean flip() {
        return Blocking.await(pool.withTransaction(connection -> connection
                .query("SELECT name FROM " + LIVE + ".engine_position ORDER BY name FOR UPDATE")
                .execute()
                .compose(ignored ->
                        connection.query("SELECT NOT EXISTS (" + LAGS + ")").execute())
                .compose(rows -> rows.iterator().next().getBoolean(0)
                        ? rename(connection).map(true)
                        : Future.succeededFuture(false))));
    }

    private static final String LAGS = """
            SELECT 1 FROM views.engine_position live JOIN views_next.engine_position next USING (name)
            WHERE live.position > next.position
            UNION ALL
            SELECT 1 FROM views.engine_offset live LEFT JOIN views_next.engine_offset next USING (topic, partition)
            WHERE live.next_offset > coalesce(next.next_offset, 0)
            """;

    private static Future<Void> rename(SqlConnection connection) {
        return connection
                .query("UPDATE " + LIVE + ".engine_position SET fingerprint = '" + RETIRED + "';"
                        + "DROP SCHEMA IF EXISTS " + OLD + " CASCADE;"
                        + "ALTER SCHEMA " + LIVE + " RENAME TO " + OLD + ";"
                        + "ALTER SCHEMA " + NEXT + " RENAME TO " + LIVE)
                .execute()
                .mapEmpty();
    }

    /** Position of the own log that the live views have. */
    long position() {
        return query("SELECT position FROM " + LIVE + ".engine_position WHERE name = 'log'")
                .iterator()
                .next()
                .getLong(0);
    }

    /** Where to go on reading the partitions of a topic. */
    Map<Integer, Long> offsets(String schema, String topic) {
        Map<Integer, Long> offsets = new HashMap<>();
        RowSet<Row> rows = Blocking.await(
                pool.preparedQuery("SELECT partition, next_offset FROM " + schema + ".engine_offset WHERE topic = $1")
                        .execute(Tuple.of(topic)));
        for (Row row : rows) {
            offsets.put(row.getInteger(0), row.getLong(1));
        }
        return offsets;
    }

    String fingerprint() {
        return fingerprint;
    }

    private RowSet<Row> query(String sql) {
        return Blocking.await(pool.query(sql).execute());
    }
}
