package cl.bitacora.attendance;

import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockDecider;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.domain.delay.DelayCommand;
import cl.bitacora.attendance.domain.delay.DelayDecider;
import cl.bitacora.attendance.domain.delay.DelayState;
import cl.bitacora.attendance.domain.total.TotalCommand;
import cl.bitacora.attendance.domain.total.TotalDecider;
import cl.bitacora.attendance.domain.total.TotalState;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.Own;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the engine needs to know of this service. */
@Singleton
public class AttendanceBeans {

    @Produces
    @Singleton
    @Own
    EventCatalogue<AttendanceEvent> own() {
        return AttendanceEvent.CATALOGUE;
    }

    @Produces
    @Singleton
    Aggregates<BlockCommand, BlockState, BlockEvent> blocks(EventStore<AttendanceEvent> store) {
        return store.aggregates(new BlockDecider());
    }

    @Produces
    @Singleton
    Aggregates<DelayCommand, DelayState, DelayEvent> delays(EventStore<AttendanceEvent> store) {
        return store.aggregates(new DelayDecider());
    }

    @Produces
    @Singleton
    Aggregates<TotalCommand, TotalState, TotalEvent> totals(EventStore<AttendanceEvent> store) {
        return store.aggregates(new TotalDecider());
    }
}
