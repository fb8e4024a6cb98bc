package cl.bitacora.portal.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** {@link AttendanceFold} on its topic, and the story. */
@Singleton
public class AttendanceProjection implements Projection<AttendanceEvent> {
    @Override
    public String name() {
        return "class-book";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<AttendanceEvent> event) {
        return Tables.apply(AttendanceFold.of(event))
                .chain(() -> Tables.apply(StoryFold.of(event)))
                .chain(() -> Tables.apply(FigureFold.of(event)));
    }
}
