package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.rules.OpeningRules;
import cl.bitacora.attendance.domain.rules.ReportDeadline;
import cl.bitacora.attendance.domain.rules.Rules;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Informar asistencia: possible once the block was started, closed and documented (LCE-034, LCE-043, LCE-044). */
final class Reporting {
    private Reporting() {}

    /** Why the report is not possible yet. */
    private record Obstacle(String code, RuleId rule) {}

    /** The button was pressed. */
    @Rule({"LCE-034", "LCE-043", "LCE-044"})
    static List<BlockEvent> inform(BlockKey key, BlockState block, Instant at, BlockFacts facts) {
        if (block.reported().isPresent()) {
            return List.of();
        }
        return obstacle(block, facts)
                .<List<BlockEvent>>map(why -> List.of(new BlockEvent.ReportRefused(key, at, why.code(), why.rule())))
                .orElseGet(() -> report(key, block, at, facts));
    }

    /**
     * A report that was refused because a record of another computer had not arrived yet is accepted when it arrives: what
     * counts is the legal time of the facts, not the order of delivery (LCE-049).
     */
    @Rule("LCE-049")
    static List<BlockEvent> settle(BlockKey key, BlockState block, BlockFacts facts) {
        if (block.reported().isPresent() || obstacle(block, facts).isPresent()) {
            return List.of();
        }
        Instant ready =
                List.of(block.startedAt().orElseThrow(), block.closedAt().orElseThrow(), documentedAt(block)).stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return block.all(BlockEvent.ReportRefused.class).stream()
                .map(BlockEvent.ReportRefused::at)
                .filter(at -> !at.isBefore(ready))
                .min(Comparator.naturalOrder())
                .map(at -> report(key, block, at, facts))
                .orElse(List.of());
    }

    private static List<BlockEvent> report(BlockKey key, BlockState block, Instant at, BlockFacts facts) {
        Finding<Instant> due =
                ReportDeadline.of(block.closedAt().orElseThrow(), facts.businessDays(), facts.parameters());
        boolean late = ReportDeadline.late(due, at);
        var reported = new BlockEvent.AttendanceReported(key, at, due.value(), late);
        return late ? List.of(reported, Flag.of("reported-late", due).raised(key, at)) : List.of(reported);
    }

    private static Optional<Obstacle> obstacle(BlockState block, BlockFacts facts) {
        Optional<Finding<?>> exempt =
                OpeningRules.exempt(facts.programme(), facts.modality()).map(found -> found);
        if (exempt.isPresent()) {
            return Optional.of(
                    new Obstacle("modality-without-register", exempt.get().rule()));
        }
        if (block.created().isEmpty()) {
            return Optional.of(new Obstacle("block-not-created", Rules.BLOCK_CREATED));
        }
        if (block.startedAt().isEmpty()) {
            return Optional.of(new Obstacle("block-not-started", Rules.NO_START_NO_REPORT));
        }
        if (block.closedAt().isEmpty()) {
            return Optional.of(new Obstacle("block-not-closed", Rules.REPORT));
        }
        return block.documented() ? Optional.empty() : Optional.of(new Obstacle("no-activities", Rules.ACTIVITIES));
    }

    private static Instant documentedAt(BlockState block) {
        return block.all(BlockEvent.ActivitiesRecorded.class).stream()
                .filter(written -> !written.text().isBlank())
                .map(BlockEvent.ActivitiesRecorded::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
