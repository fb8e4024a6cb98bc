package cl.bitacora.payments.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.PersonId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** Sections as payments must know them: value, agreement, start, people of the forms, stamped closing form. */
@Singleton
public class SectionProjection implements Projection<CoursesEvent> {
    @Override
    public String name() {
        return "payable-sections";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<CoursesEvent> recorded) {
        return switch (recorded.event()) {
            case CourseEvent ignored -> nothing();
            case AcuerdoEvent ignored -> nothing();
            case SectionEvent event -> fold(event, recorded.eventId());
        };
    }

    private static Uni<Void> fold(SectionEvent event, String eventId) {
        return switch (event) {
            case SectionCreated created -> new SectionRow(created).persist().replaceWithVoid();
            case SectionAgreed agreed -> agreed(agreed);
            case CourseStarted started -> change(started.section(), row -> row.startedOn = started.on());
            case FailedStartRecorded failed ->
                change(failed.section(), row -> {
                    row.agreed = false;
                    row.failedHeldSeconds = failed.heldSeconds();
                });
            case LateParticipantAdded added -> join(added.section(), List.of(added.participant()));
            case ClosingFormStamped stamped -> change(stamped.section(), row -> row.stamped(stamped, eventId));
            case SectionEvent.SectionEnabled ignored -> nothing();
            case SectionEvent.ParticipantEnrolled ignored -> nothing();
            case SectionEvent.EnrolmentWithdrawn ignored -> nothing();
            case SectionEvent.MinimumEnrolmentReached ignored -> nothing();
            case SectionEvent.MinimumAuthorised ignored -> nothing();
            case SectionEvent.StartExtended ignored -> nothing();
            case SectionEvent.ApplicantContacted ignored -> nothing();
            case SectionEvent.LongDaysAuthorised ignored -> nothing();
            case SectionEvent.DutyFulfilled ignored -> nothing();
            case SectionEvent.IrregularityNoted ignored -> nothing();
            case SectionEvent.LecturePhaseEnded ignored -> nothing();
            case SectionEvent.FinalEvaluationRecorded ignored -> nothing();
            case SectionEvent.ExpulsionProposed ignored -> nothing();
            case SectionEvent.ExpulsionDecided ignored -> nothing();
            case SectionEvent.ClosingFormSubmitted ignored -> nothing();
            case SectionEvent.ClosingFormObserved ignored -> nothing();
        };
    }

    /** A new agreement after a failed start has its own F1. */
    private static Uni<Void> agreed(SectionAgreed event) {
        return ParticipantRow.delete("section", event.section().value())
                .chain(() -> change(event.section(), row -> {
                    row.agreed = true;
                    row.startsOn = event.startsOn();
                }))
                .chain(() -> join(event.section(), event.participants()));
    }

    private static Uni<Void> join(SectionId section, List<PersonId> people) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(person -> new ParticipantRow(section.value(), person.value()).persist())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> change(SectionId section, Consumer<SectionRow> change) {
        return SectionRow.<SectionRow>findById(section.value())
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("section " + section + " was never created"))
                .invoke(change)
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
