package cl.bitacora.certificates.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** Sections and who takes part in them, from the courses topic. */
@Singleton
public class SectionProjection implements Projection<CoursesEvent> {
    @Override
    public String name() {
        return "sections";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CoursesEvent> recorded) {
        return switch (recorded.event()) {
            case SectionCreated created -> created(created).persist().replaceWithVoid();
            case SectionAgreed agreed ->
                change(agreed.section(), row -> {
                            row.agreed = true;
                            row.startsOn = agreed.startsOn();
                        })
                        .chain(() -> enlist(agreed.section(), agreed.participants(), true));
            case CourseStarted started -> change(started.section(), row -> row.started = true);
            case FailedStartRecorded failed -> change(failed.section(), row -> row.failedOn = failed.on());
            case LecturePhaseEnded ended -> change(ended.section(), row -> row.endedOn = ended.on());
            case LateParticipantAdded late -> enlist(late.section(), List.of(late.participant()), true);
            case Formulario1Generated form -> enlist(form.section(), form.participants(), false);
            // The rest of a course's life does not show on a certificate.
            case CoursesEvent other -> Uni.createFrom().voidItem();
        };
    }

    private static SectionRow created(SectionCreated event) {
        SectionRow row = new SectionRow();
        row.section = event.section().value();
        row.course = event.course();
        row.courseName = event.courseName();
        row.otec = event.otec().toString();
        row.otecName = event.otecName();
        row.programme = event.programme();
        row.senceCode = event.senceCode();
        row.region = event.region();
        row.commune = event.commune();
        row.hours = event.hours();
        row.intermediated = event.intermediated();
        row.startsOn = event.startsOn();
        row.endsOn = event.endsOn();
        return row;
    }

    private static Uni<Void> change(SectionId section, Consumer<SectionRow> change) {
        return SectionRow.<SectionRow>findById(section.value())
                .onItem()
                .ifNotNull()
                .invoke(change)
                .replaceWithVoid();
    }

    /** The form and the agreement come on streams of their own, in any order: the agreement's word is the stronger. */
    @Rule("CERT-001")
    private static Uni<Void> enlist(SectionId section, List<PersonId> participants, boolean agreed) {
        return Multi.createFrom()
                .iterable(participants)
                .onItem()
                .transformToUniAndConcatenate(person -> RosterRow.<RosterRow>findById(RosterRow.id(section, person))
                        .chain(row -> row == null
                                ? RosterRow.of(section, person).<RosterRow>persist()
                                : Uni.createFrom().item(row))
                        .invoke(row -> row.agreed |= agreed))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
