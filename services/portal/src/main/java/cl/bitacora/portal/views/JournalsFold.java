package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.Write.row;

import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.eventstore.RecordedEvent;
import java.util.List;

/** Class PCs: when they were last heard of, and whether one tells two stories. */
final class JournalsFold {
    private JournalsFold() {}

    static List<Write> of(RecordedEvent<JournalEvent> recorded) {
        return switch (recorded.event()) {
            case InstallationEvent.InstallationEnrolled it ->
                List.of(row("installation", "installation", it.installation())
                        .put("name", it.name(), "otec", it.otec().toString(), "region", it.region()));
            case InstallationEvent.CourseDownloaded it ->
                List.of(row(
                                "installation_section",
                                "installation",
                                it.installation(),
                                "section",
                                it.section().value())
                        .put("downloaded_at", it.at()));
            case InstallationEvent.InstallationSeen it ->
                List.of(row("installation", "installation", it.installation())
                        .put(
                                "seen_at", it.at(),
                                "software", it.softwareVersion(),
                                "reader", it.reader(),
                                "pending", it.pendingRecords(),
                                "drift_seconds", it.driftSeconds()));
            case InstallationEvent.InstallationKeyRotated it ->
                List.of(row("installation", "installation", it.installation()).put("key_rotated_at", it.at()));
            case InstallationEvent.InstallationRevoked it ->
                List.of(row("installation", "installation", it.installation()).put("revoked_at", it.at()));
            case UploadEvent.BatchReceived it ->
                List.of(row("installation", "installation", it.installation())
                        .put("last_batch_at", it.at(), "last_seq", it.lastSeq()));
            case UploadEvent.ForkDetected it ->
                List.of(row("installation", "installation", it.installation()).put("forked_at", it.at()));
            case UploadEvent.AnchorIssued it ->
                List.of(row("installation", "installation", it.installation()).put("time_told_at", it.at()));
            case UploadEvent.RivalPartKept _, UploadEvent.TimeClassified _ -> List.of();
            case UploadEvent.Recorded _ -> List.of(); // the class book says what they mean
            case InvitationEvent _, EnrolmentEvent _ -> List.of(); // a code and a fingerprint are nobody's page
        };
    }
}
