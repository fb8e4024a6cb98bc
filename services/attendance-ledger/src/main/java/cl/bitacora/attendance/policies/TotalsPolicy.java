package cl.bitacora.attendance.policies;

import cl.bitacora.attendance.Streams;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.total.TotalCommand;
import cl.bitacora.attendance.domain.total.TotalState;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Counts a block in its section's total whenever what it is worth changed. */
@Singleton
public class TotalsPolicy implements Policy<AttendanceEvent> {
    private final Aggregates<TotalCommand, TotalState, TotalEvent> totals;
    private final Evaluations evaluations;
    private final Sections sections;

    @Inject
    TotalsPolicy(Aggregates<TotalCommand, TotalState, TotalEvent> totals, Evaluations evaluations, Sections sections) {
        this.totals = totals;
        this.evaluations = evaluations;
        this.sections = sections;
    }

    @Override
    public String name() {
        return "totals";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Reaction react(RecordedEvent<AttendanceEvent> recorded, Reactor reactor) {
        if (!(recorded.event() instanceof BlockEvent event)) {
            return new Reaction.Ignored();
        }
        boolean changesWorth =
                event instanceof BlockEvent.AttendanceEvaluated || event instanceof BlockEvent.AttendanceCorrected;
        if (!changesWorth) {
            return new Reaction.Ignored();
        }
        BlockKey key = event.block();
        Optional<SectionFacts> section = sections.find(key.section());
        if (section.isEmpty()) {
            return new Reaction.Later("la sección " + key.section() + " aún no llega desde los cursos");
        }
        reactor.last(totals, Streams.totals(key.section()), evaluations.count(section.get(), key, event.at()));
        return new Reaction.Handled();
    }
}
