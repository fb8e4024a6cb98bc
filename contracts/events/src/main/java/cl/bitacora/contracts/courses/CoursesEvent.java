package cl.bitacora.contracts.courses;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;

/** Everything course-lifecycle publishes. */
public sealed interface CoursesEvent extends Event permits CourseEvent, SectionEvent, AcuerdoEvent {

    EventCatalogue<CoursesEvent> CATALOGUE = EventCatalogue.<CoursesEvent>of("courses", "bitacora.courses.v1")
            .add("courses.course-registered.v1", CourseEvent.CourseRegistered.class)
            .add("courses.section-created.v1", SectionEvent.SectionCreated.class)
            .add("courses.section-enabled.v1", SectionEvent.SectionEnabled.class)
            .add("courses.participant-enrolled.v1", SectionEvent.ParticipantEnrolled.class)
            .add("courses.enrolment-withdrawn.v1", SectionEvent.EnrolmentWithdrawn.class)
            .add("courses.minimum-enrolment-reached.v1", SectionEvent.MinimumEnrolmentReached.class)
            .add("courses.section-agreed.v1", SectionEvent.SectionAgreed.class)
            .add("courses.course-started.v1", SectionEvent.CourseStarted.class)
            .add("courses.failed-start-recorded.v1", SectionEvent.FailedStartRecorded.class)
            .add("courses.lecture-phase-ended.v1", SectionEvent.LecturePhaseEnded.class)
            .add("courses.final-evaluation-recorded.v1", SectionEvent.FinalEvaluationRecorded.class)
            .add("courses.expulsion-proposed.v1", SectionEvent.ExpulsionProposed.class)
            .add("courses.expulsion-decided.v1", SectionEvent.ExpulsionDecided.class)
            .add("courses.closing-form-submitted.v1", SectionEvent.ClosingFormSubmitted.class)
            .add("courses.closing-form-observed.v1", SectionEvent.ClosingFormObserved.class)
            .add("courses.closing-form-stamped.v1", SectionEvent.ClosingFormStamped.class)
            .add("courses.long-days-authorised.v1", SectionEvent.LongDaysAuthorised.class)
            .add("courses.applicant-contacted.v1", SectionEvent.ApplicantContacted.class)
            .add("courses.minimum-authorised.v1", SectionEvent.MinimumAuthorised.class)
            .add("courses.start-extended.v1", SectionEvent.StartExtended.class)
            .add("courses.late-participant-added.v1", SectionEvent.LateParticipantAdded.class)
            .add("courses.duty-fulfilled.v1", SectionEvent.DutyFulfilled.class)
            .add("courses.irregularity-noted.v1", SectionEvent.IrregularityNoted.class)
            .add("courses.acuerdo-operativo-created.v1", AcuerdoEvent.AcuerdoOperativoCreated.class)
            .add("courses.acuerdo-operativo-edited.v1", AcuerdoEvent.AcuerdoOperativoEdited.class)
            .add("courses.acuerdo-operativo-finalised.v1", AcuerdoEvent.AcuerdoOperativoFinalised.class)
            .add("courses.acuerdo-operativo-changes-requested.v1", AcuerdoEvent.ChangesRequested.class)
            .add("courses.acuerdo-operativo-support-requested.v1", AcuerdoEvent.SupportRequested.class)
            .add("courses.acuerdo-operativo-support-delivered.v1", AcuerdoEvent.SupportDelivered.class)
            .add("courses.acuerdo-operativo-rejected.v1", AcuerdoEvent.AcuerdoOperativoRejected.class)
            .add("courses.acuerdo-operativo-stamped.v1", AcuerdoEvent.AcuerdoOperativoStamped.class)
            .add("courses.formulario1-generated.v1", AcuerdoEvent.Formulario1Generated.class)
            .add("courses.acuerdo-operativo-signed.v1", AcuerdoEvent.AcuerdoOperativoSigned.class)
            .build();
}
