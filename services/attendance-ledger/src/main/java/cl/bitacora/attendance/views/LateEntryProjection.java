package cl.bitacora.attendance.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Late entries: what was presented and what the Dirección Regional answered. */
@Singleton
public class LateEntryProjection implements Projection<AttendanceEvent> {

    @Override
    public String name() {
        return "late-entries";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<AttendanceEvent> recorded) {
        if (!(recorded.event() instanceof DelayEvent event)) {
            return Uni.createFrom().voidItem();
        }
        return switch (event) {
            case DelayEvent.LateEntryJustified it -> {
                LateEntryRow row = new LateEntryRow();
                row.position = recorded.position();
                row.section = it.section().value();
                row.person = it.participant().value();
                row.day = it.on();
                row.presentedAt = it.at();
                row.cause = it.cause().name();
                row.documents = Json.write(it.documents());
                row.valid = it.valid();
                row.why = Json.write(it.why());
                yield row.persist().replaceWithVoid();
            }
            case DelayEvent.LateEntryDecided it -> {
                LateEntryDecisionRow row = new LateEntryDecisionRow();
                row.section = it.section().value();
                row.person = it.participant().value();
                row.day = it.on();
                row.decidedAt = it.at();
                row.accepted = it.accepted();
                row.reasonCode = it.reasonCode();
                yield row.persist().replaceWithVoid();
            }
        };
    }
}
