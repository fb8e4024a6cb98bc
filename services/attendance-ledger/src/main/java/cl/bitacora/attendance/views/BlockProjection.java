package cl.bitacora.attendance.views;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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
        return Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUniAndConcatenate(line -> line(block, line))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Uni<Void> line(BlockKey block, CreditedLine line) {
        LineRow.Key key = new LineRow.Key(block.toString(), line.participant().value());
        return LineRow.<LineRow>findById(key).chain(known -> {
            LineRow row = known == null ? new LineRow() : known;
            row.block = key.block();
            row.person = key.person();
            row.section = block.section().value();
            row.creditedSeconds = line.creditedSeconds();
            row.present = line.present();
            row.why = Json.write(line.why());
            return known == null
                    ? row.persist().replaceWithVoid()
                    : Uni.createFrom().voidItem();
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

    private static Instant earlier(@Nullable Instant known, Instant at) {
        return known != null && known.isBefore(at) ? known : at;
    }
}
