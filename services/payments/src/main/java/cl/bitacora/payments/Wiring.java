package cl.bitacora.payments;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.LawRevision;
import cl.bitacora.eventstore.Own;
import cl.bitacora.payments.domain.Account;
import cl.bitacora.payments.domain.AccountCommand;
import cl.bitacora.payments.domain.AccountDecider;
import cl.bitacora.payments.domain.PaymentCommand;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.domain.PaymentFileDecider;
import cl.bitacora.regulation.Regulation;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The deciders on their streams, and the service's own catalogue. */
@Singleton
public class Wiring {

    @Produces
    @Singleton
    @Own
    EventCatalogue<PaymentsEvent> own() {
        return PaymentsEvent.CATALOGUE;
    }

    /** Loaded as a whole; a service that cannot must not start. */
    @Produces
    @Singleton
    @Startup
    Regulation regulation() {
        return Regulation.load();
    }

    @Produces
    @Singleton
    LawRevision revision(Regulation regulation) {
        return regulation::revision;
    }

    @Produces
    @Singleton
    Aggregates<PaymentCommand, PaymentFile, PaymentFileEvent> files(EventStore<PaymentsEvent> store) {
        return store.aggregates(new PaymentFileDecider());
    }

    @Produces
    @Singleton
    Aggregates<AccountCommand, Account, AccountEvent> accounts(EventStore<PaymentsEvent> store) {
        return store.aggregates(new AccountDecider());
    }
}
