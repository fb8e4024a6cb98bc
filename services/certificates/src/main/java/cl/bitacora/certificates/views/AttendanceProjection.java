package cl.bitacora.certificates.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.attendance.TotalEvent.Line;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was held and credited, block by block, from the running totals of the attendance topic. */
@Singleton
public class AttendanceProjection implements Projection<AttendanceEvent> {
    @Override
    public String name() {
        return "percentages";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<AttendanceEvent> recorded) {
        return recorded.event() instanceof AttendanceTotalled totalled
                ? total(totalled, recorded.version()).chain(() -> block(totalled))
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> total(AttendanceTotalled event, long version) {
        String section = event.section().value();
        return TotalRow.<TotalRow>findById(section)
                .chain(found -> {
                    TotalRow row = found == null ? new TotalRow() : found;
                    row.section = section;
                    row.version = version;
                    row.totalSeconds = event.totalSeconds();
                    return found == null
                            ? row.<TotalRow>persist()
                            : Uni.createFrom().item(row);
                })
                .replaceWithVoid();
    }

    /** The event tells the sum held so far; this block's part is what the others leave. */
    private static Uni<Void> block(AttendanceTotalled event) {
        String key = event.block().toString();
        return BlockRow.<BlockRow>list("section", event.section().value())
                .chain(blocks -> {
                    long others = blocks.stream()
                            .filter(block -> !block.block.equals(key))
                            .mapToLong(block -> block.heldSeconds)
                            .sum();
                    BlockRow found = find(blocks, key);
                    BlockRow row = found == null ? new BlockRow() : found;
                    row.block = key;
                    row.section = event.section().value();
                    row.heldOn = event.block().on();
                    row.heldSeconds = event.heldSeconds() - others;
                    row.credit(event.lines().stream().collect(Collectors.toMap(Line::participant, Line::blockSeconds)));
                    return found == null
                            ? row.<BlockRow>persist()
                            : Uni.createFrom().item(row);
                })
                .replaceWithVoid();
    }

    private static @Nullable BlockRow find(List<BlockRow> blocks, String key) {
        return blocks.stream()
                .filter(block -> block.block.equals(key))
                .findFirst()
                .orElse(null);
    }
}
