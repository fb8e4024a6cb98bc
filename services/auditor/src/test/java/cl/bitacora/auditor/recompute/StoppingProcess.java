package cl.bitacora.auditor.recompute;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.BundleWriter;
import cl.bitacora.auditor.bundle.Bundles;
import cl.bitacora.auditor.bundle.LogExport;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.source.DatabaseAddress;
import cl.bitacora.auditor.source.PostgresLog;
import cl.bitacora.auditor.verify.Progress;
import cl.bitacora.regulation.Regulation;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The auditor's long works in a process of their own, which says when it has come to an entry and waits there for its end. */
final class StoppingProcess {
    /** Entries of a segment and of a partition: small, so that there are many steps to be killed between. */
    static final int SMALL = 20;

    private static final String HERE = "here";
    private static final String DONE = "done ";

    private StoppingProcess() {}

    /**
     * Runs the work; kills it with SIGKILL when it has come to entry {@code at}.
     *
     * @return what it answered, empty if it was killed
     */
    static Optional<String> run(long at, String... work) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StoppingProcess.class.getName(),
                Long.toString(at)));
        command.addAll(Arrays.asList(work));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/stopping-process.log")))
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(HERE)) {
                    return Optional.empty();
                }
                if (line.startsWith(DONE)) {
                    return Optional.of(line.substring(DONE.length()));
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        throw new AssertionError("the process failed: target/stopping-process.log");
    }

    /** {@code AT export DATABASE-URL FOLDER} or {@code AT recompute FOLDER WORK}. */
    public static void main(String[] args) throws IOException {
        Progress progress = stoppingAt(Long.parseLong(args[0]));
        String answer = args[1].equals("export")
                ? export(args[2], Path.of(args[3]), progress)
                : recompute(Path.of(args[2]), Path.of(args[3]), progress);
        System.out.println(DONE + answer);
        System.out.flush();
        System.exit(0);
    }

    private static String export(String url, Path folder, Progress progress) throws IOException {
        AtomicLong written = new AtomicLong();
        BundleWriter bundle = BundleWriter.open(folder);
        try (PostgresLog log = PostgresLog.open(new DatabaseAddress("gateway", url, "", ""))) {
            LogExport.run(bundle, log, SMALL, count -> {
                written.addAndGet(count);
                progress.done(count);
            });
        }
        bundle.complete(Instant.EPOCH, "x");
        return written.toString();
    }

    private static String recompute(Path bundle, Path work, Progress progress) throws IOException {
        try (BundleFiles files = Bundles.open(bundle)) {
            Manifest manifest = Manifest.read(files.bytes(Manifest.FILE));
            Laws laws = new Laws(Regulation.load(), List.of());
            Tally tally = new Recomputation(files, manifest, laws, Optional.empty(), work, progress, SMALL).run();
            return new TreeMap<>(tally.counts()) + " different=" + tally.different() + " unreadable="
                    + tally.unreadable();
        }
    }

    private static Progress stoppingAt(long at) {
        AtomicLong done = new AtomicLong();
        return entries -> {
            if (done.addAndGet(entries) >= at) {
                System.out.println(HERE);
                System.out.flush();
                forEver();
            }
        };
    }

    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
