package cl.bitacora.portal.pages;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.Demo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A year of the country out of the demonstration's course: its rows are copied in the database, each copy with ids of its
 * own, over sixteen regions, executors, programmes, states and days of a year. Tables get no write-ahead log meanwhile,
 * indexes are built afterwards, and triggers are off: what they keep is counted anew at the end.
 */
final class NationalYear {
    private static final int EXECUTORS = 600;
    private static final int CLASS_PCS = 5_000;
    private static final int PEOPLE_OF_A_COURSE = 13;
    private static final int ROWS_ONE_BY_ONE = 20_000;

    private static final List<String> TABLES = List.of(
            "section",
            "enrolment",
            "acuerdo",
            "block",
            "credit",
            "mark",
            "flag",
            "total",
            "person_total",
            "installation_section",
            "certificate",
            "certificate_line",
            "payment",
            "payment_line",
            "task",
            "settled",
            "reason",
            "story");

    /** Read by section only; their size is that of a year, their pages are those of one course. */
    private static final List<String> DEEP = List.of("reason", "story");

    private final Connection connection;
    private final int copies;
    private final int depth;
    private final List<String> report = new ArrayList<>();

    /**
     * A year to tell.
     *
     * @param connection as the runtime role, which owns the views
     * @param depth every how many courses one has its story and its findings
     */
    NationalYear(Connection connection, int participants, int depth) {
        this.connection = connection;
        this.copies = Math.max(1, participants / PEOPLE_OF_A_COURSE);
        this.depth = depth;
    }

    /** Fills the tables. Returns a line for each: rows, seconds, MiB with indexes. */
    List<String> tell() throws SQLException {
        sql("SET search_path TO views");
        sql("SET maintenance_work_mem TO '384MB'");
        sql("SET work_mem TO '128MB'");
        executors();
        sql("CREATE TEMP TABLE course_copy AS SELECT g, 'nacional-' || g AS section, e.otec, e.otec_name,"
                + " lpad(((e.i % 16 + (g / " + EXECUTORS + ") % 2) % 16 + 1)::text, 2, '0') AS region,"
                + " (ARRAY[" + programmes() + "])[g % " + Programme.values().length + " + 1] AS programme,"
                + " (ARRAY['CERRADA','CERRADA','CERRADA','EN_EJECUCION','EN_EJECUCION','TERMINADA','HABILITADA',"
                + "'ACORDADA','CIERRE_ENVIADO','CREADA'])[(g * 7) % 10 + 1] AS state,"
                + " 'DEMO-NAC-' || g % 4000 AS sence_code, 'curso-' || g % 4000 AS course,"
                + " (ARRAY['Soldadura','Contabilidad','Gasfitería','Cuidado de personas','Grúa horquilla','Repostería',"
                + "'Instalaciones eléctricas','Inglés'])[g % 8 + 1] || ' de prueba, nivel ' || g % 500 AS course_name,"
                + " g % 360 AS days FROM generate_series(1, " + copies + ") g JOIN executor e ON e.i = g % "
                + EXECUTORS);
        for (String table : TABLES) {
            seed(table);
        }
        people();
        classPcs();
        for (String table : TABLES) {
            copy(table);
        }
        timed("tally", "TRUNCATE tally", "INSERT INTO tally " + Counted.ANEW, "ANALYZE tally");
        sql("RESET search_path");
        return report;
    }

