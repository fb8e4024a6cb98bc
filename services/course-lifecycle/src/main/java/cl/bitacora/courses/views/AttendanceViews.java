package cl.bitacora.courses.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.attendance.TotalEvent.Line;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What the class book counts: the newest total of each section. */
@Singleton
public class AttendanceViews implements Projection<AttendanceEvent> {
    @Override
    public String name() {
        return "attendance-totals";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<AttendanceEvent> recorded) {
        return recorded.event() instanceof AttendanceTotalled totalled
                ? total(totalled, recorded.version())
                        .chain(() -> Multi.createFrom()
                                .iterable(totalled.lines())
                                .onItem()
                                .transformToUniAndConcatenate(
                                        line -> credit(totalled.section().value(), line))
                                .collect()
                                .last())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> total(AttendanceTotalled totalled, long version) {
        String section = totalled.section().value();
        return AttendanceTotalRow.<AttendanceTotalRow>findById(section).chain(found -> {
            AttendanceTotalRow row = found == null ? new AttendanceTotalRow() : found;
            row.section = section;
            row.version = version;
            row.heldSeconds = totalled.heldSeconds();
            row.totalSeconds = totalled.totalSeconds();
            row.firstClassOn = totalled.firstClassOn();
            row.lastClassOn = totalled.lastClassOn();
            return found == null
                    ? row.persist().replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }

    private static Uni<Void> credit(String section, Line line) {
        String person = line.participant().value();
        return AttendanceCreditRow.<AttendanceCreditRow>findById(new AttendanceCreditRow.Key(section, person))
                .chain(found -> {
                    AttendanceCreditRow row = found == null ? new AttendanceCreditRow() : found;
                    row.section = section;
                    row.person = person;
                    row.creditedSeconds = line.creditedSeconds();
                    return found == null
                            ? row.persist().replaceWithVoid()
                            : Uni.createFrom().voidItem();
                });
    }
}
