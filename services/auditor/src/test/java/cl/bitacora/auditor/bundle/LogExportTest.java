package cl.bitacora.auditor.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.auditor.given.DemoBundle;
import cl.bitacora.auditor.given.DemoHistory;
import cl.bitacora.auditor.given.Platform;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.auditor.source.SourceProblem;
import cl.bitacora.auditor.verify.Progress;
import cl.bitacora.auditor.verify.Report;
import cl.bitacora.auditor.verify.Trust;
import cl.bitacora.auditor.verify.Verifier;
import cl.bitacora.kernel.proof.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export goes on where it stopped, and notices when the history behind it is another one. */
class LogExportTest {
    private static final Platform PLATFORM = DemoHistory.write();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void an_interrupted_export_goes_on_after_its_last_complete_segment() throws IOException {
        AtomicInteger left = new AtomicInteger(230);
        LogSource breaking = new Cut(PLATFORM.gateway, PLATFORM.gateway.head().position()) {
            @Override
            public void read(long after, long upTo, Reader each) throws IOException {
                super.read(after, upTo, entry -> {
                    if (left.decrementAndGet() < 0) {
                        throw new IOException("the connection broke");
                    }
                    each.take(entry);
                });
            }
        };
        BundleWriter first = BundleWriter.open(folder);
        assertThatThrownBy(() -> LogExport.run(first, breaking, DemoBundle.SEGMENT, written -> {}))
                .hasMessageContaining("broke");
        assertThat(folder.resolve("manifest.json")).doesNotExist();
        try (Stream<Path> files = Files.list(folder.resolve("gateway"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("000000000001.jsonl.gz", "000000000101.jsonl.gz");
        }

        AtomicInteger written = new AtomicInteger();
        BundleWriter second = BundleWriter.open(folder);
        assertThat(second.known("gateway").lastPosition()).isEqualTo(200);
        LogExport.run(second, PLATFORM.gateway, DemoBundle.SEGMENT, count -> written.addAndGet((int) count));
        assertThat(written.get()).isEqualTo(PLATFORM.gateway.head().position() - 200);
        DemoBundle.export(PLATFORM.logs(), folder);
        assertThat(verify().intact()).isTrue();
        assertThat(folder.resolve("progress.json")).doesNotExist();
    }

    @Test
    void a_later_export_adds_only_what_is_new() throws IOException {
        LogSource earlier = new Cut(PLATFORM.attendance, 150);
        BundleWriter bundle = BundleWriter.open(folder);
        LogExport.run(bundle, earlier, DemoBundle.SEGMENT, written -> {});
        bundle.complete(Instant.EPOCH, "x");
        assertThat(verify().logs().getFirst().entries()).isEqualTo(150);

        DemoBundle.export(PLATFORM.logs(), folder);
        Report report = verify();
        assertThat(report.problems()).isEmpty();
        assertThat(report.entries())
                .isEqualTo(PLATFORM.logs().stream()
                        .mapToLong(log -> log.head().position())
                        .sum());
    }

    @Test
    void a_history_that_was_changed_or_cut_behind_an_export_is_noticed() throws IOException {
        DemoBundle.export(List.of(PLATFORM.payments), folder);
        BundleWriter again = BundleWriter.open(folder);
        LogSource changed = new Cut(PLATFORM.payments, PLATFORM.payments.head().position()) {
            @Override
            public Optional<Hash> chainAt(long position) {
                return Optional.of(Hash.ZERO);
            }
        };
        assertThatThrownBy(() -> LogExport.run(again, changed, 10, written -> {}))
                .isInstanceOf(SourceProblem.class)
                .hasMessageContaining("la historia fue cambiada");
        assertThatThrownBy(() -> LogExport.run(again, new Cut(PLATFORM.payments, 3), 10, written -> {}))
                .isInstanceOf(SourceProblem.class)
                .hasMessageContaining("le faltan eventos");
    }

    @Test
    void a_zip_verifies_like_its_folder() throws IOException {
        Path bundle = folder.resolve("bundle");
        DemoBundle.export(PLATFORM.logs(), bundle);
        Path zip = folder.resolve("bundle.zip");
        Zips.pack(bundle, zip);

        assertThat(bundle).doesNotExist();
        try (BundleFiles files = Bundles.open(zip)) {
            assertThat(new Verifier(files, Trust.NONE, Progress.NONE).run().problems())
                    .isEmpty();
        }
    }

    @Test
    void a_bundle_many_times_over_verifies_too() throws IOException {
        Path bundle = folder.resolve("bundle");
        DemoBundle.export(PLATFORM.logs(), bundle);
        Path big = folder.resolve("big");
        try (BundleFiles files = Bundles.open(bundle)) {
            assertThat(Multiplied.write(files, big, 3_000, written -> {}).events())
                    .isGreaterThanOrEqualTo(3_000);
        }
        try (BundleFiles files = Bundles.open(big)) {
            assertThat(new Verifier(files, Trust.NONE, Progress.NONE).run().problems())
                    .isEmpty();
        }
    }

    private Report verify() throws IOException {
        try (BundleFiles files = Bundles.open(folder)) {
            return new Verifier(files, Trust.NONE, Progress.NONE).run();
        }
    }

    /** A log as it was earlier. */
    private static class Cut implements LogSource {
        private final LogSource whole;
        private final long position;

        Cut(LogSource whole, long position) {
            this.whole = whole;
            this.position = position;
        }

        @Override
        public String log() {
            return whole.log();
        }

        @Override
        public Head head() {
            return new Head(position, whole.chainAt(position).orElseThrow());
        }

        @Override
        public Optional<Hash> chainAt(long at) {
            return whole.chainAt(at);
        }

        @Override
        public void read(long after, long upTo, Reader each) throws IOException {
            whole.read(after, upTo, each);
        }

        @Override
        public List<String> checkpoints() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
