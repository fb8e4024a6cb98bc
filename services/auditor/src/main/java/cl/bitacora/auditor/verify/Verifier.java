package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Digests;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.Manifest.Log;
import cl.bitacora.auditor.bundle.Manifest.Part;
import cl.bitacora.kernel.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Verifies a bundle without database or network. The manifest's digests find accidents; everything else finds people: each
 * entry is hashed again, the chain and the tree are rebuilt from those hashes, and signatures are checked against them.
 */
public final class Verifier {
    private final BundleFiles files;
    private final Trust trust;
    private final Progress progress;

    public Verifier(BundleFiles files, Trust trust, Progress progress) {
        this.files = files;
        this.trust = trust;
        this.progress = progress;
    }

    /**
     * Verifies everything.
     *
     * @throws IOException if the bundle cannot be read at all
     */
    public Report run() throws IOException {
        Manifest manifest;
        try {
            byte[] bytes = files.bytes(Manifest.FILE);
            String digest = new String(files.bytes(Manifest.DIGEST_FILE), StandardCharsets.UTF_8);
            if (!digest.equals(Manifest.digestLine(bytes))) {
                return broken("file-changed");
            }
            manifest = Manifest.read(bytes);
        } catch (NoSuchFileException e) {
            return broken("file-missing");
        } catch (IOException e) {
            return broken("manifest-unreadable");
        }
        if (!manifest.format().equals(Manifest.FORMAT)) {
            return broken("format-unknown", Fact.of("format", manifest.format()));
        }
        List<Problem> problems = new ArrayList<>(strangers(manifest));
        for (Part part : manifest.files()) {
            unchanged(part).ifPresent(problems::add);
        }
        Signed signed = Signed.read(files, manifest, trust);
        problems.addAll(signed.problems());
        return new Report(logs(manifest, signed), problems, signed.keys(), signed.unverifiable());
    }

    private static Report broken(String code, Fact... facts) {
        return new Report(List.of(), List.of(Problem.file(Manifest.FILE, code, facts)), List.of(), Set.of());
    }

    /**
     * Logs do not depend on each other; within each, what a line says by itself and signatures are looked at by other
     * threads, what rests on the line before by its own, in order: the first bad place is the first.
     */
    private List<LogReport> logs(Manifest manifest, Signed signed) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors);
                ExecutorService lines = Executors.newFixedThreadPool(processors)) {
            List<Future<LogReport>> running = new ArrayList<>();
            for (Log log : manifest.logs()) {
                running.add(workers.submit(
                        () -> new LogVerification(files, log, signed.check(log), progress, lines).run()));
            }
            List<LogReport> reports = new ArrayList<>();
            for (Future<LogReport> one : running) {
                reports.add(one.get());
            }
            return reports;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Files that the manifest does not name: nobody vouches for them. */
    private List<Problem> strangers(Manifest manifest) throws IOException {
        Set<String> known = new HashSet<>(Set.of(Manifest.FILE, Manifest.DIGEST_FILE));
        manifest.files().forEach(part -> known.add(part.file()));
        manifest.logs().forEach(log -> log.segments().forEach(segment -> known.add(segment.file())));
        return files.names().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Problem.file(name, "file-unlisted"))
                .toList();
    }

    private Optional<Problem> unchanged(Part part) throws IOException {
        try {
            byte[] bytes = files.bytes(part.file());
            return Digests.hex(bytes).equals(part.sha256())
                    ? Optional.empty()
                    : Optional.of(Problem.file(part.file(), "file-changed"));
        } catch (NoSuchFileException e) {
            return Optional.of(Problem.file(part.file(), "file-missing"));
        }
    }
}
