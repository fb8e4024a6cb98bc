package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RetroactiveRoute;
import java.util.Set;

/** What an approval gives, by route and region (G-ATT-11). */
public enum Outcome {
    /** A manual attendance certificate (Anexo 3). */
    CERTIFICADO_MANUAL,
    /** Additional blocks for the action. */
    BLOQUES_ADICIONALES,
    /** Attendance loaded retroactively. */
    CARGA_RETROACTIVA,
    /** Nothing: rejected, or never to be approved. */
    NINGUNO;

    /** Valparaíso, Biobío and Metropolitana, by CUT. */
    private static final Set<String> ADDITIONAL_BLOCKS = Set.of("05", "08", "13");

    /**
     * The outcome of a decision. Ñuble is not among the three regions, so it takes the manual certificate (G-ATT-18).
     *
     * @param region two-digit CUT of the region where the course is held
     */
    @Rule({"LCE-073", "LCE-074", "LCE-085", "LCE-099"})
    public static Finding<Outcome> of(RetroactiveRoute route, String region, boolean approved) {
        Fact[] facts = {Fact.of("route", route), new Fact("region", region), Fact.of("approved", approved)};
        if (route == RetroactiveRoute.B) {
            return Finding.of(RuleId.of("LCE-085"), NINGUNO, Norms.lce("Resuelvo 3.B"), facts);
        }
        boolean blocks = ADDITIONAL_BLOCKS.contains(region);
        if (route == RetroactiveRoute.A) {
            return blocks
                    ? Finding.of(
                            RuleId.of("LCE-074"),
                            approved ? BLOQUES_ADICIONALES : NINGUNO,
                            Norms.lce("Resuelvo 3.A, procedimiento d."),
                            facts)
                    : Finding.of(
                            RuleId.of("LCE-073"),
                            approved ? CERTIFICADO_MANUAL : NINGUNO,
                            Norms.lce("Resuelvo 3.A, procedimiento c."),
                            facts);
        }
        return Finding.of(
                RuleId.of("LCE-099"),
                approved ? CARGA_RETROACTIVA : NINGUNO,
                Norms.lce("Resuelvo 3.C, procedimiento b)"),
                facts);
    }

    /** Whether SENCE may still sanction the fact: approval does not exclude it, except for a contingency. */
    @Rule({"LCE-076", "LCE-085", "LCE-115"})
    public static Finding<Boolean> sanctionPossible(RetroactiveRoute route) {
        return switch (route) {
            case A -> Finding.of(RuleId.of("LCE-076"), true, Norms.lce("Resuelvo 3.A"));
            case B -> Finding.of(RuleId.of("LCE-085"), true, Norms.lce("Resuelvo 3.B"));
            case C -> Finding.of(RuleId.of("LCE-099"), false, Norms.lce("Resuelvo 3.C"));
            case D -> Finding.of(RuleId.of("LCE-115"), true, Norms.lce("Resuelvo 3.D"));
        };
    }

    /** Whether the tax benefit can operate for that attendance once it is approved. */
    @Rule("LCE-085")
    public static Finding<Boolean> taxBenefit(RetroactiveRoute route) {
        return Finding.of(
                RuleId.of("LCE-085"), route != RetroactiveRoute.B, Norms.lce("Resuelvo 3.B"), Fact.of("route", route));
    }
}
