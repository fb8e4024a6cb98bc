package cl.bitacora.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reading our table without decoding anything: what no reader of it can be faster than. */
final class Limits {
    private static final String COLUMNS =
            "SELECT position, event_id, stream, version, type, payload, recorded_at, actor,"
                    + " causation, correlation, regulation, leaf_hash FROM log.event ORDER BY position";

    private Limits() {}

    static List<Replay> of(Server server) {
        return List.of(
                new Replay() {
                    @Override
                    public String name() {
                        return "COPY TO binary, undecoded (limit)";
                    }

                    @Override
                    public void run(Fold fold) throws SQLException {
                        copy(server, fold);
                    }
                },
                new Replay() {
                    @Override
                    public String name() {
                        return "bare fetch with a cursor, undecoded (limit)";
                    }

                    @Override
                    public void run(Fold fold) throws SQLException {
                        fetch(server, fold);
                    }
                });
    }

    private static void copy(Server server, Fold fold) throws SQLException {
        try (Connection connection = server.connect("")) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + COLUMNS + ") TO STDOUT (FORMAT binary)");
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                if (row.length > 2) { // the last message only says that it is the last
                    fold.count();
                }
            }
        }
    }

    private static void fetch(Server server, Fold fold) throws SQLException {
        try (Connection connection = server.connect("?prepareThreshold=-1");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(2_000);
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    fold.count();
                }
            }
        }
    }
}
