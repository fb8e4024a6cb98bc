package cl.bitacora.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The same dense counter as ours, each append in a transaction of its own: what the groups are for. */
final class HeadRow implements Store {
    private static final String APPEND = """
            WITH h AS (UPDATE bench.head SET position = position + cardinality(?::uuid[]) RETURNING position)
            INSERT INTO bench.headed (position, id, stream, version, type, payload, actor, causation, correlation, regulation)
            SELECT h.position - ? + e.n, e.id, ?, ? + e.n, ?, e.payload, ?, ?, ?, ?
            FROM h, unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS e (id, payload, n)""";
    private final PerThread connections;

    HeadRow(Server server) throws SQLException {
        server.execute(
                "CREATE SCHEMA IF NOT EXISTS bench; CREATE TABLE bench.head (position bigint) WITH (fillfactor = 10);"
                        + " INSERT INTO bench.head VALUES (0); CREATE TABLE bench.headed (position bigint PRIMARY KEY,"
                        + " id uuid UNIQUE, stream text, version bigint, type text, payload text,"
                        + " recorded_at timestamptz DEFAULT now(), actor text, causation text, correlation text,"
                        + " regulation text, UNIQUE (stream, version))");
        connections = new PerThread(server, "?prepareThreshold=1");
    }

    @Override
    public String name() {
        return "head row, no groups";
    }

    @Override
    public void append(String stream, long version, int events) throws SQLException {
        Connection connection = connections.get();
        UUID[] ids = new UUID[events];
        String[] payloads = new String[events];
        for (int i = 0; i < events; i++) {
            ids[i] = UUID.randomUUID();
            payloads[i] = BenchEvent.CODEC.encode(BenchEvent.sample(version + i));
        }
        PreparedStatement statement = connections.statement(APPEND);
        statement.setArray(1, connection.createArrayOf("uuid", ids));
        statement.setInt(2, events);
        statement.setString(3, stream);
        statement.setLong(4, version);
        statement.setString(5, BenchEvent.TYPE);
        statement.setString(6, BenchEvent.METADATA.actor());
        statement.setString(7, BenchEvent.METADATA.causation());
        statement.setString(8, BenchEvent.METADATA.correlation());
        statement.setString(9, BenchEvent.METADATA.regulation());
        statement.setArray(10, connection.createArrayOf("uuid", ids));
        statement.setArray(11, connection.createArrayOf("text", payloads));
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connections.close();
    }
}
