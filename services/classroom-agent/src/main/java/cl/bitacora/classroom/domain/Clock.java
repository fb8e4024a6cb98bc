package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Date and time are looked at before attendance is recorded (LCE-023), once in each session. */
final class Clock {
    private Clock() {}

    /**
     * A clock that a person or the server says to be wrong is put right first. With a class under way it is noted instead:
     * nobody loses a mark because the PC's clock is off, and the ledger sees the reading.
     */
    @Rule("LCE-023")
    static Verdict check(ClassroomCommand.CheckClock check, ClassroomState state) {
        Optional<Refusal> closed = Obstacles.closed(state);
        if (closed.isPresent()) {
            return Verdict.refuse(closed.get());
        }
        boolean off = !check.right() || check.drift().beyond(check.limitSeconds());
        Optional<Book> running = state.current(Chile.dayOf(check.now().at()))
                .filter(book -> book.startedAt().isPresent());
        if (off && running.isEmpty()) {
            return Verdict.refuse(refusal(check.drift(), check.right()));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.ClockChecked(check.now().at(), check.drift().seconds()));
        if (!off) {
            return new Verdict.Done(steps, Notice.good("clock-checked"));
        }
        steps.addAll(Words.observation(
                check.now(),
                running.orElseThrow().key(),
                "",
                Codes.CLOCK,
                "El reloj del equipo difiere: " + seconds(check.drift())));
        return new Verdict.Done(
                steps,
                Notice.warn(
                        "clock-differs-noted", Rules.CLOCK, Rules.step(8), Fact.of("drift", seconds(check.drift()))));
    }

    /** LCE-023: the block does not start under a clock that is known to be wrong. */
    @Rule("LCE-023")
    static Optional<Refusal> wrong(Drift drift, long limitSeconds) {
        return drift.beyond(limitSeconds) ? Optional.of(refusal(drift, true)) : Optional.empty();
    }

    private static Refusal refusal(Drift drift, boolean saidRight) {
        return drift.seconds().isPresent() && saidRight
                ? Refusal.of("clock-wrong", Rules.CLOCK, Rules.step(8), Fact.of("drift", seconds(drift)))
                : Refusal.of("clock-said-wrong", Rules.CLOCK, Rules.step(8));
    }

    private static String seconds(Drift drift) {
        return drift.seconds().map(value -> value + " s").orElse("no se sabe cuánto");
    }
}
