package cl.bitacora.auditor.explain;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Entry;
import cl.bitacora.auditor.bundle.EntryLine;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.bundle.SegmentReader;
import cl.bitacora.auditor.recompute.Belonging;
import cl.bitacora.auditor.recompute.Catalogues;
import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.log.RawEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what an id names, then everything of its section: two passes over the bundle, nothing held but the section. */
final class Search {
    private static final String RECEIPT = "journals.batch-received.v1";
    private static final String JOURNAL = "journal-";

    private final BundleFiles files;
    private final Manifest manifest;
    private final Catalogues catalogues = new Catalogues();

    Search(BundleFiles files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /** An event of a log. */
    record Hit(String log, RawEvent raw) {}

    /** The first event that an id names: an event id, a certificate, a folio, a payment file or a section. */
    Optional<Hit> named(String id) throws IOException {
        String folio = "\"folio\":\"" + id + "\"";
        List<Hit> hits = new ArrayList<>();
        scan(
                raw -> raw.eventId().equals(id)
                        || raw.stream().equals("certificate-" + id)
                        || raw.stream().equals("payment-" + id)
                        || raw.stream().equals("section-" + id)
                        || raw.payload().contains(folio),
                hits,
                1);
        return hits.stream().findFirst();
    }

    /** Everything about a section, decoded. */
    List<RecordedEvent<? extends Event>> section(String section) throws IOException {
        List<Hit> hits = new ArrayList<>();
        scan(raw -> Belonging.section(raw).filter(section::equals).isPresent(), hits, Integer.MAX_VALUE);
        List<RecordedEvent<? extends Event>> events = new ArrayList<>();
        for (Hit hit : hits) {
            catalogues.decode(hit.log(), hit.raw()).ifPresent(events::add);
        }
        return events;
    }

    /** The receipts of signed batches: they belong to a class PC, not to a section. */
    List<RecordedEvent<? extends Event>> batches(Set<String> installations) throws IOException {
        List<Hit> hits = new ArrayList<>();
        scan(
                raw -> raw.type().equals(RECEIPT)
                        && installations.contains(raw.stream().substring(JOURNAL.length())),
                hits,
                Integer.MAX_VALUE);
        List<RecordedEvent<? extends Event>> events = new ArrayList<>();
        for (Hit hit : hits) {
            catalogues.decode(hit.log(), hit.raw()).ifPresent(events::add);
        }
        return events;
    }

    private void scan(Predicate<RawEvent> wanted, List<Hit> hits, int most) throws IOException {
        for (Manifest.Log log : manifest.logs()) {
            for (Manifest.Segment segment : log.segments()) {
                try (SegmentReader reader = new SegmentReader(files.open(segment.file()))) {
                    for (Optional<byte[]> line = reader.next(); line.isPresent(); line = reader.next()) {
                        Entry entry = EntryLine.decode(line.get());
                        if (wanted.test(entry.raw())) {
                            hits.add(new Hit(log.name(), entry.raw()));
                            if (hits.size() >= most) {
                                return;
                            }
                        }
                    }
                }
            }
        }
    }
}
