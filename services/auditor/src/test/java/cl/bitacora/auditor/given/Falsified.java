package cl.bitacora.auditor.given;

import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Frontier;
import cl.bitacora.kernel.proof.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A log into which something false was written from the start: every hash and checkpoint is good. */
public final class Falsified implements LogSource {
    private final String log;
    private final List<Entry> entries = new ArrayList<>();
    private final String note;

    public Falsified(LogSource honest, UnaryOperator<String> change) {
        this.log = honest.log();
        Frontier tree = Frontier.empty();
        try {
            honest.read(0, honest.head().position(), entry -> {
                Entry written = written(entry, change.apply(entry.raw().payload()));
                entries.add(written);
                tree.append(written.raw().leafHash());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.note = Platform.signer(log)
                .sign(new Checkpoint(WrittenLog.origin(log), tree.size(), tree.root()), Instant.EPOCH)
                .toString();
    }

    private Entry written(Entry entry, String payload) {
        RawEvent raw = entry.raw();
        Hash leaf = EntryHash.leaf(
                log,
                raw.position(),
                raw.eventId(),
                raw.stream(),
                raw.version(),
                raw.type(),
                raw.occurredAt(),
                raw.recordedAt(),
                raw.metadata(),
                payload);
        return new Entry(
                new RawEvent(
                        raw.position(),
                        raw.eventId(),
                        raw.stream(),
                        raw.version(),
                        raw.type(),
                        payload,
                        raw.occurredAt(),
                        raw.recordedAt(),
                        raw.metadata(),
                        leaf,
                        EntryHash.chain(head().chain(), leaf)),
                entry.occurredOn());
    }

    @Override
    public String log() {
        return log;
    }

    @Override
    public Head head() {
        return new Head(
                entries.size(),
                entries.isEmpty() ? Hash.ZERO : entries.getLast().raw().chainHash());
    }

    @Override
    public Optional<Hash> chainAt(long position) {
        return Optional.of(entries.get((int) position - 1).raw().chainHash());
    }

    @Override
    public void read(long after, long upTo, Reader each) throws IOException {
        for (Entry entry : entries.subList((int) after, (int) upTo)) {
            each.take(entry);
        }
    }

    @Override
    public List<String> checkpoints() {
        return List.of(note);
    }

    @Override
    public void close() {}
}
