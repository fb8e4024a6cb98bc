package cl.bitacora.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.auditor.given.DemoHistory;
import cl.bitacora.auditor.given.GivenDatabase;
import cl.bitacora.auditor.given.Platform;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the services' databases, read with their own role, to a bundle, to Parquet, and to every figure again. */
class PostgresTest {
    private static final Platform PLATFORM = DemoHistory.write();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran exported = new Ran(-1, "", "");

    @BeforeAll
    static void export() throws IOException {
        Path keys = folder.resolve("keys.txt");
        Files.write(keys, Platform.keys().stream().map(Object::toString).toList());
        List<String> order = new ArrayList<>(List.of("export", bundle(), "--parquet", "--keys", keys.toString()));
        PLATFORM.logs().forEach(log -> order.addAll(List.of("--database", GivenDatabase.option(log))));
        exported = run(order.toArray(String[]::new));
    }

    @Test
    void the_bundle_holds_every_event_and_every_checkpoint_of_the_databases() {
        long events =
                PLATFORM.logs().stream().mapToLong(log -> log.head().position()).sum();

        assertThat(exported.err()).doesNotContain("No se pudo");
        assertThat(exported.code()).isZero();
        assertThat(exported.out()).contains(events + " eventos", "payments.parquet");
        Ran verified = run("verify", bundle());
        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("Sin alteraciones: " + events + " eventos");
        long checkpoints = PLATFORM.payments.checkpoints().stream().distinct().count();
        assertThat(verified.out())
                .containsPattern("payments: 14 eventos, 3 historias, " + checkpoints + " puntos? de control");
    }

    @Test
    void every_figure_comes_out_again() {
        Ran ran = run("recompute", bundle());

        assertThat(ran.out()).contains("Todo coincide");
        assertThat(ran.code()).isZero();
    }

    @Test
    void the_same_history_answers_questions_in_sql() {
        Ran count = run("sql", "select count(*) as n from events", "--parquet", parquet());
        long events =
                PLATFORM.logs().stream().mapToLong(log -> log.head().position()).sum();
        assertThat(count.out().lines().map(String::strip)).containsExactly("n", Long.toString(events));

        Ran sum = run(
                "sql",
                "select count(*) as n, sum(position) as p from gateway where stream <> ''",
                "--parquet",
                parquet());
        long gateway = PLATFORM.gateway.head().position();
        assertThat(sum.out()).contains(gateway + "  " + gateway * (gateway + 1) / 2);
    }

    @Test
    void a_question_that_is_no_sql_changes_nothing_and_says_so() {
        Ran wrong = run("sql", "selec 1", "--parquet", parquet());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("selec");
        Ran nowhere =
                run("sql", "select 1", "--parquet", folder.resolve("nowhere").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(Stream.of(nowhere.err(), wrong.err())).noneMatch(text -> text.contains("at cl.bitacora"));
    }

    private static String bundle() {
        return folder.resolve("bundle").toString();
    }

    private static String parquet() {
        return bundle() + "-parquet";
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Audit.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
