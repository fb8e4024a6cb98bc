package cl.bitacora.eventstore.log;

import cl.bitacora.eventstore.log.Failed.Kind;
import cl.bitacora.eventstore.log.LogReader.Head;
import cl.bitacora.kernel.proof.Hash;
import io.vertx.pgclient.PgConnectOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;

/**
 * The one connection that appends, made again when it breaks. Blocking, so that the thread that writes also reads the
 * answer: through an event loop each commit would wait for two more threads to be woken. Used by one thread at a time.
 */
final class WriterConnection {
    /**
     * The one plan of each statement of {@code log.append}, by index for each element, is right for every size of the
     * arrays; planning anew costs more than the append itself.
     */
    private static final List<String> PLANNER =
            List.of("plan_cache_mode=force_generic_plan", "enable_seqscan=off", "jit=off");

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;
    private @Nullable PreparedStatement append;

    WriterConnection(PgConnectOptions options) {
        this.url = "jdbc:postgresql://" + options.getHost() + ":" + options.getPort() + "/" + options.getDatabase();
        Map<String, String> settings = options.getProperties() == null ? Map.of() : options.getProperties();
        properties.setProperty("user", options.getUser());
        properties.setProperty("password", options.getPassword());
        properties.setProperty("ApplicationName", settings.getOrDefault("application_name", "log-writer"));
        properties.setProperty(
                "sslmode", options.getSslMode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", Long.toString(Blocking.PATIENCE.toSeconds()));
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty(
                "options",
                Stream.concat(
                                settings.entrySet().stream()
                                        .filter(setting -> !setting.getKey().equals("application_name"))
                                        .map(setting -> setting.getKey() + "=" + setting.getValue()),
                                PLANNER.stream())
                        .map(setting -> "-c " + setting)
                        .collect(Collectors.joining(" ")));
    }

    /** What {@code log.append} answers. */
    List<Answer> append(AppendCall call) throws Failed {
        return ask(live -> {
            PreparedStatement statement = append == null ? live.prepareStatement(AppendCall.SQL) : append;
            append = statement;
            call.bind(statement);
            List<Answer> answers = new ArrayList<>(1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(new Answer(
                            rows.getString(1),
                            rows.getInt(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getLong(5),
                            rows.getBytes(6)));
                }
            }
            return answers;
        });
    }

    /** Where the log stands. */
    Head head() throws Failed {
        return ask(live -> {
            try (PreparedStatement statement = live.prepareStatement("SELECT position, chain_hash FROM log.head");
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Head(rows.getLong(1), new Hash(rows.getBytes(2)));
            }
        });
    }

    private <T> T ask(Question<T> question) throws Failed {
        Connection live = live();
        try {
            return question.of(live);
        } catch (SQLException e) {
            boolean answered = e instanceof PSQLException told && told.getServerErrorMessage() != null;
            Kind kind = answered ? Kind.of(e.getSQLState()) : Kind.UNKNOWN;
            if (kind == Kind.UNKNOWN) {
                close();
            }
            throw new Failed(kind, e);
        }
    }

    private Connection live() throws Failed {
        Connection current = connection;
        if (current != null) {
            return current;
        }
        try {
            Connection made = Objects.requireNonNull(new Driver().connect(url, properties), url);
            connection = made;
            return made;
        } catch (SQLException e) {
            throw new Failed(Kind.NOT_CONNECTED, e);
        }
    }

    void close() {
        Connection old = connection;
        connection = null;
        append = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                // it was of no more use
            }
        }
    }

    /** A row of {@code log.append}, its columns by their names there. */
    record Answer(
            String kind,
            int append,
            @Nullable String a,
            @Nullable String b,
            long number,
            byte @Nullable [] hash) {}

    private interface Question<T> {
        T of(Connection live) throws SQLException;
    }
}
