package cl.bitacora.payments.domain;

import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stamped closing form, and what the attendance ledger and the F1 say of the same people.
 *
 * @param eventId id of the stamping event
 * @param ledgerSeconds attended seconds of each participant according to the ledger; absent means none
 * @param formulario people of the F1 and the F1c
 */
public record ClosingFacts(
        String eventId,
        LocalDate stampedOn,
        LocalDate endedOn,
        List<FinalStateLine> lines,
        Map<PersonId, Long> ledgerSeconds,
        Set<PersonId> formulario) {
    public ClosingFacts {
        lines = List.copyOf(lines);
        ledgerSeconds = Map.copyOf(ledgerSeconds);
        formulario = Set.copyOf(formulario);
    }

    /** The lines as the liquidation takes them. */
    public List<Situation> situations() {
        return lines.stream()
                .map(line -> new Situation(line.participant(), line.state(), line.creditedSeconds()))
                .toList();
    }
}