    /** What it costs a fold that marks and credits keep sums: rows one by one, five hundred a transaction, with and without. */
    List<String> costOfSums() throws SQLException {
        sql("SET search_path TO views");
        List<String> lines = new ArrayList<>();
        for (String insert : List.of(
                "mark VALUES ('costo-' || n, the_block, 'p-' || n, now(), 'FINGERPRINT', 'pc', true, NULL)",
                "credit VALUES (the_block, the_section, 'p-costo-' || n, 14400, true, NULL)")) {
            String table = insert.substring(0, insert.indexOf(' '));
            double with = oneByOne(insert);
            sql("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            sql("DELETE FROM " + table + " WHERE participant LIKE 'p-costo-%' OR participant ~ '^p-[0-9]{1,5}$'");
            double without = oneByOne(insert);
            sql("DELETE FROM " + table + " WHERE participant LIKE 'p-costo-%' OR participant ~ '^p-[0-9]{1,5}$'");
            sql("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            lines.add(String.format(
                    Locale.ROOT,
                    "%-22s %6d rows one by one: %.1f s with sums, %.1f s without (%.2f ms a row more)",
                    table,
                    ROWS_ONE_BY_ONE,
                    with,
                    without,
                    (with - without) * 1e3 / ROWS_ONE_BY_ONE));
        }
        sql("RESET search_path");
        lines.forEach(System.out::println);
        return lines;
    }

    private double oneByOne(String insert) throws SQLException {
        long began = System.nanoTime();
        sql("DO $$ DECLARE the_section text := 'nacional-1000'; the_block text; BEGIN"
                + " SELECT min(block) INTO the_block FROM block WHERE section = the_section;"
                + " FOR n IN 1.." + ROWS_ONE_BY_ONE + " LOOP INSERT INTO " + insert + ";"
                + " IF n % 500 = 0 THEN COMMIT; END IF; END LOOP; END $$");
        return (System.nanoTime() - began) / 1e9;
    }

