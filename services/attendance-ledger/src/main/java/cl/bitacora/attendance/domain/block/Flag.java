package cl.bitacora.attendance.domain.block;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;
import java.util.List;

/**
 * A fact that a rule flags. Two flags with the same rule, code, participant and facts are one (FIN-902), whenever they are
 * seen.
 *
 * @param participant empty when about the block
 */
record Flag(RuleId rule, String code, String participant, List<Fact> facts) {

    /** About the block. */
    static Flag of(String code, Finding<?> finding) {
        return new Flag(finding.rule(), code, "", finding.facts());
    }

    /** About one participant. */
    static Flag of(String code, PersonId participant, Finding<?> finding) {
        return new Flag(finding.rule(), code, participant.value(), finding.facts());
    }

    static Flag of(BlockEvent.AnomalyFlagged event) {
        return new Flag(event.rule(), event.code(), event.participant(), event.facts());
    }

    static Flag of(BlockEvent.AnomalyWithdrawn event) {
        return new Flag(event.rule(), event.code(), event.participant(), event.facts());
    }

    BlockEvent.AnomalyFlagged raised(BlockKey block, Instant at) {
        return new BlockEvent.AnomalyFlagged(block, at, rule, code, participant, facts);
    }

    BlockEvent.AnomalyWithdrawn withdrawn(BlockKey block, Instant at) {
        return new BlockEvent.AnomalyWithdrawn(block, at, rule, code, participant, facts);
    }
}
