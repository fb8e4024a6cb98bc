package cl.bitacora.auditor.bundle;

import cl.bitacora.auditor.bundle.Manifest.Log;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.auditor.source.LogSource.Head;
import cl.bitacora.auditor.source.SourceProblem;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Copies one log into a bundle, from where the bundle stands to the log's head. */
public final class LogExport {
    /** Entries of a segment: some megabytes compressed, seconds of work to lose. */
    public static final int SEGMENT = 50_000;

    private final BundleWriter bundle;
    private final LogSource source;
    private final int segmentSize;
    private final LongConsumer progress;
    private @Nullable SegmentWriter open;
    private String chain;

    private LogExport(BundleWriter bundle, LogSource source, int segmentSize, LongConsumer progress) {
        this.bundle = bundle;
        this.source = source;
        this.segmentSize = segmentSize;
        this.progress = progress;
        this.chain = bundle.known(source.log()).chain();
    }

    /**
     * Exports.
     *
     * @param progress hears of every entry written
     * @throws SourceProblem if the log is not the one that was exported before: shorter, or with another history
     */
    public static void run(BundleWriter bundle, LogSource source, int segmentSize, LongConsumer progress)
            throws IOException {
        new LogExport(bundle, source, segmentSize, progress).run();
    }

    private void run() throws IOException {
        Log known = bundle.known(source.log());
        Head head = source.head();
        requireSameHistory(known, head);
        try {
            source.read(known.lastPosition(), head.position(), this::take);
            finish();
        } finally {
            if (open != null) {
                open.close();
            }
        }
        bundle.ended(source.log(), head.position(), head.chain().toString(), source.checkpoints());
    }

    private void take(Entry entry) throws IOException {
        if (open == null) {
            open = bundle.segment(source.log(), entry.raw().position());
        }
        open.write(entry);
        chain = entry.raw().chainHash().toString();
        progress.accept(1);
        if (open.count() >= segmentSize) {
            finish();
        }
    }

    private void finish() throws IOException {
        if (open != null) {
            bundle.finished(source.log(), open.finish(), chain);
            open = null;
        }
    }

    /** Whoever exported before notices at once if the history behind is another one by now. */
    private void requireSameHistory(Log known, Head head) {
        if (known.lastPosition() == 0) {
            return;
        }
        if (head.position() < known.lastPosition()) {
            throw new SourceProblem("El registro «" + source.log() + "» termina en la posición " + head.position()
                    + " y antes se exportó hasta la " + known.lastPosition() + ": le faltan eventos.");
        }
        boolean same = source.chainAt(known.lastPosition())
                .filter(link -> link.toString().equals(known.chain()))
                .isPresent();
        if (!same) {
            throw new SourceProblem("El registro «" + source.log() + "» ya no contiene en la posición "
                    + known.lastPosition() + " lo que se exportó antes: la historia fue cambiada.");
        }
    }
}
