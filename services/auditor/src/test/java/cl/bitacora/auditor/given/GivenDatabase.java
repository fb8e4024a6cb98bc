package cl.bitacora.auditor.given;

import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.testkit.servers.TestDatabase;
import cl.bitacora.testkit.servers.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A written log put into a PostgreSQL database as a service has it: the platform's own migrations, the same rows. */
public final class GivenDatabase {
    private static final List<String> MIGRATIONS =
            List.of("V1__event_log", "V2__people", "V3__append_plan", "V4__checkpoints", "V5__append_cost");

    private GivenDatabase() {}

    /** The option of {@code export} that reads this log with the service's own role. */
    public static String option(LogSource log) {
        return log.log() + "=" + url(log);
    }

    /** Puts the log into a database of its own; its address for the runtime role. */
    public static String url(LogSource log) {
        TestDatabase database = TestServers.freshDatabase("audited_" + log.log());
        try (Connection connection = database.superuser(database.name());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA log");
            for (String migration : MIGRATIONS) {
                statement.execute(script(migration).replace("${app}", database.app()));
            }
            insert(connection, log);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return database.server().jdbcUrl(database.name()) + "?user=" + database.app() + "&password="
                + database.password();
    }

    private static void insert(Connection connection, LogSource log) throws SQLException, IOException {
        String sql =
                "INSERT INTO log.event (position, event_id, stream, version, type, payload, occurred_on, occurred_at,"
                        + " recorded_at, actor, causation, correlation, regulation, leaf_hash, chain_hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement event = connection.prepareStatement(sql);
                PreparedStatement head =
                        connection.prepareStatement("UPDATE log.head SET position = ?, chain_hash = ?");
                PreparedStatement note = connection.prepareStatement("INSERT INTO log.checkpoint"
                        + " (size, previous, root, chain_hash, note, signed_at) VALUES (?, ?, ?, ?, ?, now())")) {
            log.read(0, log.head().position(), entry -> add(event, entry));
            event.executeBatch();
            head.setLong(1, log.head().position());
            head.setBytes(2, log.head().chain().bytes());
            head.executeUpdate();
            long previous = 0;
            for (String text : log.checkpoints()) {
                List<String> lines = text.lines().toList(); // origin, size, root
                long size = Long.parseLong(lines.get(1));
                if (size == previous) {
                    continue; // the services sign a size once
                }
                note.setLong(1, size);
                note.setLong(2, previous);
                note.setBytes(3, Hash.ofBase64(lines.get(2)).bytes());
                note.setBytes(4, log.chainAt(size).orElseThrow().bytes());
                note.setString(5, text);
                note.executeUpdate();
                previous = size;
            }
        }
    }

    private static void add(PreparedStatement row, Entry entry) throws IOException {
        RawEvent raw = entry.raw();
        try {
            row.setLong(1, raw.position());
            row.setObject(2, UUID.fromString(raw.eventId()));
            row.setString(3, raw.stream());
            row.setLong(4, raw.version());
            row.setString(5, raw.type());
            row.setString(6, raw.payload());
            row.setObject(7, entry.occurredOn());
            row.setObject(8, utc(raw.occurredAt()));
            row.setObject(9, utc(raw.recordedAt()));
            row.setString(10, raw.metadata().actor());
            row.setString(11, raw.metadata().causation());
            row.setString(12, raw.metadata().correlation());
            row.setString(13, raw.metadata().regulation());
            row.setBytes(14, raw.leafHash().bytes());
            row.setBytes(15, raw.chainHash().bytes());
            row.addBatch();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String script(String name) {
        try (InputStream in = GivenDatabase.class.getResourceAsStream("/db/eventlog/" + name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("there is no migration " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
