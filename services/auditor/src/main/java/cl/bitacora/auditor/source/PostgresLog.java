package cl.bitacora.auditor.source;

import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log in a service's database: one read-only snapshot, read with a cursor. */
public final class PostgresLog implements LogSource {
    private static final int FETCH = 2_000;

    private final String log;
    private final Connection connection;

    private PostgresLog(String log, Connection connection) {
        this.log = log;
        this.connection = connection;
    }

    /**
     * Connects and takes the snapshot.
     *
     * @throws SourceProblem if the database does not answer or holds no log
     */
    public static PostgresLog open(DatabaseAddress address) {
        Properties properties = new Properties();
        if (!address.user().isEmpty()) {
            properties.setProperty("user", address.user());
            properties.setProperty("password", address.password());
        }
        properties.setProperty("ApplicationName", "bitacora-auditor");
        properties.setProperty("readOnly", "true");
        properties.setProperty("prepareThreshold", "-1"); // binary transfer from the first fetch
        properties.setProperty("connectTimeout", "10");
        try {
            Connection connection = DriverManager.getConnection(address.url(), properties);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new PostgresLog(address.log(), connection);
        } catch (SQLException e) {
            throw new SourceProblem(
                    "No se puede leer la base de datos de «" + address.log() + "»: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public String log() {
        return log;
    }

    @Override
    public Head head() {
        return query("SELECT position, chain_hash FROM log.head", row -> new Head(row.getLong(1), hash(row, 2)))
                .findFirst()
                .orElseThrow(() -> problem("no tiene cabeza (log.head)", null));
    }

    @Override
    public Optional<Hash> chainAt(long position) {
        return query("SELECT chain_hash FROM log.event WHERE position = " + position, row -> hash(row, 1))
                .findFirst();
    }

    @Override
    public void read(long after, long upTo, Reader each) throws IOException {
        String sql = "SELECT position, event_id, stream, version, type, payload, occurred_on, occurred_at, recorded_at,"
                + " actor, causation, correlation, regulation, leaf_hash, chain_hash FROM log.event"
                + " WHERE position > ? AND position <= ? ORDER BY position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(entry(rows));
                }
            }
        } catch (SQLException e) {
            throw problem("dejó de responder", e);
        }
    }

    @Override
    public List<String> checkpoints() {
        boolean kept = query("SELECT to_regclass('log.checkpoint') IS NOT NULL", row -> row.getBoolean(1))
                .findFirst()
                .orElse(false);
        return kept
                ? query("SELECT note FROM log.checkpoint ORDER BY size", row -> row.getString(1))
                        .toList()
                : List.of();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem("no se pudo cerrar", e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        RawEvent raw = new RawEvent(
                row.getLong(1),
                row.getObject(2, UUID.class).toString(),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                instant(row, 8),
                instant(row, 9),
                new Metadata(row.getString(10), row.getString(11), row.getString(12), row.getString(13)),
                hash(row, 14),
                hash(row, 15));
        return new Entry(raw, row.getObject(7, LocalDate.class));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Hash hash(ResultSet row, int column) throws SQLException {
        return new Hash(row.getBytes(column));
    }

    private <T> Stream<T> query(String sql, RowReader<T> reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found.stream();
        } catch (SQLException e) {
            throw problem("no guarda un registro de eventos legible", e);
        }
    }

    private SourceProblem problem(String what, @Nullable Exception cause) {
        String sentence = "La base de datos de «" + log + "» " + what;
        return cause == null
                ? new SourceProblem(sentence + ".")
                : new SourceProblem(sentence + ": " + cause.getMessage() + ".", cause);
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
