package cl.bitacora.attendance.policies;

import cl.bitacora.attendance.Streams;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockCommand.CloseDay;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.domain.total.TotalCommand;
import cl.bitacora.attendance.domain.total.TotalState;
import cl.bitacora.attendance.views.AttendanceQueries;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.courses.AcuerdoEvent.Formulario1Generated;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent.EnrolmentWithdrawn;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionDecided;
import cl.bitacora.contracts.courses.SectionEvent.LateParticipantAdded;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.ParticipantEnrolled;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * What the courses' news change in attendance that was evaluated already: who belongs to the section (FIN-037), and that it
 * is over (FIN-902). It waits until the own copy of the section has the news.
 */
@Singleton
public class CoursePolicy implements Policy<CoursesEvent> {
    private final Aggregates<BlockCommand, BlockState, BlockEvent> blocks;
    private final Aggregates<TotalCommand, TotalState, TotalEvent> totals;
    private final Evaluations evaluations;
    private final Sections sections;
    private final AttendanceQueries queries;
    private final EventStore<AttendanceEvent> store;

    @Inject
    CoursePolicy(
            Aggregates<BlockCommand, BlockState, BlockEvent> blocks,
            Aggregates<TotalCommand, TotalState, TotalEvent> totals,
            Evaluations evaluations,
            Sections sections,
            AttendanceQueries queries,
            EventStore<AttendanceEvent> store) {
        this.blocks = blocks;
        this.totals = totals;
        this.evaluations = evaluations;
        this.sections = sections;
        this.queries = queries;
        this.store = store;
    }

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public EventCatalogue<CoursesEvent> source() {
        return CoursesEvent.CATALOGUE;
    }

    @Override
    public Reaction react(RecordedEvent<CoursesEvent> recorded, Reactor reactor) {
        CoursesEvent event = recorded.event();
        Optional<SectionId> changed = rosterOf(event);
        if (changed.isEmpty() && !(event instanceof LecturePhaseEnded)) {
            return new Reaction.Ignored();
        }
        boolean copied = queries.heard(recorded.stream(), recorded.version())
                && evaluations.seen(store.log().head());
        SectionId section = changed.orElseGet(() -> ((LecturePhaseEnded) event).section());
        Optional<SectionFacts> facts = copied ? sections.find(section) : Optional.empty();
        if (facts.isEmpty()) {
            return new Reaction.Later("la copia propia de la sección " + section + " aún no tiene esta novedad");
        }
        if (event instanceof LecturePhaseEnded ended) {
            closeDays(ended, facts.get(), reactor);
        } else {
            recount(facts.get(), event.at(), reactor);
        }
        return new Reaction.Handled();
    }

    /** The section whose people the event changed. */
    private static Optional<SectionId> rosterOf(CoursesEvent event) {
        return switch (event) {
            case ParticipantEnrolled it -> Optional.of(it.section());
            case EnrolmentWithdrawn it -> Optional.of(it.section());
            case ExpulsionDecided it -> it.ratified() ? Optional.of(it.section()) : Optional.empty();
            case Formulario1Generated it -> Optional.of(it.section());
            case SectionAgreed it -> Optional.of(it.section());
            case LateParticipantAdded it -> Optional.of(it.section());
            case CoursesEvent other -> Optional.empty();
        };
    }

    private void recount(SectionFacts section, Instant at, Reactor reactor) {
        for (BlockKey key : queries.reportedBlocks(section.section())) {
            reactor.execute(blocks, Streams.block(key), evaluations.evaluate(section, key, at, "roster-changed"));
            reactor.execute(totals, Streams.totals(section.section()), evaluations.count(section, key, at));
        }
    }

    private void closeDays(LecturePhaseEnded ended, SectionFacts section, Reactor reactor) {
        for (BlockKey key : queries.unfinishedBefore(ended.section(), ended.on().plusDays(1))) {
            int blocksOfDay = queries.blocksOf(key.section(), key.on()).size();
            reactor.execute(
                    blocks, Streams.block(key), new CloseDay(key, ended.at(), blocksOfDay, sections.of(section, key)));
        }
    }
}
