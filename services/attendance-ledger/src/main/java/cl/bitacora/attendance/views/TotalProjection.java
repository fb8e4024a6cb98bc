package cl.bitacora.attendance.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                section(it, recorded.version()).chain(() -> people(it.section().value(), it.lines()));
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

    private static Uni<Void> people(String section, List<TotalEvent.Line> lines) {
        return PersonTotalRow.<PersonTotalRow>list("section", section).chain(known -> {
            Map<String, PersonTotalRow> rows = new HashMap<>();
            known.forEach(row -> rows.put(row.person, row));
            List<PersonTotalRow> fresh = new ArrayList<>();
            for (TotalEvent.Line line : lines) {
                PersonTotalRow row = rows.get(line.participant().value());
                if (row == null) {
                    row = new PersonTotalRow();
                    row.section = section;
                    row.person = line.participant().value();
                    fresh.add(row);
                }
                row.creditedSeconds = line.creditedSeconds();
            }
            return fresh.isEmpty() ? Uni.createFrom().voidItem() : PersonTotalRow.persist(fresh);
        });
    }
}
