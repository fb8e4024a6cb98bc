package cl.bitacora.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Views;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums of the panel are those of the rows, whatever happened to the rows and in whatever order. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class TallyTest {
    private static final String KEPT =
            "SELECT chart, whose, region, programme, key, many, part FROM tally WHERE many <> 0 OR part <> 0";

    /** Each is a step; the topics may bring them in this order too. */
    private static final List<String> STEPS = List.of(
            "INSERT INTO mark VALUES ('m1', 'x:1:A', 'p-1', now(), 'FINGERPRINT', 'pc', true, NULL)",
            "INSERT INTO flag VALUES ('f1', 'x', 'x:1:A', '', 'LCE-1', 'LATE', '{}', now())",
            "INSERT INTO payment (file, section, kind, state, amount) VALUES ('y', 'x', 'LIQUIDACION', 'VALIDADO', 70)",
            "INSERT INTO task VALUES ('t1', 'x', 'FACTURAR', 'EJECUTOR', now(), '2020-02-01', '', '')",
            "INSERT INTO settled VALUES ('t2', now())",
            "INSERT INTO credit VALUES ('x:1:A', 'x', 'p-1', 5000, true, NULL)",
            "INSERT INTO enrolment (section, participant) VALUES ('x', 'p-1'), ('x', 'p-2')",
            "INSERT INTO enrolment (section, participant, withdrawn) VALUES ('x', 'p-3', true)",
            "INSERT INTO section (section, course, otec, otec_name, programme, modality, sence_code, course_name, region,"
                    + " commune, place, quota, hours, vhace, starts_on, ends_on, schedule, state) VALUES ('x', 'c', '1-9',"
                    + " 'O', 'P', 'M', 'S', 'N', '01', '1', 'L', 9, 9, 9, '2020-01-01', '2020-01-02', '[]', 'CREADA')",
            "INSERT INTO block (block, section, held_on, letter) VALUES ('x:1:A', 'x', '2020-01-01', 'A')",
            "INSERT INTO mark VALUES ('m2', 'x:1:A', 'p-2', now(), 'POLICE', 'pc', false, NULL)",
            "UPDATE mark SET counts = false WHERE mark = 'm1'",
            "UPDATE block SET minutes = 90 WHERE block = 'x:1:A'",
            "INSERT INTO credit VALUES ('x:1:A', 'x', 'p-2', 0, false, NULL)",
            "UPDATE credit SET seconds = 900, present = true, corrected = 'c' WHERE participant = 'p-2'",
            "UPDATE block SET minutes = 80, held_on = '2020-01-03' WHERE block = 'x:1:A'",
            "INSERT INTO task VALUES ('t2', 'x', 'FACTURAR', 'EJECUTOR', now(), '2020-02-01', '', '')",
            "INSERT INTO task VALUES ('t3', 'x', 'HABILITAR_SECCION', 'DIRECCION_REGIONAL', now(), NULL, '', '')",
            "UPDATE task SET due_on = '2020-02-02', owner = 'DIRECTOR' WHERE task = 't1'",
            "INSERT INTO settled VALUES ('t1', now())",
            "INSERT INTO settled VALUES ('t1', now()) ON CONFLICT (task) DO UPDATE SET at = excluded.at",
            "DELETE FROM settled WHERE task = 't2'",
            "DELETE FROM task WHERE task = 't2'",
            "DELETE FROM credit WHERE participant = 'p-1'",
            "UPDATE block SET reported_at = now(), late = true WHERE block = 'x:1:A'",
            "UPDATE block SET late = false WHERE block = 'x:1:A'",
            "INSERT INTO flag VALUES ('f2', 'x', 'x:1:A', 'p-1', 'LCE-1', 'LATE', '{}', now())",
            "INSERT INTO flag VALUES ('f2', 'x', 'x:1:A', 'p-1', 'LCE-1', 'LATE', '{}', now())"
                    + " ON CONFLICT (flag) DO UPDATE SET code = excluded.code",
            "DELETE FROM flag WHERE flag = 'f1'",
            "INSERT INTO flag VALUES ('f3', 'x', 'x:1:A', 'p-2', 'LCE-2', 'CLOCK', '{}', now())",
            "DELETE FROM flag WHERE flag = 'f2'",
            "UPDATE section SET state = 'CERRADA' WHERE section = 'x'",
            "UPDATE section SET otic = '2-7' WHERE section = 'x'",
            "INSERT INTO enrolment (section, participant) VALUES ('x', 'p-4')",
            "UPDATE section SET otic = '3-5' WHERE section = 'x'",
            "UPDATE section SET stamped_at = now() WHERE section = 'x'",
            "UPDATE section SET quota = 12 WHERE section = 'x'",
            "UPDATE enrolment SET withdrawn = true WHERE section = 'x' AND participant = 'p-2'",
            "UPDATE enrolment SET agreed = true WHERE section = 'x'",
            "UPDATE section SET region = '13', programme = 'Q' WHERE section = 'x'",
            "UPDATE payment SET state = 'PAGADO', paid = 65 WHERE file = 'y'",
            "DELETE FROM mark WHERE mark = 'm1'",
            "DELETE FROM block WHERE block = 'x:1:A'",
            "DELETE FROM section WHERE section = 'x'");

    @Inject
    Views views;

    @BeforeEach
    void told() {
        World.tell();
    }

    @Test
    void what_the_demonstration_left_is_counted_and_a_rebuild_counts_alike() throws Exception {
        assertThat(agreed()).anyMatch(line -> line.startsWith("marcas")).anyMatch(line -> line.startsWith("dinero"));
        views.rebuild();
        World.tell();
        assertThat(agreed()).anyMatch(line -> line.startsWith("marcas")).anyMatch(line -> line.startsWith("dinero"));
    }

    @Test
    void each_change_of_a_row_is_a_change_of_the_sums() throws Exception {
        try (Connection connection = PlatformTestResource.database().asApp()) {
            connection.setAutoCommit(false);
            run(connection, "SET LOCAL search_path TO views");
            run(connection, "SELECT name FROM engine_position FOR UPDATE"); // as folds do: one at a time
            for (String step : STEPS) {
                run(connection, step);
                assertThat(rows(connection, KEPT)).as(step).isEqualTo(rows(connection, Counted.ANEW));
            }
            connection.rollback();
        }
    }

    private static List<String> agreed() throws SQLException {
        try (Connection connection = PlatformTestResource.database().asApp()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ); // folds may go on meanwhile
            run(connection, "SET LOCAL search_path TO views");
            List<String> kept = rows(connection, KEPT);
            assertThat(kept).isEqualTo(rows(connection, Counted.ANEW));
            assertThat(rows(connection, "SELECT section FROM section")).contains(Demo.SECTION);
            connection.rollback();
            return kept;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(rows.getString(i));
                }
                lines.add(String.join("|", cells));
            }
        }
        return lines.stream().sorted().toList();
    }
}
