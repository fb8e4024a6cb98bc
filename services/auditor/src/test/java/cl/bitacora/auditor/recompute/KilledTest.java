package cl.bitacora.auditor.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Bundles;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.given.DemoBundle;
import cl.bitacora.auditor.given.DemoHistory;
import cl.bitacora.auditor.given.GivenDatabase;
import cl.bitacora.auditor.given.Platform;
import cl.bitacora.auditor.verify.Progress;
import cl.bitacora.auditor.verify.Trust;
import cl.bitacora.auditor.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor's machine goes down in the middle of the work (SIGKILL): repeated, it goes on and ends with the same answer. */
class KilledTest {
    private static final Platform PLATFORM = DemoHistory.write();
    private static final long NEVER = Long.MAX_VALUE;
    private static final int ROUNDS = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void an_export_from_a_database_loses_and_repeats_nothing() throws Exception {
        String url = GivenDatabase.url(PLATFORM.gateway);
        String bundle = folder.resolve("bundle").toString();
        long all = PLATFORM.gateway.head().position();
        Random random = new Random(1);
        long written = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long at = 1 + random.nextInt(60);
            assertThat(StoppingProcess.run(at, "export", url, bundle)).isEmpty();
            written += at / StoppingProcess.SMALL * StoppingProcess.SMALL; // whole segments are kept
        }
        String last = StoppingProcess.run(NEVER, "export", url, bundle).orElseThrow();

        assertThat(Long.parseLong(last)).as("only what was not there yet").isEqualTo(all - written);
        try (BundleFiles files = Bundles.open(folder.resolve("bundle"))) {
            var report = new Verifier(files, Trust.NONE, Progress.NONE).run();
            assertThat(report.problems()).isEmpty();
            assertThat(report.entries()).isEqualTo(all);
        }
    }

    @Test
    void a_recomputation_keeps_what_is_finished_and_finds_the_same() throws Exception {
        Manifest manifest = DemoBundle.export(PLATFORM.logs(), folder.resolve("bundle"));
        String bundle = folder.resolve("bundle").toString();
        String work = folder.resolve("work").toString();
        String expected = StoppingProcess.run(
                        NEVER, "recompute", bundle, folder.resolve("untouched").toString())
                .orElseThrow();
        assertThat(expected).contains("different=[]");

        assertThat(StoppingProcess.run(manifest.events() / 2, "recompute", bundle, work))
                .as("while entries are dealt out")
                .isEmpty();
        assertThat(finished()).isZero();
        Random random = new Random(2);
        long before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // everything dealt out, and a little of the work itself
            long at = manifest.events() + 1 + random.nextInt(100);
            Optional<String> answer = StoppingProcess.run(at, "recompute", bundle, work);
            if (answer.isPresent()) {
                assertThat(answer).contains(expected); // little was left
                break;
            }
            assertThat(finished()).as("results kept").isGreaterThanOrEqualTo(before);
            before = finished();
        }
        assertThat(before)
                .as("some parts were finished by a process that was killed")
                .isPositive();
        assertThat(StoppingProcess.run(NEVER, "recompute", bundle, work)).contains(expected);
    }

    private long finished() throws IOException {
        try (var files = Files.list(folder.resolve("work"))) {
            return files.filter(file -> file.getFileName().toString().matches("result-\\d+\\.json"))
                    .count();
        }
    }
}
