package cl.bitacora.attendance.domain.total;

import cl.bitacora.attendance.domain.total.TotalCommand.CountBlock;
import cl.bitacora.attendance.domain.total.TotalState.Counted;
import cl.bitacora.attendance.domain.total.TotalState.Seconds;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up the blocks of a section, each once, in whichever order they are evaluated and corrected (LCE-906). */
public final class TotalDecider implements Decider<TotalCommand, TotalState, TotalEvent> {

    @Override
    public TotalState initial() {
        return TotalState.EMPTY;
    }

    @Override
    public TotalState evolve(TotalState state, TotalEvent event) {
        return switch (event) {
            case TotalEvent.AttendanceTotalled totalled -> state.after(totalled);
        };
    }

    @Override
    public Decision<TotalEvent> decide(TotalCommand command, TotalState state) {
        return switch (command) {
            case CountBlock count -> count(count, state);
        };
    }

    /** LCE-906, FIN-037: credited time over all blocks of those who belong to the section. */
    @Rule({"LCE-906", "FIN-037"})
    private static Decision<TotalEvent> count(CountBlock command, TotalState state) {
        SortedMap<PersonId, Seconds> credited = new TreeMap<>();
        Counted known = state.blocks().get(command.block());
        if (known != null) {
            // Whoever was counted and does not belong to the section any more is listed with nothing, so that readers
            // notice.
            known.credited().keySet().forEach(person -> credited.put(person, new Seconds(0, false)));
        }
        for (CreditedLine line : command.lines()) {
            if (command.roster().contains(line.participant())) {
                credited.put(line.participant(), new Seconds(line.creditedSeconds(), line.present()));
            }
        }
        Counted counted = new Counted(command.heldSeconds(), credited);
        if (counted.equals(known) && state.totalSeconds() == command.totalSeconds()) {
            return Decision.nothing();
        }
        TotalState after = state.with(command.block(), counted, command.totalSeconds());
        Map<PersonId, Long> sums = after.credited();
        List<TotalEvent.Line> lines = credited.entrySet().stream()
                .map(entry -> new TotalEvent.Line(
                        entry.getKey(),
                        entry.getValue().seconds(),
                        sums.getOrDefault(entry.getKey(), 0L),
                        entry.getValue().present()))
                .toList();
        return Decision.accept(new TotalEvent.AttendanceTotalled(
                command.block().section(),
                command.at(),
                command.block(),
                after.heldSeconds(),
                command.totalSeconds(),
                after.blocks().firstKey().on(),
                after.blocks().lastKey().on(),
                lines));
    }
}
