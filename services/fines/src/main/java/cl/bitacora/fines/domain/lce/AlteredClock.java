package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;
import java.util.List;

/**
 * Tramo one: signs of an altered clock that the class book's own detectors do not see, because they need the server's time
 * or the whole day. Whether it was meant is for a person to say.
 */
public final class AlteredClock {
    private static final RuleId RULE = RuleId.of("FIN-010");
    private static final Citation GROUND = Norms.lce("Resuelvo 4, tramo uno");

    private AlteredClock() {}

    /** Something that the computer says happened after the server had already received it. */
    @Rule("FIN-010")
    public static Finding<Strength> afterReceipt(Instant saidAt, Instant receivedAt, int ignoredSeconds) {
        boolean later = saidAt.isAfter(receivedAt.plusSeconds(ignoredSeconds));
        return Finding.of(
                RULE,
                later ? Strength.DIRECTO : Strength.NADA,
                GROUND,
                Fact.of("saidAt", saidAt),
                Fact.of("receivedAt", receivedAt));
    }

    /**
     * A change of the clock.
     *
     * @param at when it was changed, by the clock before the change
     * @param jumpSeconds forwards, or backwards if negative
     */
    public record Change(Instant at, long jumpSeconds) {}

    /** Set and restored the same day: two changes that undo each other but for a correction that is ignored. */
    @Rule("FIN-010")
    public static Finding<Strength> restored(List<Change> changes, int ignoredSeconds) {
        boolean restored = changes.stream()
                .filter(one -> Math.abs(one.jumpSeconds()) > ignoredSeconds)
                .anyMatch(one -> changes.stream()
                        .anyMatch(other -> other.at().isAfter(one.at())
                                && Chile.dayOf(other.at()).equals(Chile.dayOf(one.at()))
                                && Math.abs(one.jumpSeconds() + other.jumpSeconds()) <= ignoredSeconds));
        return Finding.of(
                RULE, restored ? Strength.INDICIO : Strength.NADA, GROUND, Fact.of("changes", changes.size()));
    }
}
