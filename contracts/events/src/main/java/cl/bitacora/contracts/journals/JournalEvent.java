package cl.bitacora.contracts.journals;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;

/** Everything the biometric gateway publishes: what authenticated journals say, unjudged. */
public sealed interface JournalEvent extends Event
        permits InstallationEvent, UploadEvent, InvitationEvent, EnrolmentEvent {

    EventCatalogue<JournalEvent> CATALOGUE = EventCatalogue.<JournalEvent>of("gateway", "bitacora.journals.v1")
            .add("journals.installation-enrolled.v1", InstallationEvent.InstallationEnrolled.class)
            .add("journals.course-downloaded.v1", InstallationEvent.CourseDownloaded.class)
            .add("journals.installation-revoked.v1", InstallationEvent.InstallationRevoked.class)
            .add("journals.block-created.v1", UploadEvent.BlockCreatedRecorded.class)
            .add("journals.relator-entered.v1", UploadEvent.RelatorEnteredRecorded.class)
            .add("journals.block-started.v1", UploadEvent.BlockStartedRecorded.class)
            .add("journals.participant-marked.v1", UploadEvent.ParticipantMarkedRecorded.class)
            .add("journals.observation-written.v1", UploadEvent.ObservationRecorded.class)
            .add("journals.relator-exited.v1", UploadEvent.RelatorExitedRecorded.class)
            .add("journals.activities-written.v1", UploadEvent.ActivitiesRecorded.class)
            .add("journals.attendance-informed.v1", UploadEvent.AttendanceInformedRecorded.class)
            .add("journals.clock-changed.v1", UploadEvent.ClockChangedRecorded.class)
            .add("journals.time-read.v1", UploadEvent.TimeReadRecorded.class)
            .add("journals.batch-received.v1", UploadEvent.BatchReceived.class)
            .add("journals.rival-part-kept.v1", UploadEvent.RivalPartKept.class)
            .add("journals.fork-detected.v1", UploadEvent.ForkDetected.class)
            .add("journals.anchor-issued.v1", UploadEvent.AnchorIssued.class)
            .add("journals.time-classified.v1", UploadEvent.TimeClassified.class)
            .add("journals.installation-seen.v1", InstallationEvent.InstallationSeen.class)
            .add("journals.installation-key-rotated.v1", InstallationEvent.InstallationKeyRotated.class)
            .add("journals.installation-invited.v1", InvitationEvent.InstallationInvited.class)
            .add("journals.invitation-used.v1", InvitationEvent.InvitationUsed.class)
            .add("enrolments.person-enrolled.v1", EnrolmentEvent.PersonEnrolled.class)
            .add("enrolments.templates-erased.v1", EnrolmentEvent.TemplatesErased.class)
            .build();
}
