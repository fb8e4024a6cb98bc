package cl.bitacora.courses.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Rut;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Courses and the places that their sections took. */
@Singleton
public class CourseViews implements Projection<CoursesEvent> {
    @Override
    public String name() {
        return "courses";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CoursesEvent> recorded) {
        return switch (recorded.event()) {
            case CourseRegistered registered ->
                row(registered, recorded.version()).persist().replaceWithVoid();
            case SectionCreated created -> taken(created);
            case SectionEvent _ -> Uni.createFrom().voidItem();
            case AcuerdoEvent _ -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> taken(SectionCreated created) {
        return CourseRow.<CourseRow>findById(created.course())
                .invoke(row -> {
                    row.assigned += created.quota();
                    row.sections++;
                    row.state = "CON_SECCIONES";
                })
                .replaceWithVoid();
    }

    private static CourseRow row(CourseRegistered registered, long version) {
        CourseRow row = new CourseRow();
        row.id = registered.course();
        row.version = version;
        row.otec = registered.otec().toString();
        row.otecName = registered.otecName();
        row.otic = registered.otic().map(Rut::toString).orElse(null);
        row.programme = registered.programme().name();
        row.modality = registered.modality().name();
        row.senceCode = registered.senceCode();
        row.name = registered.name();
        row.region = registered.region();
        row.commune = registered.commune();
        row.hours = registered.hours();
        row.vhaceClp = registered.vhace().pesos();
        row.coverage = registered.coverage();
        row.state = "SIN_SECCIONES";
        row.registeredAt = registered.at();
        return row;
    }
}
