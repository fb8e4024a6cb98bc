package cl.bitacora.auditor.sql;

import cl.bitacora.auditor.bundle.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The history as tables, by DuckDB inside this process: Parquet files that DuckDB, Spark or Trino read alike, and SQL over
 * them. The engine streams; it takes no more memory than it is given.
 */
public final class Tables implements AutoCloseable {
    private static final String COLUMNS = "columns={position: 'BIGINT', event_id: 'VARCHAR', stream: 'VARCHAR',"
            + " version: 'BIGINT', type: 'VARCHAR', occurred_on: 'DATE', occurred_at: 'TIMESTAMPTZ',"
            + " recorded_at: 'TIMESTAMPTZ', actor: 'VARCHAR', causation: 'VARCHAR', correlation: 'VARCHAR',"
            + " regulation: 'VARCHAR', payload: 'VARCHAR', leaf_hash: 'VARCHAR', chain_hash: 'VARCHAR'}";

    private final Connection connection;

    private Tables(Connection connection) {
        this.connection = connection;
    }

    /** Starts the engine. */
    public static Tables open(Path spill) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '400MB'");
            statement.execute("SET preserve_insertion_order = false");
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET temp_directory = " + text(spill.toString()));
        }
        return new Tables(connection);
    }

    /** Writes one Parquet file per log into a folder; answers their paths. */
    public List<Path> write(Path bundle, Manifest manifest, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Manifest.Log log : manifest.logs()) {
            if (!log.segments().isEmpty()) {
                Path target = folder.resolve(log.name() + ".parquet");
                try (Statement statement = connection.createStatement()) {
                    statement.execute("COPY (SELECT " + text(log.name()) + " AS log, * FROM " + source(bundle, log)
                            + ") TO " + text(target.toString())
                            + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 50000)");
                }
                written.add(target);
            }
        }
        return written;
    }

    /** Makes a view per Parquet file of a folder, by its name; and {@code events}, all of them together. */
    public void read(Path folder) throws SQLException, IOException {
        List<String> logs;
        try (var found = Files.list(folder)) {
            logs = found.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z-]+\\.parquet"))
                    .map(name -> name.substring(0, name.length() - ".parquet".length()))
                    .sorted()
                    .toList();
        }
        if (logs.isEmpty()) {
            throw new IOException("no Parquet files in " + folder);
        }
        try (Statement statement = connection.createStatement()) {
            for (String log : logs) {
                statement.execute("CREATE VIEW \"" + log + "\" AS SELECT * FROM read_parquet("
                        + text(folder.resolve(log + ".parquet").toString()) + ")");
            }
            statement.execute("CREATE VIEW events AS "
                    + logs.stream()
                            .map(log -> "SELECT * FROM \"" + log + "\"")
                            .collect(Collectors.joining(" UNION ALL BY NAME ")));
        }
    }

    /** The rows of a question, the column names first. */
    public List<List<String>> ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<List<String>> table = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i));
            }
            table.add(names);
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= names.size(); i++) {
                    @Nullable String value = rows.getString(i);
                    row.add(value == null ? "" : value);
                }
                table.add(row);
            }
            return table;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String source(Path bundle, Manifest.Log log) {
        String files = log.segments().stream()
                .map(segment -> text(bundle.resolve(segment.file()).toString()))
                .collect(Collectors.joining(", "));
        return "read_json([" + files + "], format='newline_delimited', compression='gzip', maximum_object_size="
                + (16 << 20) + ", " + COLUMNS + ")";
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
