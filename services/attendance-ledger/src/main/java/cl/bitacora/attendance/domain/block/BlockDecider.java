package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.block.BlockCommand.CloseDay;
import cl.bitacora.attendance.domain.block.BlockCommand.EvaluateBlock;
import cl.bitacora.attendance.domain.block.BlockCommand.NoteContradiction;
import cl.bitacora.attendance.domain.block.BlockCommand.TakeRecord;
import cl.bitacora.attendance.domain.rules.ClockRules;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides about one block. Never refuses: the ledger hears facts, keeps them all and says what they mean. */
public final class BlockDecider implements Decider<BlockCommand, BlockState, BlockEvent> {

    @Override
    public BlockState initial() {
        return BlockState.UNKNOWN;
    }

    @Override
    public BlockState evolve(BlockState state, BlockEvent event) {
        return state.and(event);
    }

    @Override
    public Decision<BlockEvent> decide(BlockCommand command, BlockState state) {
        return Decision.accept(
                switch (command) {
                    case TakeRecord record -> take(record, state);
                    case NoteContradiction contradiction -> contradict(contradiction, state);
                    case EvaluateBlock evaluate -> evaluate(evaluate, state);
                    case CloseDay day -> closeDay(day, state);
                });
    }

    private List<BlockEvent> take(TakeRecord command, BlockState state) {
        List<BlockEvent> events = new ArrayList<>(JournalTaking.take(command, state));
        // A record that came before says what is already known, word for word.
        events.removeIf(state.events()::contains);
        if (events.isEmpty()) {
            return events;
        }
        BlockKey key = command.block();
        Instant at = command.said().at();
        events.addAll(Reporting.settle(key, replay(state, events), command.facts()));
        BlockState after = replay(state, events);
        Flags flags = new Flags(after, key, at);
        events.addAll(flags.reconcile(Detectors.times(after, command.facts()), Detectors.ABOUT_TIMES));
        if (command.said() instanceof JournalRecord.AttendanceInformed) {
            events.addAll(
                    flags.reconcile(Detectors.missing(after, key.on(), at, command.facts()), Detectors.ABOUT_MISSING));
        } else {
            // That nothing more is to come is not known yet; that something did come after all, is.
            events.addAll(flags.withdraw(
                    Detectors.missing(after, key.on(), Instant.MAX, command.facts()), Detectors.ABOUT_MISSING));
        }
        return events;
    }

    /** A flag, nothing else: what the marks are worth does not change, a person decides (FIN-052). */
    private static List<BlockEvent> contradict(NoteContradiction command, BlockState state) {
        return new Flags(state, command.block(), command.at())
                .reconcile(
                        List.of(Flag.of(
                                "time-contradicted",
                                ClockRules.contradicted(
                                        command.installation(),
                                        command.stretch(),
                                        state.startedAt(),
                                        command.facts().parameters()))),
                        Set.of());
    }

    /** LCE-908: a later evaluation adds the lines that differ; nothing that was said before is edited. */
    @Rule("LCE-908")
    private List<BlockEvent> evaluate(EvaluateBlock command, BlockState state) {
        List<BlockEvent> events = new ArrayList<>();
        if (state.reported().isEmpty()) {
            return events;
        }
        List<CreditedLine> lines = BlockEvaluation.lines(state, command.day(), command.facts());
        if (!state.evaluated()) {
            events.add(new BlockEvent.AttendanceEvaluated(command.block(), command.at(), lines));
        } else {
            Map<PersonId, CreditedLine> known = state.lines();
            List<CreditedLine> changed = lines.stream()
                    .filter(line -> !line.equals(known.get(line.participant())))
                    .toList();
            if (!changed.isEmpty()) {
                events.add(new BlockEvent.AttendanceCorrected(
                        command.block(), command.at(), command.causeCode(), changed));
            }
        }
        events.addAll(new Flags(state, command.block(), command.at())
                .reconcile(Detectors.marks(state, command.facts()), Detectors.ABOUT_MARKS));
        return events;
    }

    /** FIN-902: what the end of the day shows; looking twice flags once. */
    @Rule("FIN-902")
    private List<BlockEvent> closeDay(CloseDay command, BlockState state) {
        if (state.events().isEmpty()) {
            return List.of();
        }
        Flags flags = new Flags(state, command.block(), command.at());
        List<BlockEvent> events = new ArrayList<>(
                flags.reconcile(Detectors.blocksOfDay(state, command.blocksOfDay()), Detectors.ABOUT_DAY));
        if (state.reported().isEmpty()) {
            events.addAll(flags.reconcile(
                    Detectors.missing(state, command.block().on(), command.at(), command.facts()),
                    Detectors.ABOUT_MISSING));
            if (state.startedAt().isPresent()) {
                events.addAll(flags.reconcile(Detectors.marks(state, command.facts()), Detectors.ABOUT_MARKS));
            }
        }
        return events;
    }
}
