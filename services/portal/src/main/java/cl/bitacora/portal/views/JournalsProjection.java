package cl.bitacora.portal.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** {@link JournalsFold} on its topic, and the story. */
@Singleton
public class JournalsProjection implements Projection<JournalEvent> {
    @Override
    public String name() {
        return "installations";
    }

    @Override
    public EventCatalogue<JournalEvent> source() {
        return JournalEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<JournalEvent> event) {
        return Tables.apply(JournalsFold.of(event)).chain(() -> Tables.apply(StoryFold.of(event)));
    }
}
