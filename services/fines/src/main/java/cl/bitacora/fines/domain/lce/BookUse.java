package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;
import java.util.List;

/** Tramo two: the book was not used, or whoever taught was not authorised. */
public final class BookUse {
    private static final Citation GROUND = Norms.lce("Resuelvo 4, tramo dos");

    private BookUse() {}

    /** What is known of a request that would justify a class without the book. */
    public enum Justification {
        NINGUNA,
        PENDIENTE,
        APROBADA,
        RECHAZADA
    }

    /**
     * A communicated class day without any block.
     *
     * @param required the course must use the book
     * @param blocks blocks created that day
     * @param justification of a request under routes C or D, or of a prior authorisation
     */
    @Rule("FIN-020")
    public static Finding<Strength> unused(boolean required, int blocks, Justification justification) {
        Strength strength;
        if (!required || blocks > 0) {
            strength = Strength.NADA;
        } else {
            strength = switch (justification) {
                case NINGUNA, RECHAZADA -> Strength.DIRECTO;
                case PENDIENTE -> Strength.EN_ESPERA;
                case APROBADA -> Strength.NADA;
            };
        }
        return Finding.of(
                RuleId.of("FIN-020"),
                strength,
                GROUND,
                Fact.of("required", required),
                Fact.of("blocks", blocks),
                Fact.of("justification", justification));
    }

    /**
     * A relator whom SENCE authorised for the action.
     *
     * @param relator any identifier, the same as that of the mark
     * @param since from when
     */
    public record Authorised(String relator, Instant since) {}

    /** The relator who marked was not in the list at that instant. */
    @Rule("FIN-021")
    public static Finding<Strength> unauthorisedRelator(String relator, Instant markedAt, List<Authorised> list) {
        boolean authorised = list.stream()
                .anyMatch(
                        each -> each.relator().equals(relator) && !each.since().isAfter(markedAt));
        return Finding.of(
                RuleId.of("FIN-021"),
                authorised ? Strength.NADA : Strength.DIRECTO,
                GROUND,
                Fact.of("markedAt", markedAt));
    }
}
