package cl.bitacora.gateway;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.Own;
import cl.bitacora.gateway.domain.EnrolmentCommand;
import cl.bitacora.gateway.domain.EnrolmentDecider;
import cl.bitacora.gateway.domain.EnrolmentState;
import cl.bitacora.gateway.domain.InstallationCommand;
import cl.bitacora.gateway.domain.InstallationDecider;
import cl.bitacora.gateway.domain.InstallationState;
import cl.bitacora.gateway.domain.InvitationCommand;
import cl.bitacora.gateway.domain.InvitationDecider;
import cl.bitacora.gateway.domain.InvitationState;
import cl.bitacora.gateway.domain.JournalCommand;
import cl.bitacora.gateway.domain.JournalDecider;
import cl.bitacora.gateway.domain.JournalState;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the engine needs to know of this service. */
@Singleton
public class GatewayBeans {

    @Produces
    @Singleton
    @Own
    EventCatalogue<JournalEvent> own() {
        return JournalEvent.CATALOGUE;
    }

    @Produces
    @Singleton
    Aggregates<InstallationCommand, InstallationState, InstallationEvent> installations(
            EventStore<JournalEvent> store) {
        return store.aggregates(new InstallationDecider());
    }

    @Produces
    @Singleton
    Aggregates<JournalCommand, JournalState, UploadEvent> journals(EventStore<JournalEvent> store) {
        return store.aggregates(new JournalDecider());
    }

    @Produces
    @Singleton
    Aggregates<InvitationCommand, InvitationState, InvitationEvent> invitations(EventStore<JournalEvent> store) {
        return store.aggregates(new InvitationDecider());
    }

    @Produces
    @Singleton
    Aggregates<EnrolmentCommand, EnrolmentState, EnrolmentEvent> enrolments(EventStore<JournalEvent> store) {
        return store.aggregates(new EnrolmentDecider());
    }
}
