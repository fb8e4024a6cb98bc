package cl.bitacora.courses;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.courses.domain.AcuerdoCommand;
import cl.bitacora.courses.domain.AcuerdoDecider;
import cl.bitacora.courses.domain.AcuerdoState;
import cl.bitacora.courses.domain.CourseCommand;
import cl.bitacora.courses.domain.CourseDecider;
import cl.bitacora.courses.domain.CourseState;
import cl.bitacora.courses.domain.SectionCommand;
import cl.bitacora.courses.domain.SectionDecider;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.Own;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The deciders on their streams, the service's own catalogue and the law. */
@Singleton
public class Wiring {

    @Produces
    @Singleton
    @Own
    EventCatalogue<CoursesEvent> own() {
        return CoursesEvent.CATALOGUE;
    }

    @Produces
    @Singleton
    Aggregates<CourseCommand, CourseState, CourseEvent> courses(EventStore<CoursesEvent> store) {
        return store.aggregates(new CourseDecider());
    }

    @Produces
    @Singleton
    Aggregates<SectionCommand, SectionState, SectionEvent> sections(EventStore<CoursesEvent> store) {
        return store.aggregates(new SectionDecider());
    }

    @Produces
    @Singleton
    Aggregates<AcuerdoCommand, AcuerdoState, AcuerdoEvent> acuerdos(EventStore<CoursesEvent> store) {
        return store.aggregates(new AcuerdoDecider());
    }
}