    private void executors() throws SQLException {
        sql("CREATE TEMP TABLE executor (i integer, otec text, otec_name text)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO executor VALUES (?, ?, ?)")) {
            for (int i = 0; i < EXECUTORS; i++) {
                insert.setInt(1, i);
                insert.setString(2, Rut.ofNumber(60_000_000 + i).toString());
                insert.setString(3, "Capacitaciones del Año " + i + " (ficticia)");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String programmes() {
        List<String> names = new ArrayList<>();
        for (Programme programme : Programme.values()) {
            names.add("'" + programme.name() + "'");
        }
        return String.join(",", names);
    }

    private void seed(String table) throws SQLException {
        boolean own = columns(table).stream().anyMatch(column -> column.name().equals("section"));
        sql("CREATE TEMP TABLE seed_" + table + " AS SELECT * FROM " + table
                + (own && !table.equals("task") ? " WHERE section = '" + Demo.SECTION + "'" : ""));
        if (table.equals("task")) {
            // what other courses wait for, dealt out to the copies
            sql("ALTER TABLE seed_task ADD COLUMN dealt integer");
            sql("UPDATE seed_task t SET dealt = n.i FROM (SELECT task, row_number() OVER (ORDER BY kind, task)"
                    + " - 1 AS i FROM seed_task) n WHERE n.task = t.task");
            sql("UPDATE seed_task SET task = replace(task, section, '" + Demo.SECTION + "')");
            String ofDemo = "'" + Demo.SECTION + "'";
            sql("UPDATE seed_task SET task = task || " + ofDemo + " WHERE strpos(task, " + ofDemo + ") = 0");
        }
    }

    private void people() throws SQLException {
        timed(
                "people.replica",
                "INSERT INTO people.replica SELECT 'p-' || md5(p.person_id || c.g), p.rut, p.names, p.last_names,"
                        + " p.email, p.phone FROM people.replica p JOIN seed_enrolment e ON e.participant = p.person_id"
                        + " CROSS JOIN course_copy c ON CONFLICT DO NOTHING");
    }

    private void classPcs() throws SQLException {
        sql("INSERT INTO installation (installation, name, otec, region, last_batch_at, last_seq, software)"
                + " SELECT i.installation || '-' || g, 'sala-' || g, e.otec, lpad((g % 16 + 1)::text, 2, '0'),"
                + " i.last_batch_at, i.last_seq, i.software FROM installation i, generate_series(0, "
                + (CLASS_PCS - 1) + ") g JOIN executor e ON e.i = g % " + EXECUTORS);
        sql("ANALYZE installation");
    }

    private void copy(String table) throws SQLException {
        List<String> into = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<Column> columns = columns(table);
        for (Column column : columns) {
            into.add(column.name());
            from.add(value(table, column));
        }
        List<String> indexes = strings("SELECT indexdef FROM pg_indexes WHERE schemaname = 'views' AND tablename = '"
                + table + "' AND indexname NOT LIKE '%\\_pkey'");
        List<String> names = strings("SELECT indexname FROM pg_indexes WHERE schemaname = 'views' AND tablename = '"
                + table + "' AND indexname NOT LIKE '%\\_pkey'");
        String key = strings(
                        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'p' AND conrelid = 'views."
                                + table + "'::regclass")
                .getFirst();
        sql("ALTER TABLE " + table + " SET UNLOGGED");
        sql("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        sql("ALTER TABLE " + table + " DROP CONSTRAINT " + table + "_pkey");
        for (String name : names) {
            sql("DROP INDEX " + name);
        }
        String insert = "INSERT INTO " + table + " (" + String.join(", ", into) + ") SELECT " + String.join(", ", from)
                + " FROM course_copy c CROSS JOIN seed_" + table + " s WHERE true"
                + (DEEP.contains(table) ? " AND c.g % " + depth + " = 0" : "")
                + (table.equals("task")
                        ? " AND (s.kind = 'CEREMONIA' AND c.state = 'CERRADA'"
                                + " OR s.kind <> 'CEREMONIA' AND s.dealt = c.g % (SELECT count(*) FROM seed_task))"
                        : "");
        indexes.addFirst("ALTER TABLE " + table + " ADD CONSTRAINT " + table + "_pkey " + key);
        indexes.addFirst(insert);
        indexes.add("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        indexes.add("ANALYZE " + table);
        timed(table, indexes.toArray(new String[0]));
    }

    /** What a column of a copy is. */
    private static String value(String table, Column column) {
        String name = column.name();
        String old = "s." + name;
        if (table.equals("section")
                && List.of("otec", "otec_name", "region", "programme", "state", "sence_code", "course", "course_name")
                        .contains(name)) {
            return "c." + name;
        }
        return switch (name) {
            case "section" -> "c.section";
            case "participant" -> "CASE WHEN s.participant = '' THEN '' ELSE 'p-' || md5(s.participant || c.g) END";
            case "block", "stream", "file" -> replaced(old);
            case "task", "reason", "flag" ->
                table.equals("settled")
                        ? replaced(old)
                        : "CASE WHEN s.participant = '' THEN " + replaced(old) + " ELSE replace(" + replaced(old)
                                + ", s.participant, 'p-' || md5(s.participant || c.g)) END";
            case "mark", "event" -> "md5(" + old + " || '-' || c.g)";
            case "certificate", "acuerdo", "code", "folio", "invoice" ->
                table.equals("flag") ? old : old + " || '-' || c.g";
            case "installation" -> old + " || '-' || c.g % " + CLASS_PCS;
            default ->
                switch (column.type()) {
                    case "date" -> old + " + c.days";
                    case "timestamp with time zone" -> old + " + c.days * interval '1 day'";
                    default -> old;
                };
        };
    }

    private static String replaced(String column) {
        return "replace(" + column + ", '" + Demo.SECTION + "', c.section)";
    }

    private record Column(String name, String type) {}

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT column_name, data_type FROM information_schema.columns"
                        + " WHERE table_schema = 'views' AND is_generated = 'NEVER' AND is_identity = 'NO' AND table_name = '"
                        + table
                        + "' ORDER BY ordinal_position")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void timed(String table, String... statements) throws SQLException {
        long began = System.nanoTime();
        for (String statement : statements) {
            sql(statement);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        String line = String.format(
                Locale.ROOT,
                "%-22s %12s rows %8.1f s %9s MiB",
                table,
                strings("SELECT count(*) FROM " + table).getFirst(),
                seconds,
                strings("SELECT pg_total_relation_size('" + table + "'::regclass) / 1048576")
                        .getFirst());
        System.out.println(line);
        report.add(line);
    }

    private void sql(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
