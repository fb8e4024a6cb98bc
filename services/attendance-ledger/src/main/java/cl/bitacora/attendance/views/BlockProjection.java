package cl.bitacora.attendance.views;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Blocks, what they are worth to each participant, and what was flagged in them. */
@Singleton
public class BlockProjection implements Projection<AttendanceEvent> {

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<AttendanceEvent> recorded) {
        return recorded.event() instanceof BlockEvent event
                ? apply(event, recorded.position())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> apply(BlockEvent event, long position) {
        return switch (event) {
            case BlockEvent.BlockCreated it ->
                block(it.block(), row -> {
                    if (row.createdAt == null || it.at().isBefore(row.createdAt)) {
                        row.createdAt = it.at();
                        row.durationMinutes = it.durationMinutes();
                        row.allDay = it.allDay();
                    }
                });
            case BlockEvent.RelatorEntryMarked it ->
                block(it.block(), row -> {
                    row.relatorEnteredAt = earlier(row.relatorEnteredAt, it.at());
                    row.relatorInstallation = it.installation();
                });
            case BlockEvent.BlockStarted it ->
                block(it.block(), row -> row.startedAt = earlier(row.startedAt, it.at()));
            // Nothing that lists show; a block of which nothing else is known has its row from the flag that says so.
            case BlockEvent.MarkRecorded it -> Uni.createFrom().voidItem();
            case BlockEvent.MarkDropped it -> Uni.createFrom().voidItem();
            case BlockEvent.ObservationRecorded it -> Uni.createFrom().voidItem();
            case BlockEvent.ClockChangeNoted it -> Uni.createFrom().voidItem();
            case BlockEvent.BlockClosed it -> block(it.block(), row -> row.closedAt = earlier(row.closedAt, it.at()));
            case BlockEvent.ActivitiesRecorded it ->
                block(
                        it.block(),
                        row -> row.documented = row.documented || !it.text().isBlank());
            case BlockEvent.AttendanceReported it ->
                block(it.block(), row -> {
                    row.reportedAt = it.at();
                    row.dueAt = it.dueAt();
                    row.late = it.late();
                    row.refusedCode = "";
                });
            case BlockEvent.ReportRefused it -> block(it.block(), row -> row.refusedCode = it.code());
            case BlockEvent.AttendanceEvaluated it ->
                block(it.block(), row -> row.evaluated = true).chain(() -> lines(it.block(), it.lines()));
            case BlockEvent.AttendanceCorrected it -> lines(it.block(), it.lines());
            case BlockEvent.AnomalyFlagged it ->
                block(it.block(), row -> row.anomalies++).chain(() -> anomaly(it, position));
            case BlockEvent.AnomalyWithdrawn it ->
                block(it.block(), row -> row.anomalies--).chain(() -> withdraw(it));
        };
    }

    private static Uni<Void> block(BlockKey key, Consumer<BlockRow> change) {
        return BlockRow.<BlockRow>findById(key.toString()).chain(known -> {
            if (known != null) {
                change.accept(known);
                return Uni.createFrom().voidItem();
            }
            BlockRow row = new BlockRow();
            row.id = key.toString();
            row.section = key.section().value();
            row.day = key.on();
            row.letter = key.letter();
            change.accept(row);
            return row.persist().replaceWithVoid();
        });
    }

    private static Uni<Void> lines(BlockKey block, List<CreditedLine> lines) {
        return LineRow.<LineRow>list("block", block.toString()).chain(known -> {
            Map<String, LineRow> rows = new HashMap<>();
            known.forEach(row -> rows.put(row.person, row));
            List<LineRow> fresh = new ArrayList<>();
            for (CreditedLine line : lines) {
                LineRow row = rows.get(line.participant().value());
                if (row == null) {
                    row = new LineRow();
                    row.block = block.toString();
                    row.person = line.participant().value();
                    row.section = block.section().value();
                    fresh.add(row);
                }
                row.creditedSeconds = line.creditedSeconds();
                row.present = line.present();
                row.why = Json.write(line.why());
            }
            return fresh.isEmpty() ? Uni.createFrom().voidItem() : LineRow.persist(fresh);
        });
    }

    private static Uni<Void> anomaly(BlockEvent.AnomalyFlagged it, long position) {
        AnomalyRow row = new AnomalyRow();
        row.position = position;
        row.section = it.block().section().value();
        row.block = it.block().toString();
        row.rule = it.rule().value();
        row.code = it.code();
        row.participant = it.participant();
        row.flaggedAt = it.at();
        row.facts = Json.write(it.facts());
        return row.persist().replaceWithVoid();
    }

    private static Uni<Void> withdraw(BlockEvent.AnomalyWithdrawn it) {
        String facts = Json.write(it.facts());
        return AnomalyRow.<AnomalyRow>list(
                        "block = ?1 and code = ?2 and participant = ?3 and withdrawnAt is null",
                        it.block().toString(),
                        it.code(),
                        it.participant())
                .invoke(rows ->
                        rows.stream().filter(row -> row.facts.equals(facts)).forEach(row -> row.withdrawnAt = it.at()))
                .replaceWithVoid();
    }

    private static Instant earlier(@Nullable Instant known, Instant at) {
        return known != null && known.isBefore(at) ? known : at;
    }
}
