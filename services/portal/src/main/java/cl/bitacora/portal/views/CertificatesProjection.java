package cl.bitacora.portal.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** {@link CertificatesFold} on its topic, the story, and what papers said. */
@Singleton
public class CertificatesProjection implements Projection<CertificatesEvent> {
    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public EventCatalogue<CertificatesEvent> source() {
        return CertificatesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CertificatesEvent> event) {
        return Tables.apply(CertificatesFold.of(event))
                .chain(() -> Tables.apply(StoryFold.of(event)))
                .chain(() -> Tables.apply(FigureFold.of(event)));
    }
}
