package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import java.time.Instant;

/** LCE-903: the time that can be credited at all. */
public final class BlockWindow {
    private BlockWindow() {}

    /** From the start to the planned end or the relator's exit, whichever comes first. */
    @Rule("LCE-903")
    public static Finding<Span> of(BlockTimes times) {
        Instant planned = times.plannedEndAt();
        Instant end =
                times.relatorExitAt().filter(exit -> exit.isBefore(planned)).orElse(planned);
        return Finding.of(
                Rules.WINDOW,
                new Span(times.startedAt(), end),
                Norms.lce("Resuelvo 2, 13)"),
                Fact.of("startedAt", times.startedAt()),
                Fact.of("durationMinutes", times.durationMinutes()),
                Fact.of("plannedEndAt", planned),
                Fact.of(
                        "relatorExitAt",
                        times.relatorExitAt().map(Instant::toString).orElse("")),
                Fact.of("endAt", new Span(times.startedAt(), end).end()));
    }
}
