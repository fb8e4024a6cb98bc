package cl.bitacora.auditor.bundle;

import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.log.EntryHash;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.Frontier;
import cl.bitacora.kernel.proof.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundle many times over, for measuring: every copy has sections, class PCs, executors and folios of its own, its journals
 * are chained and signed anew, and the logs get hashes and checkpoints of their own. Verifies and recomputes like any other.
 */
public final class Multiplied {
    private static final String SECRET = "b5".repeat(32);
    private static final int EVENTS_PER_CHECKPOINT = 10_000;
    private static final Pattern EXECUTOR = Pattern.compile("\"otec\":\"([0-9]+-[0-9K])\"");
    private static final Pattern CORRELATIVE = Pattern.compile("\"year\":([0-9]+),\"correlative\":([0-9]+)");

    private final Map<String, List<Entry>> template;
    private final Renamed.Ids ids;
    private final Pattern pattern;
    private final Duration span;

    private Multiplied(Map<String, List<Entry>> template) {
        this.template = template;
        this.ids = ids(template);
        this.pattern = ids.pattern();
        List<Instant> stored = template.values().stream()
                .flatMap(List::stream)
                .map(entry -> entry.raw().recordedAt())
                .sorted(Comparator.naturalOrder())
                .toList();
        this.span = Duration.between(stored.getFirst(), stored.getLast()).plusSeconds(1);
    }

