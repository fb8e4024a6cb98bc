package cl.bitacora.certificates;

import cl.bitacora.certificates.domain.CertificateCommand;
import cl.bitacora.certificates.domain.CertificateDecider;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.FolioDecider;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.FolioReserved;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.Own;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the engine needs to know of this service. */
@Singleton
public class CertificateBeans {
    @Produces
    @Singleton
    @Own
    EventCatalogue<CertificatesEvent> own() {
        return CertificatesEvent.CATALOGUE;
    }

    @Produces
    @Singleton
    Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates(
            EventStore<CertificatesEvent> store) {
        return store.aggregates(new CertificateDecider());
    }

    @Produces
    @Singleton
    Aggregates<FolioDecider.Reserve, FolioDecider.Folios, FolioReserved> folios(EventStore<CertificatesEvent> store) {
        return store.aggregates(new FolioDecider());
    }
}
