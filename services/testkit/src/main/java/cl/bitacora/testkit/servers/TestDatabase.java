package cl.bitacora.testkit.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database with the two roles of a service: the owner migrates the log, the runtime role reads, appends through a
 * function and owns the schemas of its views.
 */
public record TestDatabase(TestPostgres server, String name, String owner, String app, String password) {

    static TestDatabase create(TestPostgres server, String name) {
        TestDatabase database = new TestDatabase(server, name, name + "_owner", name + "_app", "test-" + name);
        try (Connection connection = database.superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {database.owner, database.app}) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + database.password + "'");
            }
            statement.execute("CREATE DATABASE " + name + " OWNER " + database.owner);
            statement.execute("GRANT CONNECT, CREATE ON DATABASE " + name + " TO " + database.app);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database " + name, e);
        }
        return database;
    }

    /** A connection as superuser to a database of the same server. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
    }

    /** A connection as the runtime role. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(name), app, password);
    }

    /** What a service reads from its environment. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("BITACORA_DB_HOST", server.host());
        environment.put("BITACORA_DB_PORT", Integer.toString(server.port()));
        environment.put("BITACORA_DB_NAME", name);
        environment.put("BITACORA_DB_OWNER_USER", owner);
        environment.put("BITACORA_DB_OWNER_PASSWORD", password);
        environment.put("BITACORA_DB_APP_USER", app);
        environment.put("BITACORA_DB_APP_PASSWORD", password);
        return environment;
    }
}
