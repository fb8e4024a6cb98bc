package cl.bitacora.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.auditor.given.DemoBundle;
import cl.bitacora.auditor.given.DemoHistory;
import cl.bitacora.auditor.given.Platform;
import cl.bitacora.testkit.journal.DemoPerson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The orders as a person types them. */
class CommandLineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static final Platform PLATFORM = DemoHistory.write();

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void export() throws IOException {
        DemoBundle.export(PLATFORM.logs(), folder.resolve("bundle"));
    }

    @Test
    void help_is_in_spanish_and_names_every_order() {
        Ran help = run("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Uso: audit", "export", "verify", "recompute", "explain", "sql");
        assertThat(help.out()).doesNotContain("bench", "Usage", "Options");
        for (String order : List.of("export", "verify", "recompute", "explain", "sql")) {
            assertThat(run(order, "--help").out()).contains("Uso: audit " + order, "Opciones:");
        }
    }

    @Test
    void verify_says_that_nothing_was_altered() {
        Ran ran = run("verify", bundle());

        assertThat(ran.out()).contains("Sin alteraciones", "lotes firmados", "payments: 14 eventos", "--checkpoint");
        assertThat(ran.code()).isZero();
        assertThat(run("verify", bundle(), "--lang", "en").out()).contains("No alterations");
    }

    @Test
    void verify_compares_with_a_checkpoint_kept_outside() throws IOException {
        Path note = folder.resolve("kept.txt");
        Files.writeString(note, PLATFORM.payments.checkpoints().getLast());
        assertThat(run("verify", bundle(), "--checkpoint", note.toString()).code())
                .isZero();

        Platform cut = DemoHistory.write();
        Path shorter = folder.resolve("shorter");
        DemoBundle.export(cut.logs().stream().limit(4).toList(), shorter);
        Ran ran = run("verify", shorter.toString(), "--checkpoint", note.toString());
        assertThat(ran.code()).isOne();
        assertThat(ran.out()).contains("el paquete no trae ese registro");
    }

    @Test
    void recompute_finds_every_figure_again() {
        Ran ran = run("recompute", bundle());

        assertThat(ran.out()).contains("Todo coincide", "asistencia de una persona en un bloque");
        assertThat(ran.code()).isZero();
    }

    @Test
    void recompute_as_of_a_day_knows_only_what_was_stored_by_then() {
        Ran first = run("recompute", bundle(), "--as-of", "2026-01-05");
        Ran last = run("recompute", bundle(), "--as-of", "2026-01-30");

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("Lo que se sabía al 2026-01-05");
        assertThat(row(first, "certificado")).contains(" 0 ");
        assertThat(row(last, "certificado")).contains(" 3 ");
        assertThat(row(first, "estado final")).contains(" 0 ");
        assertThat(row(last, "estado final")).contains(" 13 ");
    }

    @Test
    void explain_goes_from_the_peso_to_the_marks_and_numerals() {
        Ran ran = run("explain", DemoHistory.SECTION + "-liquidacion", bundle());

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("SENCE paga $ 457.154")
                .contains("Liquidación = capacitación efectiva + exámenes − anticipos")
                .contains("8.2.1")
                .contains("marca 30-03-2020 09:19:59 FINGERPRINT, equipo y registro sala-1:")
                .contains("lote firmado en la posición")
                .contains("Desertor: asistencia inferior a");
        assertThat(ran.out()).doesNotContain("{");
    }

    @Test
    void explain_knows_certificates_folios_and_events() {
        String certificate = DemoHistory.SECTION + "-normal";
        assertThat(run("explain", certificate, bundle()).out()).contains("folio 1-2020", "74,99 %");
        assertThat(run("explain", "1-2020", bundle()).out()).contains("Certificado de asistencia " + certificate);
        String event = PLATFORM.attendance.entries().getLast().raw().eventId();
        assertThat(run("explain", event, bundle()).out()).contains("Evento " + event, "Causa y efectos");
        Ran unknown = run("explain", "no-existe", bundle());
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no hay nada que se llame «no-existe»");
    }

    @Test
    void what_cannot_be_done_ends_with_two_and_a_sentence() {
        Ran nothing = run("verify", folder.resolve("nothing").toString());
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("No existe");
        assertThat(run("verify", "--no-such-option").code()).isEqualTo(2);
        assertThat(run(
                                "export",
                                folder.resolve("x").toString(),
                                "--database",
                                "payments=jdbc:postgresql://127.0.0.1:1/x")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void the_bundle_holds_no_rut_and_no_name_of_a_person() throws IOException {
        Path stories = folder.resolve("story.txt");
        Files.writeString(
                stories,
                run("explain", DemoHistory.SECTION + "-liquidacion", bundle()).out());
        StringBuilder everything = new StringBuilder(Files.readString(stories));
        PLATFORM.logs().forEach(log -> {
            try {
                log.read(
                        0,
                        log.head().position(),
                        entry -> everything.append(entry.raw().payload()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        for (DemoPerson person : DemoPerson.ENROLLED) {
            assertThat(everything)
                    .doesNotContain(person.rut().toString(), person.rut().formatted(), person.lastNames());
        }
    }

    private static String row(Ran ran, String start) {
        return ran.out()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElse("");
    }

    private static String bundle() {
        return folder.resolve("bundle").toString();
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Audit.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
