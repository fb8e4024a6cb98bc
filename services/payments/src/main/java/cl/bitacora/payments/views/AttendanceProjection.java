package cl.bitacora.payments.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Blocks as the attendance ledger totals them: which marks the pesos rest on. */
@Singleton
public class AttendanceProjection implements Projection<AttendanceEvent> {
    @Override
    public String name() {
        return "evaluated-blocks";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<AttendanceEvent> recorded) {
        return switch (recorded.event()) {
            case BlockEvent ignored -> Uni.createFrom().voidItem();
            case DelayEvent ignored -> Uni.createFrom().voidItem();
            case AttendanceTotalled totalled -> fold(totalled, recorded);
        };
    }

    private static Uni<Void> fold(AttendanceTotalled event, RecordedEvent<AttendanceEvent> recorded) {
        String key = event.block().toString();
        return BlockRow.<BlockRow>findById(key).chain(found -> {
            BlockRow row = found == null ? new BlockRow() : found;
            row.block = key;
            row.totalled(event, recorded.eventId(), recorded.version());
            return found == null
                    ? row.persist().replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }
}
