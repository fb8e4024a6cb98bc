package cl.bitacora.auditor.recompute;

import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.domain.total.TotalCommand.CountBlock;
import cl.bitacora.attendance.domain.total.TotalDecider;
import cl.bitacora.attendance.domain.total.TotalState;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Adds the section's blocks up again whenever the ledger did. */
final class TotalAudit {
    private static final RuleId TOTAL = RuleId.of("LCE-906");

    private final Findings findings;
    private final TotalDecider decider = new TotalDecider();
    private final Map<BlockKey, Figure> lastWord = new HashMap<>();
    private TotalState state = TotalState.EMPTY;

    TotalAudit(Findings findings) {
        this.findings = findings;
    }

    void apply(Act<AttendanceEvent> act, SectionFacts section, Function<BlockKey, BlockState> blocks) {
        for (RecordedEvent<AttendanceEvent> event : act.events()) {
            if (event.event() instanceof AttendanceTotalled totalled) {
                check(totalled, event, section, blocks.apply(totalled.block()));
                state = decider.evolve(state, totalled);
            }
        }
    }

    private void check(AttendanceTotalled totalled, RecordedEvent<?> event, SectionFacts section, BlockState block) {
        CountBlock command = new CountBlock(
                totalled.block(),
                totalled.at(),
                block.declaredSeconds(),
                section.totalSeconds(),
                section.rosterOn(totalled.block().on()),
                List.copyOf(block.lines().values()));
        List<Difference> differences =
                Findings.differences(List.<TotalEvent>of(totalled), decider.decide(command, state));
        Figure figure = Findings.figure(
                FigureKind.TOTAL,
                totalled.block().toString(),
                totalled.heldSeconds() + " s",
                event,
                Optional.of(TOTAL),
                differences.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT,
                differences);
        Figure before = lastWord.put(totalled.block(), figure);
        if (before != null) {
            findings.add(LedgerAudit.superseded(before));
        }
    }

    void end() {
        lastWord.values().forEach(findings::add);
    }
}
