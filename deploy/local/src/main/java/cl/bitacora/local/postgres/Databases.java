package cl.bitacora.local.postgres;

import cl.bitacora.local.Service;
import cl.bitacora.local.StackProblem;
import cl.bitacora.local.secrets.SecretNames;
import cl.bitacora.local.secrets.Secrets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Databases and roles of the platform. Every step may be repeated: it runs at each start.
 *
 * <p>Each service has a database, an owner for its migrations and a role for its running, so that the running service
 * cannot change what it recorded. No role may enter the database of another service.
 */
public final class Databases {
    private static final String KEYCLOAK = "keycloak";

    private Databases() {}

    /** Makes what is missing and sets every password to the secret of this machine. */
    public static void provision(PostgresServer server, Secrets secrets) {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SET log_min_error_statement = panic"); // a failing statement would log its password
            for (Service service : Service.RECORDING) {
                role(statement, service.ownerRole(), secrets.get(SecretNames.databaseOwner(service)));
                role(statement, service.appRole(), secrets.get(SecretNames.databaseApp(service)));
                database(connection, service.database(), service.ownerRole());
                statement.execute(
                        "GRANT CONNECT, CREATE ON DATABASE %s TO %s".formatted(service.database(), service.appRole()));
            }
            role(statement, KEYCLOAK, secrets.get(SecretNames.KEYCLOAK_DATABASE));
            database(connection, KEYCLOAK, KEYCLOAK);
        } catch (SQLException e) {
            throw new StackProblem("No se pudieron preparar las bases de datos: " + e.getMessage() + ".", e);
        }
    }

    /** Drops Keycloak's database, so that the next start imports the realm anew. The services' data are not touched. */
    public static void forgetKeycloak(PostgresServer server, Secrets secrets) {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS keycloak WITH (FORCE)");
        } catch (SQLException e) {
            throw new StackProblem("No se pudo renovar la base de Keycloak: " + e.getMessage() + ".", e);
        }
        provision(server, secrets);
    }

    private static void role(Statement statement, String role, String hexPassword) throws SQLException {
        statement.execute("""
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                    CREATE ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT;
                  END IF;
                END $$""".formatted(role));
        statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(role, hexPassword));
    }

    private static void database(Connection connection, String database, String owner) throws SQLException {
        if (!exists(connection, database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING 'UTF8'".formatted(database, owner));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
