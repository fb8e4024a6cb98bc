package cl.bitacora.attendance.domain.block;

import static cl.bitacora.attendance.domain.Given.RELATOR;
import static cl.bitacora.attendance.domain.Given.at;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.block.BlockCommand.TakeRecord;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What one installation writes about one block, as commands of the block in their sequence. */
final class Journal {
    static final BlockDecider DECIDER = new BlockDecider();

    private final String installation;
    private final BlockKey block;
    private final BlockFacts facts;
    private final List<TakeRecord> commands = new ArrayList<>();

    Journal(String installation, BlockKey block, BlockFacts facts) {
        this.installation = installation;
        this.block = block;
        this.facts = facts;
    }

    Journal created(String time, int minutes) {
        return created(time, minutes, false);
    }

    Journal created(String time, int minutes, boolean allDay) {
        return write(new JournalRecord.BlockCreated(block, at(time), facts.programme(), minutes, allDay));
    }

    Journal relatorIn(String time) {
        return write(new JournalRecord.RelatorEntered(block, at(time), RELATOR));
    }

    Journal started(String time) {
        return write(new JournalRecord.BlockStarted(block, at(time)));
    }

    Journal marks(PersonId person, String... times) {
        for (String time : times) {
            mark(person, time, MarkMethod.FINGERPRINT);
        }
        return this;
    }

    Journal mark(PersonId person, String time, MarkMethod method) {
        return write(new JournalRecord.ParticipantMarked(block, at(time), person, method));
    }

    Journal observed(PersonId person, String time) {
        return write(
                new JournalRecord.ObservationWritten(block, at(time), person.value(), "sin-carnet", "00".repeat(32)));
    }

    Journal relatorOut(String time) {
        return write(new JournalRecord.RelatorExited(block, at(time), RELATOR));
    }

    Journal activities(String time) {
        return write(new JournalRecord.ActivitiesWritten(block, at(time), "Recepción de mercadería"));
    }

    Journal informed(Instant time) {
        return write(new JournalRecord.AttendanceInformed(block, time));
    }

    Journal informed(String time) {
        return informed(at(time));
    }

    Journal clock(String time, long jump) {
        return write(new JournalRecord.ClockChanged(block, at(time), jump));
    }

    /** A whole ordinary class until it can be informed, without marks. */
    static Journal ordinary(String installation, BlockKey block, BlockFacts facts) {
        return new Journal(installation, block, facts)
                .created("08:50", 240)
                .relatorIn("08:55")
                .started("09:00");
    }

    /** The ordinary end: relator out at 13:04, activities, informed at 13:10. */
    Journal ends() {
        return relatorOut("13:04").activities("13:06").informed("13:10");
    }

    List<TakeRecord> commands() {
        return List.copyOf(commands);
    }

    TakeRecord last() {
        return commands.getLast();
    }

    /** The state after all of it. */
    BlockState state() {
        return run(BlockState.UNKNOWN, commands);
    }

    static BlockState run(BlockState from, Collection<? extends BlockCommand> commands) {
        BlockState state = from;
        for (BlockCommand command : commands) {
            state = DECIDER.replay(state, events(state, command));
        }
        return state;
    }

    static List<BlockEvent> events(BlockState state, BlockCommand command) {
        return switch (DECIDER.decide(command, state)) {
            case Decision.Accepted<BlockEvent> accepted -> accepted.events();
            case Decision.Refused<BlockEvent> refused -> throw new AssertionError("a block never refuses: " + refused);
        };
    }

    static List<String> codes(BlockState state) {
        return state.all(BlockEvent.AnomalyFlagged.class).stream()
                .map(BlockEvent.AnomalyFlagged::code)
                .toList();
    }

    private Journal write(JournalRecord said) {
        commands.add(new TakeRecord(said, installation, commands.size() + 1, facts));
        return this;
    }
}
