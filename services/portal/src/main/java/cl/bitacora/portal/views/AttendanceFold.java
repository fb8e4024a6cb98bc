package cl.bitacora.portal.views;

import static cl.bitacora.portal.views.Write.row;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.contracts.attendance.DelayCause;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.portal.domain.TaskKind;
import cl.bitacora.portal.words.Spanish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks, marks, credits, flags and totals of the class book. */
final class AttendanceFold {
    private AttendanceFold() {}

    static List<Write> of(RecordedEvent<AttendanceEvent> recorded) {
        return switch (recorded.event()) {
            case BlockEvent event -> block(event, recorded);
            case DelayEvent event -> delay(event, recorded);
            case TotalEvent event -> total(event);
        };
    }

    private static List<Write> block(BlockEvent event, RecordedEvent<AttendanceEvent> recorded) {
        BlockKey key = event.block();
        return switch (event) {
            case BlockEvent.BlockCreated it -> List.of(block(key, "minutes", it.durationMinutes()));
            case BlockEvent.RelatorEntryMarked ignored -> List.of(block(key));
            case BlockEvent.BlockStarted it -> List.of(block(key, "started_at", it.at()));
            case BlockEvent.MarkRecorded it ->
                List.of(row("mark", "mark", it.markId())
                        .put(
                                "block", key.toString(),
                                "participant", it.participant().value(),
                                "at", it.at(),
                                "method", it.method().name(),
                                "installation", it.installation(),
                                "counts", true));
            case BlockEvent.MarkDropped it ->
                List.of(row("mark", "mark", it.markId())
                        .put(
                                "block", key.toString(),
                                "participant", it.participant().value(),
                                "at", it.at(),
                                "method", it.method().name(),
                                "installation", it.installation(),
                                "counts", false,
                                "gap_seconds", it.gapSeconds()));
            case BlockEvent.ObservationRecorded ignored -> List.of();
            case BlockEvent.ClockChangeNoted ignored -> List.of();
            case BlockEvent.BlockClosed it ->
                List.of(
                        block(key, "closed_at", it.at()),
                        Tasks.open(
                                TaskKind.INFORMAR_ASISTENCIA,
                                key.section(),
                                key.toString(),
                                it.at(),
                                it.reportDueAt().map(Chile::dayOf).orElse(null),
                                "",
                                "Bloque " + key.letter() + " del " + Spanish.shortDay(key.on())));
            case BlockEvent.ActivitiesRecorded it -> List.of(block(key, "activities", it.text()));
            case BlockEvent.AttendanceReported it ->
                List.of(
                        block(key, "reported_at", it.at(), "due_at", it.dueAt(), "late", it.late()),
                        Tasks.done(TaskKind.INFORMAR_ASISTENCIA, key.section(), key.toString()));
            case BlockEvent.ReportRefused ignored -> List.of();
            case BlockEvent.AttendanceEvaluated it -> credits(key, it.lines(), null, recorded);
            case BlockEvent.AttendanceCorrected it -> credits(key, it.lines(), it.causeCode(), recorded);
            case BlockEvent.AnomalyFlagged it ->
                List.of(flag(key, it.rule().value(), it.code(), it.participant())
                        .put(
                                "section", key.section().value(),
                                "block", key.toString(),
                                "participant", it.participant(),
                                "rule", it.rule().value(),
                                "code", it.code(),
                                "facts", CoursesFold.json(it.facts()),
                                "at", it.at()));
            case BlockEvent.AnomalyWithdrawn it ->
                List.of(flag(key, it.rule().value(), it.code(), it.participant())
                        .remove());
        };
    }

    private static List<Write> credits(
            BlockKey key, List<CreditedLine> lines, @Nullable String cause, RecordedEvent<AttendanceEvent> recorded) {
        List<Write> writes = new ArrayList<>();
        writes.add(block(key, "evaluated", true));
        for (CreditedLine line : lines) {
            String person = line.participant().value();
            writes.add(row("credit", "block", key.toString(), "participant", person)
                    .put(
                            "section", key.section().value(),
                            "seconds", line.creditedSeconds(),
                            "present", line.present(),
                            "corrected", cause));
            writes.add(Reasons.of(
                    "credito:" + key + ":" + person, key.section(), "credito", person, recorded, line.why()));
        }
        return writes;
    }

    private static List<Write> delay(DelayEvent event, RecordedEvent<AttendanceEvent> recorded) {
        String about = event.participant() + ":" + event.on();
        return switch (event) {
            case DelayEvent.LateEntryJustified it -> {
                List<Write> writes = new ArrayList<>();
                writes.add(Reasons.of(
                        "atraso:" + it.section() + ":" + about,
                        it.section(),
                        "atraso",
                        it.participant().value(),
                        recorded,
                        it.why()));
                if (!it.valid() && it.cause() == DelayCause.OTHER_BY_DR) {
                    writes.add(Tasks.open(
                            TaskKind.DECIDIR_ATRASO,
                            it.section(),
                            about,
                            it.at(),
                            null,
                            it.participant().value(),
                            "Atraso del " + Spanish.shortDay(it.on())));
                }
                yield writes;
            }
            case DelayEvent.LateEntryDecided it -> List.of(Tasks.done(TaskKind.DECIDIR_ATRASO, it.section(), about));
        };
    }

    private static List<Write> total(TotalEvent event) {
        return switch (event) {
            case TotalEvent.AttendanceTotalled it -> {
                List<Write> writes = new ArrayList<>();
                String section = it.section().value();
                writes.add(row("total", "section", section)
                        .put("held_seconds", it.heldSeconds(), "total_seconds", it.totalSeconds()));
                for (TotalEvent.Line line : it.lines()) {
                    writes.add(row(
                                    "person_total",
                                    "section",
                                    section,
                                    "participant",
                                    line.participant().value())
                            .put("seconds", line.creditedSeconds()));
                }
                yield writes;
            }
        };
    }

    private static Write.Row flag(BlockKey key, String rule, String code, String participant) {
        return row("flag", "flag", key + "|" + rule + "|" + code + "|" + participant);
    }

    /** A block exists as soon as anything is heard of it. */
    private static Write block(BlockKey key, @Nullable Object... more) {
        @Nullable Object[] columns = new @Nullable Object[6 + more.length];
        columns[0] = "section";
        columns[1] = key.section().value();
        columns[2] = "held_on";
        columns[3] = key.on();
        columns[4] = "letter";
        columns[5] = key.letter();
        System.arraycopy(more, 0, columns, 6, more.length);
        return new Write.Row("block", Map.of("block", key.toString())).put(columns);
    }
}
