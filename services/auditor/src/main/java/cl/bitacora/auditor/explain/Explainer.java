package cl.bitacora.auditor.explain;

import cl.bitacora.auditor.bundle.BundleFiles;
import cl.bitacora.auditor.bundle.Manifest;
import cl.bitacora.auditor.explain.Search.Hit;
import cl.bitacora.auditor.recompute.Belonging;
import cl.bitacora.auditor.recompute.Chronicle;
import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.regulation.Regulation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells the story behind an event, a certificate or a payment, from the peso back to the marks and the numerals. */
public final class Explainer {
    private final Search search;
    private final Sentences sentences;

    public Explainer(BundleFiles files, Manifest manifest, Regulation law) {
        this.search = new Search(files, manifest);
        this.sentences = new Sentences(law);
    }

    /**
     * The story, line by line; empty if nothing has that id.
     *
     * @param id event id, certificate, folio, payment file or section
     * @param only one person, by pseudonym
     */
    public Optional<List<String>> tell(String id, Optional<PersonId> only) throws IOException {
        Optional<Hit> hit = search.named(id);
        if (hit.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> section = Belonging.section(hit.get().raw());
        List<RecordedEvent<? extends Event>> events =
                section.isPresent() ? Chronicle.of(search.section(section.get())) : List.of();
        Story story = new Story(sentences);
        Optional<RecordedEvent<? extends Event>> found = events.stream()
                .filter(event -> event.eventId().equals(hit.get().raw().eventId()))
                .findFirst();
        Marks marks = new Marks(events).signedBy(search.batches(installations(events)));
        if (found.isPresent() && found.get().event() instanceof PaymentFileEvent it) {
            new PaymentStory(events, marks).tell(it.file(), only, story);
        } else if (found.isPresent() && found.get().event() instanceof CertificateEvent it) {
            new CertificateStory(events, marks).tell(it.certificate(), only, story);
        } else {
            new EventStory(events, marks).tell(hit.get(), only, story);
        }
        return Optional.of(story.lines());
    }

    private static Set<String> installations(List<RecordedEvent<? extends Event>> events) {
        Set<String> installations = new TreeSet<>();
        events.forEach(event -> {
            if (event.event() instanceof UploadEvent.Recorded record) {
                installations.add(record.installation());
            }
        });
        return installations;
    }
}
