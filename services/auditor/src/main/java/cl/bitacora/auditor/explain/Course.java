package cl.bitacora.auditor.explain;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.eventstore.RecordedEvent;
import java.util.List;

/** What a story says of its course first. */
final class Course {
    private Course() {}

    static void tell(List<RecordedEvent<? extends Event>> events, Story story) {
        for (RecordedEvent<? extends Event> event : events) {
            if (event.event() instanceof SectionCreated it) {
                story.say(
                        0,
                        "Curso: " + it.courseName() + " (código " + it.senceCode() + "), " + it.programme() + ", "
                                + it.modality());
                story.say(0, "Ejecutor: " + it.otecName() + ", RUT " + it.otec().formatted());
                story.say(
                        0,
                        "Sección " + it.section() + ": " + it.hours() + " horas, " + it.quota() + " cupos, "
                                + Story.pesos(it.vhace().pesos()) + " la hora por alumno (VHACE)");
            }
        }
    }

    /** Where an event is, for whoever wants to look at it. */
    static String place(RecordedEvent<?> event) {
        return "(registro " + event.source() + ", posición " + event.position() + ", guardado "
                + Sentences.moment(event.recordedAt()) + ", evento " + event.eventId() + ")";
    }
}
