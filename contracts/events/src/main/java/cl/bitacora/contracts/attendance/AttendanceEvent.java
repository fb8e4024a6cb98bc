package cl.bitacora.contracts.attendance;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;

/** Everything the attendance ledger publishes. */
public sealed interface AttendanceEvent extends Event permits BlockEvent, DelayEvent, TotalEvent {

    EventCatalogue<AttendanceEvent> CATALOGUE = EventCatalogue.<AttendanceEvent>of(
                    "attendance", "bitacora.attendance.v1")
            .add("attendance.block-created.v1", BlockEvent.BlockCreated.class)
            .add("attendance.relator-entry-marked.v1", BlockEvent.RelatorEntryMarked.class)
            .add("attendance.block-started.v1", BlockEvent.BlockStarted.class)
            .add("attendance.mark-recorded.v1", BlockEvent.MarkRecorded.class)
            .add("attendance.mark-dropped.v1", BlockEvent.MarkDropped.class)
            .add("attendance.observation-recorded.v1", BlockEvent.ObservationRecorded.class)
            .add("attendance.clock-change-noted.v1", BlockEvent.ClockChangeNoted.class)
            .add("attendance.block-closed.v1", BlockEvent.BlockClosed.class)
            .add("attendance.activities-recorded.v1", BlockEvent.ActivitiesRecorded.class)
            .add("attendance.attendance-reported.v1", BlockEvent.AttendanceReported.class)
            .add("attendance.report-refused.v1", BlockEvent.ReportRefused.class)
            .add("attendance.attendance-evaluated.v1", BlockEvent.AttendanceEvaluated.class)
            .add("attendance.attendance-corrected.v1", BlockEvent.AttendanceCorrected.class)
            .add("attendance.anomaly-flagged.v1", BlockEvent.AnomalyFlagged.class)
            .add("attendance.anomaly-withdrawn.v1", BlockEvent.AnomalyWithdrawn.class)
            .add("attendance.late-entry-justified.v1", DelayEvent.LateEntryJustified.class)
            .add("attendance.late-entry-decided.v1", DelayEvent.LateEntryDecided.class)
            .add("attendance.attendance-totalled.v1", TotalEvent.AttendanceTotalled.class)
            .build();
}
