package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RetroactiveLetter;
import java.util.List;

/** What a retroactive request and a fine file about the same fact do to each other: two files, linked (G-FIN-07). */
public final class RetroactiveLink {
    private RetroactiveLink() {}

    /** What happens to the fine file. */
    public enum Effect {
        /** Approval does not exclude the sanction. */
        SIGUE_ABIERTO,
        /** An approved contingency justifies the fact. */
        SE_CIERRA_JUSTIFICADO,
        /** Misuse: sanction possible and no tax benefit. */
        SIGUE_ABIERTO_SIN_FRANQUICIA
    }

    /** Routes A, B and D do not immunise; an approved contingency closes the file of the same fact. */
    @Rule("FIN-055")
    public static Finding<Effect> effect(RetroactiveLetter letter, boolean approved) {
        Effect effect = switch (letter.route()) {
            case A, D -> Effect.SIGUE_ABIERTO;
            case B -> Effect.SIGUE_ABIERTO_SIN_FRANQUICIA;
            case C -> approved ? Effect.SE_CIERRA_JUSTIFICADO : Effect.SIGUE_ABIERTO;
        };
        return Finding.of(
                RuleId.of("FIN-055"),
                effect,
                letter.ground(),
                Fact.of("letter", letter),
                Fact.of("approved", approved));
    }

    /**
     * The conducts that the fact of a letter may be, by their wording.
     *
     * @param marks marks of the participant in the block, for a double mark: two never infringe (G-FIN-08)
     * @param registered some register of the class exists, for a book that was not loaded or had no internet
     * @param scheduleDiffered the class was really held at another time, for dates that differ
     * @param approved the request was approved, for a contingency
     */
    @Rule("FIN-059")
    public static Finding<List<Conduct>> conducts(
            RetroactiveLetter letter, int marks, boolean registered, boolean scheduleDiffered, boolean approved) {
        List<Conduct> conducts = switch (letter) {
            case A_A -> List.of(Conduct.DURATION_WRONG);
            case A_B -> List.of(Conduct.OTHER_START);
            case A_C -> List.of(Conduct.RELATOR_LEFT_EARLY, Conduct.OTHER_END);
            case A_D, A_E -> List.of(Conduct.ACTION_INCONSISTENT);
            case A_F -> List.of(Conduct.BLOCK_NOT_STARTED);
            case A_G -> List.of(Conduct.CLOCK_ALTERED);
            case B_A -> marks > 2 ? List.of(Conduct.MARKS_UNJUSTIFIED) : List.of();
            case B_B, B_C -> registered ? List.of() : List.of(Conduct.BOOK_NOT_USED);
            case B_D -> scheduleDiffered ? List.of(Conduct.OTHER_START, Conduct.OTHER_END) : List.of();
            case B_E -> List.of();
            case C_A, C_B, C_C, C_D, C_E, C_F -> approved ? List.of() : List.of(Conduct.BOOK_NOT_USED);
            case D -> List.of(Conduct.BOOK_NOT_USED);
        };
        return Finding.of(
                RuleId.of("FIN-059"),
                conducts,
                Norms.lce("Resuelvo 4"),
                Fact.of("letter", letter),
                Fact.of("marks", marks));
    }
}
