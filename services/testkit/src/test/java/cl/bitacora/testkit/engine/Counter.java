package cl.bitacora.testkit.engine;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import cl.bitacora.testkit.engine.SampleEvent.Noted;
import java.time.Instant;

/** Counts up to a hundred; counting nothing is nothing new. */
final class Counter implements Decider<Counter.Command, Long, SampleEvent> {
    sealed interface Command {
        record Count(String counter, Instant at, long amount) implements Command {}

        record Note(String counter, Instant at, String text) implements Command {}
    }

    @Override
    public Long initial() {
        return 0L;
    }

    @Override
    public Decision<SampleEvent> decide(Command command, Long sum) {
        return switch (command) {
            case Command.Count count when count.amount() == 0 -> Decision.nothing();
            case Command.Count count
            when sum + count.amount() > 100 ->
                Decision.refuse(Refusal.of("counter-full", RuleId.of("LCE-001"), new Citation("RES-4853-2015", "1")));
            case Command.Count count -> Decision.accept(new Counted(count.counter(), count.at(), count.amount()));
            case Command.Note note -> Decision.accept(new Noted(note.counter(), note.at(), note.text()));
        };
    }

    @Override
    public Long evolve(Long sum, SampleEvent event) {
        return switch (event) {
            case Counted counted -> sum + counted.amount();
            case Noted _ -> sum;
        };
    }
}
