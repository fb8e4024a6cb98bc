package cl.bitacora.auditor.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Bundles;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.given.DemoBundle;
import cl.bitacora.auditor.given.DemoHistory;
import cl.bitacora.auditor.given.Falsified;
import cl.bitacora.auditor.given.Platform;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.auditor.verify.Progress;
import cl.bitacora.auditor.verify.Trust;
import cl.bitacora.auditor.verify.Verifier;
import cl.bitacora.auditor.words.Words;
import cl.bitacora.regulation.Regulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever writes a false figure into the log itself, with good hashes and good checkpoints, is found by computing again: each
 * case falsifies one thing from the start, so that verification has nothing to say.
 */
class RecomputationTest {
    private static final Platform PLATFORM = DemoHistory.write();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void a_bundle_comes_out_again_partition_by_partition() throws IOException {
        Tally tally = recompute(PLATFORM.logs());

        assertThat(tally.count(Verdict.DIFFERENT)).isZero();
        assertThat(tally.count(FigureKind.ATTENDANCE, Verdict.EQUAL)).isGreaterThanOrEqualTo(96);
        assertThat(tally.count(FigureKind.PAYMENT, Verdict.EQUAL)).isEqualTo(10);
        assertThat(tally.unreadable()).isZero();
    }

    @Test
    void a_peso_more_in_a_liquidation() throws IOException {
        Tally tally = falsified("payments", payload -> payload.replace("\"net\":457154", "\"net\":457155"));

        assertThat(different(tally)).containsExactly(FigureKind.PAYMENT);
        assertThat(tally.different().getFirst().differences()).contains(new Difference("net", "457155", "457154"));
        assertThat(Words.in("es").difference(tally.different().getFirst()))
                .anyMatch(line -> line.contains("registrado 457155 · recalculado 457154"));
    }

    @Test
    void a_second_more_in_the_class_book() throws IOException {
        Tally tally = falsified(
                "attendance",
                payload -> payload.replaceFirst("\"creditedSeconds\":14400", "\"creditedSeconds\":14401"));

        assertThat(different(tally)).contains(FigureKind.ATTENDANCE);
    }

    @Test
    void a_mark_that_no_class_pc_wrote() throws IOException {
        Tally tally = falsified(
                "attendance", payload -> payload.replaceFirst("\"markId\":\"sala-1:5\"", "\"markId\":\"sala-1:9005\""));

        assertThat(different(tally)).contains(FigureKind.RECORD);
    }

    @Test
    void a_dropout_who_is_said_to_have_passed() throws IOException {
        Tally tally = falsified(
                "courses", payload -> payload.replaceFirst("\"state\":\"DESERTOR\"", "\"state\":\"APROBADO\""));

        assertThat(different(tally)).contains(FigureKind.FINAL_STATE);
    }

    @Test
    void a_percentage_rounded_up_on_a_certificate() throws IOException {
        Tally tally = falsified("certificates", payload -> payload.replace("\"74.99\"", "\"75.00\""));

        assertThat(different(tally)).contains(FigureKind.CERTIFICATE);
        assertThat(tally.different())
                .anySatisfy(figure -> assertThat(figure.differences())
                        .anyMatch(difference -> difference.recorded().equals("75.00")
                                && difference.computed().equals("74.99")));
    }

    @Test
    void a_folio_that_skips_a_number() throws IOException {
        Tally tally = falsified("certificates", payload -> payload.replace("\"correlative\":1", "\"correlative\":2"));

        assertThat(different(tally)).contains(FigureKind.FOLIO);
    }

    @Test
    void a_debt_compensated_that_nobody_owed() throws IOException {
        Tally tally = falsified(
                "payments",
                payload -> payload.replaceFirst("\"compensated\":0,\"shares\"", "\"compensated\":5,\"shares\""));

        assertThat(different(tally)).contains(FigureKind.ACCOUNT);
    }

    /** Falsifies the first payload of a log that the change applies to, before anything is hashed. */
    private Tally falsified(String log, UnaryOperator<String> change) throws IOException {
        List<LogSource> logs = PLATFORM.logs().stream()
                .<LogSource>map(one -> one.log().equals(log) ? new Falsified(one, change) : one)
                .toList();
        Tally tally = recompute(logs);
        assertThat(tally.count(Verdict.DIFFERENT)).isPositive();
        return tally;
    }

    private static List<FigureKind> different(Tally tally) {
        return tally.different().stream().map(Figure::kind).distinct().toList();
    }

    private Tally recompute(List<LogSource> logs) throws IOException {
        Manifest manifest = DemoBundle.export(logs, folder.resolve("bundle"));
        try (BundleFiles files = Bundles.open(folder.resolve("bundle"))) {
            assertThat(new Verifier(files, Trust.NONE, Progress.NONE).run().problems())
                    .isEmpty();
            Laws laws = new Laws(Regulation.load(), List.of());
            return new Recomputation(files, manifest, laws, Optional.empty(), folder.resolve("work"), Progress.NONE)
                    .run();
        }
    }
}
