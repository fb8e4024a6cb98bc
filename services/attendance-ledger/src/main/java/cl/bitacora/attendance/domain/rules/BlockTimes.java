package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Rule;
import java.time.Instant;
import java.util.Optional;

/**
 * When a block began, how long it was said to last and when the relator left.
 *
 * @param startedAt the start button (LCE-033), not the relator's entry
 * @param durationMinutes as declared when the block was created (LCE-030)
 */
public record BlockTimes(Instant startedAt, int durationMinutes, Optional<Instant> relatorExitAt) {

    /** LCE-030: start plus declared duration. */
    @Rule("LCE-030")
    public Instant plannedEndAt() {
        return startedAt.plusSeconds(60L * durationMinutes);
    }
}
