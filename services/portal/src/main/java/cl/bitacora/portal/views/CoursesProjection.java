package cl.bitacora.portal.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** {@link CoursesFold} on its topic, and the story. */
@Singleton
public class CoursesProjection implements Projection<CoursesEvent> {
    @Override
    public String name() {
        return "courses";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CoursesEvent> event) {
        return Tables.apply(CoursesFold.of(event)).chain(() -> Tables.apply(StoryFold.of(event)));
    }
}
