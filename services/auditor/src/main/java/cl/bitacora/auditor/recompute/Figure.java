package cl.bitacora.auditor.recompute;

import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * One recomputed figure.
 *
 * @param subject what it is about: block and person, certificate, payment file, account
 * @param log where the event is
 * @param position of the event
 * @param recorded the figure in words or digits, as the event says
 * @param rule the rule at its root, if there is one
 * @param differences none unless different
 */
public record Figure(
        FigureKind kind,
        String subject,
        String log,
        long position,
        String eventId,
        String recorded,
        Verdict verdict,
        Optional<RuleId> rule,
        List<Difference> differences) {
    public Figure {
        differences = List.copyOf(differences);
    }
}
