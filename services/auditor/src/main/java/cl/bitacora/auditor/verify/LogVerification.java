package cl.bitacora.auditor.verify;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.bundle.EntryLine;
import cl.bitacora.auditor.bundle.EntryLine.LineUnreadableException;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.SegmentReader;
import cl.bitacora.kernel.Fact;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads one log of a bundle from its first entry to its end and stops at the first thing that does not hold. */
final class LogVerification {
    private final BundleFiles files;
    private final Manifest.Log log;
    private final CheckpointCheck checkpoints;
    private final Progress progress;
    private final ChainCheck chain;
    private final JournalCheck journals;

    LogVerification(BundleFiles files, Manifest.Log log, CheckpointCheck checkpoints, Progress progress) {
        this.files = files;
        this.log = log;
        this.checkpoints = checkpoints;
        this.progress = progress;
        this.chain = new ChainCheck(log.name());
        this.journals = new JournalCheck(log.name());
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
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> segment(Manifest.Segment segment) throws IOException {
        Fact file = Fact.of("file", segment.file());
        try (SegmentReader reader = new SegmentReader(files.open(segment.file()))) {
            long counted = 0;
            for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
                Optional<Problem> problem = line(line.get(), file);
                if (problem.isPresent()) {
                    return problem;
                }
                counted++;
                if (counted % 1_000 == 0) {
                    progress.done(1_000);
                }
            }
            progress.done(counted % 1_000);
            if (!reader.sha256().equals(segment.sha256())) {
                return problem("segment-changed", file);
            }
            return chain.position() == segment.last()
                    ? Optional.empty()
                    : problem("segment-ends-elsewhere", file, Fact.of("last", segment.last()));
        } catch (NoSuchFileException e) {
            return problem("segment-missing", file);
        } catch (IOException e) {
            return problem("segment-damaged", file);
        }
    }

    private Optional<Problem> line(byte[] line, Fact file) {
        Entry entry;
        try {
            entry = EntryLine.decode(line);
        } catch (LineUnreadableException e) {
            return problem("line-unreadable", file);
        }
        Optional<Problem> problem = chain.check(entry).or(() -> journals.check(entry.raw()));
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
