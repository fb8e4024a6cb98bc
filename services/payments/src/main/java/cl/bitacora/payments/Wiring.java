package cl.bitacora.payments;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.Own;
import cl.bitacora.payments.domain.Account;
import cl.bitacora.payments.domain.AccountCommand;
import cl.bitacora.payments.domain.AccountDecider;
import cl.bitacora.payments.domain.PaymentCommand;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.domain.PaymentFileDecider;
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
