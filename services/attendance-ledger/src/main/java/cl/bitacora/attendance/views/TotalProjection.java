package cl.bitacora.attendance.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Running totals of the sections (LCE-906). */
@Singleton
public class TotalProjection implements Projection<AttendanceEvent> {

    @Override
    public String name() {
        return "totals";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<AttendanceEvent> recorded) {
        if (!(recorded.event() instanceof TotalEvent event)) {
            return Uni.createFrom().voidItem();
        }
        return switch (event) {
            case AttendanceTotalled it ->
                section(it, recorded.version())
                        .chain(() -> Multi.createFrom()
                                .iterable(it.lines())
                                .onItem()
                                .transformToUniAndConcatenate(
                                        line -> person(it.section().value(), line))
                                .collect()
                                .asList()
                                .replaceWithVoid());
        };
    }

    private static Uni<Void> section(AttendanceTotalled it, long version) {
        return SectionTotalRow.<SectionTotalRow>findById(it.section().value()).chain(known -> {
            SectionTotalRow row = known == null ? new SectionTotalRow() : known;
            row.section = it.section().value();
            row.heldSeconds = it.heldSeconds();
            row.totalSeconds = it.totalSeconds();
            row.firstClassOn = it.firstClassOn();
            row.lastClassOn = it.lastClassOn();
            row.version = version;
            return known == null
                    ? row.persist().replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }

    private static Uni<Void> person(String section, TotalEvent.Line line) {
        PersonTotalRow.Key key =
                new PersonTotalRow.Key(section, line.participant().value());
        return PersonTotalRow.<PersonTotalRow>findById(key).chain(known -> {
            PersonTotalRow row = known == null ? new PersonTotalRow() : known;
            row.section = key.section();
            row.person = key.person();
            row.creditedSeconds = line.creditedSeconds();
            return known == null
                    ? row.persist().replaceWithVoid()
                    : Uni.createFrom().voidItem();
        });
    }
}
