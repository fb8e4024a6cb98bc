package cl.bitacora.testkit.servers;

/** Where a PostgreSQL of the tests answers, and its superuser. */
public interface TestPostgres {
    String host();

    int port();

    String superuser();

    String password();

    /** JDBC address of a database. */
    default String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
    }
}
