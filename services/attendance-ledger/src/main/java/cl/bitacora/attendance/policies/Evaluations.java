package cl.bitacora.attendance.policies;

import cl.bitacora.attendance.Streams;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockCommand.EvaluateBlock;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.domain.block.DayContext;
import cl.bitacora.attendance.domain.delay.DelayCommand;
import cl.bitacora.attendance.domain.delay.DelayState;
import cl.bitacora.attendance.domain.total.TotalCommand.CountBlock;
import cl.bitacora.attendance.views.AttendanceQueries;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Views;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Makes the commands that evaluate a block and count it. Which other blocks the day has comes from the views (waited for);
 * what they say comes from the log itself. A command made on facts that change meanwhile is harmless: the change causes
 * another evaluation, and every evaluation is checked by one more, which then has nothing to add.
 */
@Singleton
class Evaluations {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Aggregates<BlockCommand, BlockState, BlockEvent> blocks;
    private final Aggregates<DelayCommand, DelayState, DelayEvent> delays;
    private final Sections sections;
    private final AttendanceQueries queries;
    private final Views views;

    @Inject
    Evaluations(
            Aggregates<BlockCommand, BlockState, BlockEvent> blocks,
            Aggregates<DelayCommand, DelayState, DelayEvent> delays,
            Sections sections,
            AttendanceQueries queries,
            Views views) {
        this.blocks = blocks;
        this.delays = delays;
        this.sections = sections;
        this.queries = queries;
        this.views = views;
    }

    /** Whether the own views have a position by now; false after a bounded wait. */
    boolean seen(long position) {
        return views.await(position, PATIENCE);
    }

    /** The command that evaluates a block as everything stands now. */
    EvaluateBlock evaluate(SectionFacts section, BlockKey key, Instant at, String causeCode) {
        List<BlockState> siblings = siblings(key).stream().map(this::block).toList();
        DayContext day = DayContext.of(siblings, delays(section).excusedOn(key.on()));
        return new EvaluateBlock(key, at, causeCode, day, sections.of(section, key));
    }

    /** The command that counts a block as it stands now. */
    CountBlock count(SectionFacts section, BlockKey key, Instant at) {
        BlockState block = block(key);
        return new CountBlock(
                key,
                at,
                block.declaredSeconds(),
                section.totalSeconds(),
                section.rosterOn(key.on()),
                List.copyOf(block.lines().values()));
    }

    private List<BlockKey> siblings(BlockKey key) {
        return queries.blocksOf(key.section(), key.on()).stream()
                .filter(other -> !other.equals(key))
                .toList();
    }

    /**
     * The other blocks of the day, as far as the views know, that a fact of this one may have changed: those that were
     * evaluated. One that is reported and not evaluated yet will be when its report is handled, on everything that is in the
     * log by then.
     */
    List<BlockKey> evaluatedSiblings(BlockKey key) {
        return queries.reportedBlocks(key.section(), key.on()).stream()
                .filter(other -> !other.equals(key) && evaluated(other))
                .toList();
    }

    /** Evaluated once, evaluated for ever: an old state that says so is enough. */
    private boolean evaluated(BlockKey key) {
        return block(key, 0).evaluated() || block(key).evaluated();
    }

    BlockState block(BlockKey key) {
        return blocks.load(Streams.block(key)).state();
    }

    /** A block as it was at a version or later. */
    BlockState block(BlockKey key, long version) {
        return blocks.load(Streams.block(key), version).state();
    }

    DelayState delays(SectionFacts section) {
        return delays.load(Streams.delays(section.section())).state();
    }
}
