package cl.bitacora.attendance.policies;

import cl.bitacora.attendance.Streams;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.views.AttendanceQueries;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates what is reported, and again whatever a later fact may have changed: a record that came late, another block of
 * the day, a justification.
 */
@Singleton
public class EvaluationPolicy implements Policy<AttendanceEvent> {
    private final Aggregates<BlockCommand, BlockState, BlockEvent> blocks;
    private final Evaluations evaluations;
    private final Sections sections;
    private final AttendanceQueries queries;

    @Inject
    EvaluationPolicy(
            Aggregates<BlockCommand, BlockState, BlockEvent> blocks,
            Evaluations evaluations,
            Sections sections,
            AttendanceQueries queries) {
        this.blocks = blocks;
        this.evaluations = evaluations;
        this.sections = sections;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public EventCatalogue<AttendanceEvent> source() {
        return AttendanceEvent.CATALOGUE;
    }

    @Override
    public Reaction react(RecordedEvent<AttendanceEvent> recorded, Reactor reactor) {
        return switch (recorded.event()) {
            case BlockEvent event -> blockEvent(event, recorded, reactor);
            case DelayEvent event -> delayEvent(event, recorded.position(), reactor);
            case TotalEvent event -> new Reaction.Ignored();
        };
    }

    private Reaction blockEvent(BlockEvent event, RecordedEvent<AttendanceEvent> recorded, Reactor reactor) {
        return switch (event) {
            case BlockEvent.AttendanceReported it -> day(it, recorded, "reported", reactor);
            case BlockEvent.AttendanceEvaluated it -> day(it, recorded, "sibling-block", reactor);
            case BlockEvent.AttendanceCorrected it -> day(it, recorded, "sibling-block", reactor);
            case BlockEvent.BlockCreated it -> day(it, recorded, "late-record", reactor);
            case BlockEvent.BlockStarted it -> day(it, recorded, "late-record", reactor);
            case BlockEvent.MarkRecorded it -> mark(it, recorded.version(), reactor);
            case BlockEvent.MarkDropped it -> own(it, recorded.version(), reactor);
            case BlockEvent.ObservationRecorded it -> own(it, recorded.version(), reactor);
            case BlockEvent.BlockClosed it -> own(it, recorded.version(), reactor);
            case BlockEvent.RelatorEntryMarked it -> new Reaction.Ignored();
            case BlockEvent.ClockChangeNoted it -> new Reaction.Ignored();
            case BlockEvent.ActivitiesRecorded it -> new Reaction.Ignored();
            case BlockEvent.ReportRefused it -> new Reaction.Ignored();
            case BlockEvent.AnomalyFlagged it -> new Reaction.Ignored();
            case BlockEvent.AnomalyWithdrawn it -> new Reaction.Ignored();
        };
    }

    /** A fact about one block only: evaluate it, if it is reported. */
    private Reaction own(BlockEvent event, long version, Reactor reactor) {
        List<BlockKey> affected = reported(event.block(), version) ? List.of(event.block()) : List.of();
        return evaluate(event.block().section(), affected, event, "late-record", reactor);
    }

    /**
     * By far the most frequent, so it does not wait for the views: a sibling reported before this mark is in them by now or
     * is being evaluated, and every evaluation is checked by one more, which sees the mark in the log. A sibling cares only
     * for a mark that makes one of its participants come earlier to the day: their first in this block, before their first
     * there.
     */
    private Reaction mark(BlockEvent.MarkRecorded mark, long version, Reactor reactor) {
        BlockKey key = mark.block();
        Optional<SectionFacts> section = sections.recent(key.section());
        if (section.isEmpty()) {
            return later(key.section());
        }
        List<BlockKey> affected = new ArrayList<>();
        if (firstOfBlock(mark, version)
                && sections.of(section.get(), key).parameters().lateFromDayStart()) {
            for (BlockKey sibling : evaluations.evaluatedSiblings(key)) {
                Optional<Instant> there = evaluations.block(sibling).marks().firstOf(mark.participant());
                if (there.filter(mark.at()::isBefore).isPresent()) {
                    affected.add(sibling);
                }
            }
        }
        if (reported(key, version)) {
            affected.add(key);
        }
        return evaluate(key.section(), affected, mark, "late-record", reactor);
    }

    /** A fact about the day: the block itself and, where lateness runs from the start of the day, the ones beside it. */
    private Reaction day(BlockEvent event, RecordedEvent<AttendanceEvent> recorded, String causeCode, Reactor reactor) {
        BlockKey key = event.block();
        Optional<SectionFacts> section = sections.recent(key.section());
        if (section.isEmpty()) {
            return later(key.section());
        }
        List<BlockKey> affected = new ArrayList<>();
        if (sections.of(section.get(), key).parameters().lateFromDayStart()) {
            if (!evaluations.seen(recorded.position())) {
                return behind(recorded.position());
            }
            affected.addAll(evaluations.evaluatedSiblings(key));
        }
        if (reported(key, recorded.version())) {
            affected.add(key);
        }
        return evaluate(key.section(), affected, event, causeCode, reactor);
    }

    /** Marks may come in any order: first is the earliest of those that are there by now. */
    private boolean firstOfBlock(BlockEvent.MarkRecorded mark, long version) {
        return evaluations
                .block(mark.block(), version)
                .marks()
                .firstOf(mark.participant())
                .filter(first -> !first.isBefore(mark.at()))
                .isPresent();
    }

    private boolean reported(BlockKey key, long version) {
        return evaluations.block(key, version).reportedBy(version);
    }

    private Reaction delayEvent(DelayEvent event, long position, Reactor reactor) {
        boolean matters = switch (event) {
            case DelayEvent.LateEntryJustified it -> it.valid();
            case DelayEvent.LateEntryDecided it -> it.accepted();
        };
        String causeCode = switch (event) {
            case DelayEvent.LateEntryJustified it -> "late-entry-justified";
            case DelayEvent.LateEntryDecided it -> "late-entry-decided";
        };
        if (!matters) {
            return new Reaction.Ignored();
        }
        Optional<SectionFacts> section = sections.find(event.section());
        if (section.isEmpty()) {
            return later(event.section());
        }
        if (!evaluations.seen(position)) {
            return behind(position);
        }
        boolean standing = evaluations.delays(section.get()).standing(event.participant(), event.on());
        List<BlockKey> affected = queries.reportedBlocks(event.section()).stream()
                .filter(key -> standing || key.on().equals(event.on()))
                .toList();
        return evaluate(event.section(), affected, event, causeCode, reactor);
    }

    private Reaction evaluate(
            SectionId section, List<BlockKey> affected, AttendanceEvent cause, String causeCode, Reactor reactor) {
        if (affected.isEmpty()) {
            return new Reaction.Ignored();
        }
        Optional<SectionFacts> facts = sections.find(section);
        if (facts.isEmpty()) {
            return later(section);
        }
        for (BlockKey key : affected) {
            if (facts.get().rosterOn(key.on()).isEmpty()) {
                return new Reaction.Later("la sección " + section + " aún no tiene participantes");
            }
            var command = evaluations.evaluate(facts.get(), key, cause.at(), causeCode);
            reactor.execute(blocks, Streams.block(key), command);
        }
        return new Reaction.Handled();
    }

    private static Reaction behind(long position) {
        return new Reaction.Later("las vistas propias aún no llegan a la posición " + position);
    }

    private static Reaction later(SectionId section) {
        return new Reaction.Later("la sección " + section + " aún no llega desde los cursos");
    }
}
