package cl.bitacora.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection for each thread, with its prepared statements. */
final class PerThread implements AutoCloseable {
    private final Server server;
    private final String parameters;
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Used> mine = ThreadLocal.withInitial(this::connect);

    PerThread(Server server, String parameters) {
        this.server = server;
        this.parameters = parameters;
    }

    Connection get() {
        return mine.get().connection;
    }

    PreparedStatement statement(String sql) throws SQLException {
        Used used = mine.get();
        PreparedStatement known = used.statements.get(sql);
        if (known == null) {
            known = used.connection.prepareStatement(sql);
            used.statements.put(sql, known);
        }
        return known;
    }

    private Used connect() {
        try {
            Connection connection = server.connect(parameters);
            open.add(connection);
            return new Used(connection, new HashMap<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }

    private record Used(Connection connection, Map<String, PreparedStatement> statements) {}
}
