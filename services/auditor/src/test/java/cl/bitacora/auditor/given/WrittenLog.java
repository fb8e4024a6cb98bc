package cl.bitacora.auditor.given;

import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.Frontier;
import cl.bitacora.kernel.proof.Hash;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A log as the platform writes it: dense, chained, with checkpoints. */
public final class WrittenLog<E extends Event> implements LogSource {
    private final EventCodec<E> codec;
    private final String regulation;
    private final CheckpointSigner signer;
    private final List<Entry> entries = new ArrayList<>();
    private final List<E> events = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Frontier tree = Frontier.empty();
    private Hash chain = Hash.ZERO;

    public WrittenLog(EventCatalogue<E> catalogue, String regulation, CheckpointSigner signer) {
        this.codec = EventCodec.of(catalogue);
        this.regulation = regulation;
        this.signer = signer;
    }

    /** Appends the events of one decision to a stream; returns their ids. */
    public List<String> append(
            String stream, List<? extends E> said, String actor, String causation, Instant recordedAt) {
        List<String> ids = new ArrayList<>();
        for (E event : said) {
            long position = entries.size() + 1L;
            String id = new UUID((log().hashCode() & 0xffff_ffffL) << 32 | 0x7000, position).toString();
            String payload = codec.encode(event);
            String type = codec.catalogue().typeOf(event);
            Metadata metadata = new Metadata(actor, causation, "demo", regulation);
            long version = versions.merge(stream, 1L, Long::sum);
            Hash leaf = EntryHash.leaf(
                    log(), position, id, stream, version, type, event.at(), recordedAt, metadata, payload);
            chain = EntryHash.chain(chain, leaf);
            RawEvent raw = new RawEvent(
                    position, id, stream, version, type, payload, event.at(), recordedAt, metadata, leaf, chain);
            entries.add(new Entry(raw, Chile.dayOf(event.at())));
            events.add(event);
            tree.append(leaf);
            ids.add(id);
        }
        return ids;
    }

    /** Signs the tree as it stands. */
    public String checkpoint(Instant at) {
        String note = signer.sign(new Checkpoint(origin(log()), tree.size(), tree.root()), at)
                .toString();
        notes.add(note);
        return note;
    }

    /** The name that the log signs with. */
    public static String origin(String log) {
        return "bitacora.test/" + log;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The events of a stream. */
    public List<E> stream(String stream) {
        List<E> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).raw().stream().equals(stream)) {
                found.add(events.get(i));
            }
        }
        return found;
    }

    @Override
    public String log() {
        return codec.catalogue().source();
    }

    @Override
    public Head head() {
        return new Head(entries.size(), chain);
    }

    @Override
    public Optional<Hash> chainAt(long position) {
        return position < 1 || position > entries.size()
                ? Optional.empty()
                : Optional.of(entries.get((int) position - 1).raw().chainHash());
    }

    @Override
    public void read(long after, long upTo, Reader each) throws IOException {
        for (Entry entry : entries.subList((int) after, (int) upTo)) {
            each.take(entry);
        }
    }

    @Override
    public List<String> checkpoints() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {}
}
