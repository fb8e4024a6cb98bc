package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** How a block ends: started at all, closed at all, in which order, at which time. */
public final class ClosingRules {
    private ClosingRules() {}

    /** FIN-030, LCE-066 (letter A-f): the legal day is over and the block never began. */
    @Rule({"FIN-030", "LCE-066"})
    public static Finding<Boolean> notStarted(boolean started, LocalDate on, Instant at) {
        return Finding.of(
                Rules.NOT_STARTED,
                !started && dayOver(on, at),
                OpeningRules.FINES,
                Fact.of("on", on),
                Fact.of("letter", "A-f"));
    }

    /** FIN-036: the legal day is over, the block began and no relator left. */
    @Rule("FIN-036")
    public static Finding<Boolean> notClosed(boolean started, boolean closed, LocalDate on, Instant at) {
        return Finding.of(
                Rules.NOT_CLOSED, started && !closed && dayOver(on, at), OpeningRules.FINES, Fact.of("on", on));
    }

    /** FIN-040, LCE-062 (letter A-c), LCE-041: the relator left before the declared end, by any second. */
    @Rule({"FIN-040", "LCE-062", "LCE-041"})
    public static Finding<Boolean> earlyRelatorExit(BlockTimes times) {
        Instant planned = times.plannedEndAt();
        return Finding.of(
                Rules.EARLY_RELATOR_EXIT,
                times.relatorExitAt().filter(exit -> exit.isBefore(planned)).isPresent(),
                OpeningRules.FINES,
                Fact.of(
                        "relatorExitAt",
                        times.relatorExitAt().map(Instant::toString).orElse("")),
                Fact.of("plannedEndAt", planned),
                Fact.of("letter", "A-c"));
    }

    /** LCE-041: participants leave first, the relator last. */
    @Rule("LCE-041")
    public static Finding<Boolean> leftAfterRelator(Instant participantExitAt, Instant relatorExitAt) {
        return Finding.of(
                Rules.CLOSE_ORDER,
                participantExitAt.isAfter(relatorExitAt),
                Norms.lce("Resuelvo 2, 16)"),
                Fact.of("exitAt", participantExitAt),
                Fact.of("relatorExitAt", relatorExitAt));
    }

    /** FIN-032: participants without exit; one finding per block that lists them (G-FIN-12). */
    @Rule({"FIN-032", "LCE-041"})
    public static Finding<Integer> withoutExit(Collection<PersonId> inside) {
        return Finding.of(
                Rules.NO_EXIT,
                inside.size(),
                OpeningRules.FINES,
                Fact.of("participants", Texts.list(inside.stream().sorted().toList())),
                Fact.of("count", inside.size()));
    }

    /** FIN-031, LCE-044: documented, and the deadline passed without a report. */
    @Rule({"FIN-031", "LCE-044"})
    public static Finding<Boolean> notReported(boolean reported, Optional<Instant> dueAt, Instant at) {
        return Finding.of(
                Rules.NOT_REPORTED,
                !reported && dueAt.filter(at::isAfter).isPresent(),
                OpeningRules.FINES,
                Fact.of("dueAt", dueAt.map(Instant::toString).orElse("")));
    }

    /** Whether the legal day ended (the cut-off of the daily detectors, FIN-902). */
    static boolean dayOver(LocalDate on, Instant at) {
        return !at.isBefore(Chile.endOf(on));
    }
}
