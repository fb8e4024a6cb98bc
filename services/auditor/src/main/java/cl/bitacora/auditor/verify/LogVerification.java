package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.SegmentReader;
import cl.bitacora.kernel.Fact;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads one log of a bundle from its first entry to its end and stops at the first thing that does not hold. */
final class LogVerification {
    /** Lines that go to another thread together, and how many such are under way: bounds the memory of a log. */
    private static final int BATCH = 200;

    private static final int AHEAD = 8;

    private final BundleFiles files;
    private final ExecutorService workers;
    private final Manifest.Log log;
    private final CheckpointCheck checkpoints;
    private final Progress progress;
    private final ChainCheck chain;
    private final JournalCheck journals;
    private @Nullable IOException damage;

    /**
     * Prepares.
     *
     * @param workers do what does not depend on the order
     */
    LogVerification(
            BundleFiles files,
            Manifest.Log log,
            CheckpointCheck checkpoints,
            Progress progress,
            ExecutorService workers) {
        this.files = files;
        this.workers = workers;
        this.log = log;
        this.checkpoints = checkpoints;
        this.progress = progress;
        this.chain = new ChainCheck(log.name());
        this.journals = new JournalCheck(log.name(), workers);
    }

    LogReport run() throws IOException {
        Optional<Problem> problem =
                segments().or(this::end).or(checkpoints::end).or(journals::end);
        return new LogReport(
                log.name(),
                chain.position(),
                chain.streams(),
                journals.batches(),
                journals.records(),
                checkpoints.agreed(),
                checkpoints.covered(),
                problem);
    }

    private Optional<Problem> segments() throws IOException {
        for (Manifest.Segment segment : log.segments()) {
            Optional<Problem> problem = segment(segment);
            if (problem.isPresent()) {
                return journals.signatures().or(() -> problem); // those that are still being checked stand before it
            }
        }
        return journals.signatures();
    }

    private Optional<Problem> segment(Manifest.Segment segment) throws IOException {
        Fact file = Fact.of("file", segment.file());
        Deque<Future<List<Prepared>>> ahead = new ArrayDeque<>();
        try (SegmentReader reader = new SegmentReader(files.open(segment.file()))) {
            for (List<byte[]> lines = lines(reader); !lines.isEmpty(); lines = lines(reader)) {
                List<byte[]> batch = lines;
                ahead.add(workers.submit(() -> Prepared.of(log.name(), batch)));
                if (ahead.size() > AHEAD) {
                    Optional<Problem> problem = batch(ahead.remove(), file);
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
            }
            Optional<Problem> problem = rest(ahead, file);
            if (problem.isPresent()) {
                return problem;
            }
            if (!reader.sha256().equals(segment.sha256())) {
                return problem("segment-changed", file);
            }
            return chain.position() == segment.last()
                    ? Optional.empty()
                    : problem("segment-ends-elsewhere", file, Fact.of("last", segment.last()));
        } catch (NoSuchFileException e) {
            return problem("segment-missing", file);
        } catch (IOException e) {
            // what was read before the damage comes first
            return rest(ahead, file).or(() -> problem("segment-damaged", file));
        }
    }

    /** The next lines; those before a damaged place are not given up for it. */
    private List<byte[]> lines(SegmentReader reader) throws IOException {
        List<byte[]> lines = new ArrayList<>(BATCH);
        IOException before = damage;
        if (before != null) {
            throw before;
        }
        while (lines.size() < BATCH) {
            Optional<byte[]> line;
            try {
                line = reader.next();
            } catch (IOException e) {
                if (lines.isEmpty()) {
                    throw e;
                }
                damage = e; // for the next call
                return lines;
            }
            if (line.isEmpty()) {
                return lines;
            }
            lines.add(line.get());
        }
        return lines;
    }

    private Optional<Problem> rest(Deque<Future<List<Prepared>>> ahead, Fact file) throws IOException {
        while (!ahead.isEmpty()) {
            Optional<Problem> problem = batch(ahead.remove(), file);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> batch(Future<List<Prepared>> prepared, Fact file) throws IOException {
        List<Prepared> batch = JournalCheck.value(prepared);
        for (Prepared line : batch) {
            Optional<Problem> problem = line(line, file);
            if (problem.isPresent()) {
                return problem;
            }
        }
        progress.done(batch.size());
        return Optional.empty();
    }

    private Optional<Problem> line(Prepared line, Fact file) throws IOException {
        Entry entry = line.entry();
        if (entry == null) {
            return problem("line-unreadable", file);
        }
        Optional<Problem> problem = chain.check(entry, line.leaf());
        if (problem.isEmpty()) {
            problem = journals.check(line, entry.raw());
        }
        return problem.isPresent() ? problem : checkpoints.next(entry.raw().leafHash());
    }

    /** What the log said of its own end when it was exported. */
    private Optional<Problem> end() {
        if (chain.position() != log.lastPosition()) {
            return problem("end-missing", Fact.of("last", log.lastPosition()));
        }
        return chain.chain().toString().equals(log.chain())
                ? Optional.empty()
                : Optional.of(Problem.at(log.name(), chain.position(), "head-wrong"));
    }

    private Optional<Problem> problem(String code, Fact... facts) {
        return Optional.of(Problem.at(log.name(), chain.position() + 1, code, facts));
    }
}
