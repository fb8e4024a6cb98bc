package cl.bitacora.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Rows into a table, in no order, with no versions to expect and no hashes: what no event store can be much faster than. */
final class Plain implements Store {
    private static final String INSERT =
            "INSERT INTO bench.plain (id, stream, version, type, payload, actor, causation,"
                    + " correlation, regulation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private final PerThread connections;

    Plain(Server server) throws SQLException {
        server.execute("CREATE SCHEMA IF NOT EXISTS bench; CREATE TABLE bench.plain (position bigserial PRIMARY KEY,"
                + " id uuid UNIQUE, stream text, version bigint, type text, payload text,"
                + " recorded_at timestamptz DEFAULT now(), actor text, causation text, correlation text,"
                + " regulation text, UNIQUE (stream, version))");
        connections = new PerThread(server, "?reWriteBatchedInserts=true&prepareThreshold=1");
    }

    @Override
    public String name() {
        return "plain INSERT (limit)";
    }

    @Override
    public void append(String stream, long version, int events) throws SQLException {
        Connection connection = connections.get();
        connection.setAutoCommit(events == 1);
        PreparedStatement statement = connections.statement(INSERT);
        for (int i = 0; i < events; i++) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, stream);
            statement.setLong(3, version + i + 1);
            statement.setString(4, BenchEvent.TYPE);
            statement.setString(5, BenchEvent.CODEC.encode(BenchEvent.sample(version + i)));
            statement.setString(6, BenchEvent.METADATA.actor());
            statement.setString(7, BenchEvent.METADATA.causation());
            statement.setString(8, BenchEvent.METADATA.correlation());
            statement.setString(9, BenchEvent.METADATA.regulation());
            if (events > 1) {
                statement.addBatch();
            } else {
                statement.executeUpdate();
            }
        }
        if (events > 1) {
            statement.executeBatch();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connections.close();
    }
}
