package cl.bitacora.courses.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CourseEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.FailedStartRecorded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.MinimumEnrolmentReached;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.contracts.courses.SectionEvent.StartExtended;
import cl.bitacora.courses.domain.SectionPhase;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Rut;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Sections and where they stand. */
@Singleton
public class SectionViews implements Projection<CoursesEvent> {
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
            case CourseEvent _ -> Uni.createFrom().voidItem();
            case AcuerdoEvent _ -> Uni.createFrom().voidItem();
            case SectionCreated created ->
                row(created, recorded.version()).persist().replaceWithVoid();
            case SectionEvent event ->
                SectionRow.<SectionRow>findById(event.section().value())
                        .invoke(row -> {
                            row.version = recorded.version();
                            fold(row, event);
                        })
                        .replaceWithVoid();
        };
    }

    private static void fold(SectionRow row, SectionEvent event) {
        switch (event) {
            case SectionEvent.SectionEnabled _ -> state(row, SectionPhase.HABILITADA);
            case SectionEvent.ParticipantEnrolled _ -> row.enrolled++;
            case SectionEvent.EnrolmentWithdrawn _ -> row.enrolled--;
            case MinimumEnrolmentReached reached -> {
                state(row, SectionPhase.LISTA);
                row.startDueOn = reached.startDueOn();
            }
            case StartExtended extended -> row.startDueOn = extended.newDueOn();
            case SectionAgreed agreed -> {
                state(row, SectionPhase.POR_INICIAR);
                row.agreedStartsOn = agreed.startsOn();
            }
            case CourseStarted started -> {
                state(row, SectionPhase.EN_EJECUCION);
                row.startedOn = started.on();
            }
            case FailedStartRecorded failed -> {
                state(row, SectionPhase.INICIO_FALLIDO);
                row.failedStarts++;
                row.startDueOn = failed.newStartDueOn();
            }
            case LecturePhaseEnded ended -> {
                state(row, SectionPhase.TERMINADA);
                row.endedOn = ended.on();
                row.statesDueOn = ended.statesDueOn();
            }
            case SectionEvent.ClosingFormSubmitted _ -> state(row, SectionPhase.CIERRE_INGRESADO);
            case SectionEvent.ClosingFormObserved _ -> state(row, SectionPhase.TERMINADA);
            case SectionEvent.ClosingFormStamped _ -> state(row, SectionPhase.CIERRE_VISADO);
            case SectionEvent.IrregularityNoted _ -> row.irregularities++;
            case SectionCreated _,
                    SectionEvent.MinimumAuthorised _,
                    SectionEvent.LateParticipantAdded _,
                    SectionEvent.FinalEvaluationRecorded _,
                    SectionEvent.ExpulsionProposed _,
                    SectionEvent.ExpulsionDecided _,
                    SectionEvent.LongDaysAuthorised _,
                    SectionEvent.ApplicantContacted _,
                    SectionEvent.DutyFulfilled _ -> {}
        }
    }

    private static void state(SectionRow row, SectionPhase phase) {
        row.state = phase.name();
    }

    private static SectionRow row(SectionCreated created, long version) {
        SectionRow row = new SectionRow();
        row.id = created.section().value();
        row.version = version;
        row.course = created.course();
        row.otec = created.otec().toString();
        row.otecName = created.otecName();
        row.otic = created.otic().map(Rut::toString).orElse(null);
        row.programme = created.programme().name();
        row.modality = created.modality().name();
        row.senceCode = created.senceCode();
        row.courseName = created.courseName();
        row.region = created.region();
        row.commune = created.commune();
        row.place = created.place();
        row.quota = created.quota();
        row.hours = created.hours();
        row.startsOn = created.startsOn();
        row.endsOn = created.endsOn();
        row.state = SectionPhase.CREADA.name();
        return row;
    }
}
