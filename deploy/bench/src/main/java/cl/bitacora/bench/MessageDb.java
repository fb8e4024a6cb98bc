package cl.bitacora.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** message-db, its own SQL functions, one category. A batch is one SELECT, which is faster than one call per message. */
final class MessageDb implements Store, Replay {
    private static final List<String> FILES = List.of(
            "schema/message-store",
            "tables/messages",
            "types/message",
            "functions/message-store-version",
            "functions/hash-64",
            "functions/acquire-lock",
            "functions/category",
            "functions/is-category",
            "functions/id",
            "functions/cardinal-id",
            "functions/stream-version",
            "functions/write-message",
            "functions/get-stream-messages",
            "functions/get-category-messages",
            "functions/get-last-stream-message",
            "indexes/messages-id",
            "indexes/messages-stream",
            "indexes/messages-category");
    private static final String WRITE = "SELECT message_store.write_message(m.id, ?, '" + BenchEvent.TYPE
            + "', m.data::jsonb, '" + BenchEvent.METADATA_JSON
            + "'::jsonb, ? + m.n - 2) FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS m (id, data, n)";
    private static final String PAGE =
            "SELECT global_position, data FROM message_store.get_category_messages('course', ?, 1000)";

    private final PerThread connections;

    MessageDb(Server server, Path sql) throws SQLException, IOException {
        for (String file : FILES) {
            server.execute("SET search_path = message_store, public; "
                    + Files.readString(sql.resolve(file + ".sql")).replace("CONCURRENTLY", ""));
        }
        connections = new PerThread(server, "?prepareThreshold=1&currentSchema=message_store,public");
    }

    @Override
    public String name() {
        return "message-db 1.3";
    }

    @Override
    public void append(String stream, long version, int events) throws SQLException {
        String[] ids = new String[events];
        String[] payloads = new String[events];
        for (int i = 0; i < events; i++) {
            ids[i] = UUID.randomUUID().toString();
            payloads[i] = BenchEvent.CODEC.encode(BenchEvent.sample(version + i));
        }
        Connection connection = connections.get();
        PreparedStatement statement = connections.statement(WRITE);
        statement.setString(1, stream);
        statement.setLong(2, version);
        statement.setArray(3, connection.createArrayOf("text", ids));
        statement.setArray(4, connection.createArrayOf("text", payloads));
        try (ResultSet written = statement.executeQuery()) {
            written.next();
        }
    }

    /** The same events as in our log. */
    static void fill(Server server) throws SQLException {
        server.execute("TRUNCATE message_store.messages; INSERT INTO message_store.messages (global_position, position,"
                + " stream_name, type, data, metadata, id) SELECT position, version - 1, stream, type, payload::jsonb, '"
                + BenchEvent.METADATA_JSON + "'::jsonb, event_id FROM log.event ORDER BY position");
        server.execute("VACUUM ANALYZE message_store.messages");
    }

    @Override
    public void run(Fold fold) throws SQLException {
        PreparedStatement statement = connections.statement(PAGE);
        long next = 1;
        while (true) {
            statement.setLong(1, next);
            long before = next;
            try (ResultSet page = statement.executeQuery()) {
                while (page.next()) {
                    next = page.getLong(1) + 1;
                    fold.add(BenchEvent.CODEC.decode(BenchEvent.TYPE, page.getString(2)));
                }
            }
            if (next == before) {
                return;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connections.close();
    }
}
