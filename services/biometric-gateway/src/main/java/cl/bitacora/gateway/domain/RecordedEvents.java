package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.wire.ChainedRecord;

/** The event of each kind of record. */
final class RecordedEvents {
    private RecordedEvents() {}

    static UploadEvent.Recorded of(String installation, ChainedRecord entry) {
        long seq = entry.seq();
        String hash = entry.hash();
        return switch (entry.said()) {
            case JournalRecord.BlockCreated it -> new UploadEvent.BlockCreatedRecorded(installation, seq, hash, it);
            case JournalRecord.RelatorEntered it -> new UploadEvent.RelatorEnteredRecorded(installation, seq, hash, it);
            case JournalRecord.BlockStarted it -> new UploadEvent.BlockStartedRecorded(installation, seq, hash, it);
            case JournalRecord.ParticipantMarked it ->
                new UploadEvent.ParticipantMarkedRecorded(installation, seq, hash, it);
            case JournalRecord.ObservationWritten it ->
                new UploadEvent.ObservationRecorded(installation, seq, hash, it);
            case JournalRecord.RelatorExited it -> new UploadEvent.RelatorExitedRecorded(installation, seq, hash, it);
            case JournalRecord.ActivitiesWritten it -> new UploadEvent.ActivitiesRecorded(installation, seq, hash, it);
            case JournalRecord.AttendanceInformed it ->
                new UploadEvent.AttendanceInformedRecorded(installation, seq, hash, it);
            case JournalRecord.ClockChanged it -> new UploadEvent.ClockChangedRecorded(installation, seq, hash, it);
            case JournalRecord.TimeRead it -> new UploadEvent.TimeReadRecorded(installation, seq, hash, it);
        };
    }
}