    /** Writes a bundle of at least so many events. */
    public static Manifest write(BundleFiles from, Path to, long events, LongConsumer progress) throws IOException {
        Manifest manifest = Manifest.read(from.bytes(Manifest.FILE));
        Map<String, List<Entry>> template = new LinkedHashMap<>();
        for (Manifest.Log log : manifest.logs()) {
            List<Entry> entries = new ArrayList<>();
            for (Manifest.Segment segment : log.segments()) {
                try (SegmentReader reader = new SegmentReader(from.open(segment.file()))) {
                    for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
                        entries.add(EntryLine.decode(line.get()));
                    }
                }
            }
            template.put(log.name(), entries);
        }
        int copies = Math.toIntExact((events + manifest.events() - 1) / manifest.events());
        Multiplied multiplied = new Multiplied(template);
        BundleWriter bundle = BundleWriter.open(to);
        StringBuilder keys = new StringBuilder();
        for (String log : template.keySet()) {
            CheckpointSigner signer = CheckpointSigner.of("bitacora.bench/" + log, SECRET);
            signer.keys().forEach(key -> keys.append(key).append('\n'));
            multiplied.log(log, copies, bundle, signer, progress);
        }
        bundle.add(Notes.KEYS, keys.toString());
        return bundle.complete(manifest.exportedAt(), manifest.regulation());
    }

    /** A template entry, cut at its ids. */
    private record Cut(Entry entry, Renamed eventId, Renamed stream, Renamed payload, Renamed causation) {}

    private void log(String log, int copies, BundleWriter bundle, CheckpointSigner signer, LongConsumer progress)
            throws IOException {
        List<Cut> cuts = new ArrayList<>();
        for (Entry entry : template.getOrDefault(log, List.of())) {
            RawEvent raw = entry.raw();
            cuts.add(new Cut(
                    entry,
                    new Renamed(raw.eventId(), ids, pattern),
                    new Renamed(raw.stream(), ids, pattern),
                    new Renamed(raw.payload(), ids, pattern),
                    new Renamed(raw.metadata().causation(), ids, pattern)));
        }
        Growing growing = new Growing(log, bundle, signer);
        for (int copy = 0; copy < copies; copy++) {
            ResignedJournals journals = new ResignedJournals();
            for (Cut cut : cuts) {
                growing.add(copied(cut, copy, journals), cut.entry());
                progress.accept(1);
            }
        }
        growing.finish();
    }

    private RawEvent copied(Cut cut, int copy, ResignedJournals journals) {
        RawEvent raw = cut.entry().raw();
        String payload = cut.payload().of(copy, ids.folios().size());
        if (raw.type().startsWith("certificates.folio-reserved.")) {
            Matcher matcher = CORRELATIVE.matcher(payload);
            payload = matcher.replaceFirst(match -> "\"year\":" + match.group(1) + ",\"correlative\":"
                    + (Long.parseLong(match.group(2))
                            + (long) copy * ids.folios().size()));
        }
        return new RawEvent(
                0,
                cut.eventId().of(copy, 0),
                cut.stream().of(copy, 0),
                0,
                raw.type(),
                journals.resigned(raw.type(), payload),
                raw.occurredAt(),
                raw.recordedAt().plus(span.multipliedBy(copy)),
                new Metadata(
                        raw.metadata().actor(),
                        cut.causation().of(copy, 0),
                        raw.metadata().correlation(),
                        raw.metadata().regulation()),
                Hash.ZERO,
                Hash.ZERO);
    }

    /** One log that grows: positions, versions, hashes, segments, checkpoints. */
    private static final class Growing {
        private final String log;
        private final BundleWriter bundle;
        private final CheckpointSigner signer;
        private final Map<String, Long> versions = new HashMap<>();
        private final Frontier tree = Frontier.empty();
        private final List<String> notes = new ArrayList<>();
        private Optional<SegmentWriter> open = Optional.empty();
        private Hash chain = Hash.ZERO;
        private long position;
        private Instant last = Instant.EPOCH;

        Growing(String log, BundleWriter bundle, CheckpointSigner signer) {
            this.log = log;
            this.bundle = bundle;
            this.signer = signer;
        }

        void add(RawEvent copy, Entry template) throws IOException {
            position++;
            long version = versions.merge(copy.stream(), 1L, Long::sum);
            Hash leaf = EntryHash.leaf(
                    log,
                    position,
                    copy.eventId(),
                    copy.stream(),
                    version,
                    copy.type(),
                    copy.occurredAt(),
                    copy.recordedAt(),
                    copy.metadata(),
                    copy.payload());
            chain = EntryHash.chain(chain, leaf);
            tree.append(leaf);
            last = copy.recordedAt();
            RawEvent raw = new RawEvent(
                    position,
                    copy.eventId(),
                    copy.stream(),
                    version,
                    copy.type(),
                    copy.payload(),
                    copy.occurredAt(),
                    copy.recordedAt(),
                    copy.metadata(),
                    leaf,
                    chain);
            if (open.isEmpty()) {
                open = Optional.of(bundle.segment(log, position));
            }
            open.get().write(new Entry(raw, Chile.dayOf(template.raw().occurredAt())));
            if (position % EVENTS_PER_CHECKPOINT == 0) {
                sign();
            }
            if (open.get().count() == LogExport.SEGMENT) {
                close();
            }
        }

        void finish() throws IOException {
            close();
            if (position % EVENTS_PER_CHECKPOINT != 0) {
                sign();
            }
            bundle.ended(log, position, chain.toString(), notes, List.of());
        }

        private void sign() {
            Checkpoint checkpoint = new Checkpoint("bitacora.bench/" + log, tree.size(), tree.root());
            notes.add(signer.sign(checkpoint, last).toString());
        }

        private void close() throws IOException {
            if (open.isPresent()) {
                bundle.finished(log, open.get().finish(), chain.toString());
                open = Optional.empty();
            }
        }
    }

    private static Renamed.Ids ids(Map<String, List<Entry>> template) {
        Set<String> events = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> executors = new HashSet<>();
        Set<String> folios = new HashSet<>();
        for (Entry entry : template.values().stream().flatMap(List::stream).toList()) {
            RawEvent raw = entry.raw();
            events.add(raw.eventId());
            for (String prefix : List.of("section-", "installation-")) {
                if (raw.stream().startsWith(prefix)) {
                    names.add(raw.stream().substring(prefix.length()));
                }
            }
            Matcher executor = EXECUTOR.matcher(raw.payload());
            if (executor.find()) {
                executors.add(executor.group(1));
            }
            if (raw.type().startsWith("certificates.folio-reserved.")) {
                Matcher folio = CORRELATIVE.matcher(raw.payload());
                if (folio.find()) {
                    folios.add(folio.group(2) + "-" + folio.group(1));
                }
            }
        }
        return new Renamed.Ids(events, names, executors, folios);
    }
}
