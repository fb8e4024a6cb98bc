package cl.bitacora.gateway.http;

import cl.bitacora.testkit.PlatformTestResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything the service's database holds, as text, by table: what a thief of its disk reads. */
final class Dump {
    private Dump() {}

    static Map<String, String> all() {
        var database = PlatformTestResource.database();
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = database.superuser(database.name());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                StringBuilder rows = new StringBuilder();
                try (ResultSet row = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (row.next()) {
                        rows.append(row.getString(1)).append('\n');
                    }
                }
                tables.put(table, rows.toString());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    static long count(String sql) {
        var database = PlatformTestResource.database();
        try (Connection connection = database.superuser(database.name());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
