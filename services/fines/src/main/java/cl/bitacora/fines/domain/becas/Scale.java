package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasFineParameters;
import cl.bitacora.regulation.UtmRange;

/** UTM of each infraction: fixed by its class (G-FINB-10), except what no letter describes. */
public final class Scale {
    private Scale() {}

    /** The amount of a letter of an OTEC. */
    @Rule("FINB-021")
    public static Finding<UtmRange> otec(OtecInfraction infraction, BecasFineParameters parameters) {
        int utm = switch (infraction.seriousness()) {
            case GRAVE -> parameters.otec().serious();
            case MENOS_GRAVE -> parameters.otec().lessSerious();
            case LEVE -> parameters.otec().minor();
        };
        return Finding.of(
                RuleId.of("FINB-021"),
                UtmRange.fixed(utm),
                infraction.ground(),
                new Fact("letter", infraction.letter()),
                Fact.of("seriousness", infraction.seriousness()));
    }

    /** The amount of a letter of an OTIC. */
    @Rule("FINB-061")
    public static Finding<UtmRange> otic(OticInfraction infraction, BecasFineParameters parameters) {
        int utm = switch (infraction.seriousness()) {
            case GRAVISIMA -> parameters.otic().verySerious();
            case GRAVE -> parameters.otic().serious();
            case MENOS_GRAVE -> parameters.otic().lessSerious();
        };
        return Finding.of(
                RuleId.of("FINB-061"),
                UtmRange.fixed(utm),
                infraction.ground(),
                new Fact("letter", infraction.letter()),
                Fact.of("seriousness", infraction.seriousness()));
    }

    /**
     * An amount that the OTIC grades with written reasons, for what no letter describes.
     *
     * @param utm whole UTM that the OTIC proposes
     * @param reasons in writing
     */
    @Rule("FINB-047")
    public static Check graded(int utm, String reasons, BecasFineParameters parameters) {
        boolean inside = parameters.other().contains(utm);
        return Check.of(
                inside && !reasons.isBlank(),
                RuleId.of("FINB-047"),
                Law.becas("BA 10.1.4"),
                "GRADUADA_POR_EL_OTIC",
                inside ? "reasons" : "utm",
                inside ? "graded-without-reasons" : "graded-outside-range",
                Fact.of("utm", utm),
                Fact.of("least", parameters.other().least()),
                Fact.of("most", parameters.other().most()));
    }
}
