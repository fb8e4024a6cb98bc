package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.FineParameters;
import cl.bitacora.regulation.UtmRange;

/** What the table allows for a conduct, in whole UTM (G-FIN-05). */
public final class FineAmount {
    private static final RuleId RULE = RuleId.of("FIN-001");

    private FineAmount() {}

    /** The range of a conduct. */
    @Rule("FIN-001")
    public static Finding<UtmRange> range(Conduct conduct, FineParameters parameters) {
        Tramo tramo = conduct.tramo();
        return Finding.of(
                RULE,
                tramo.range(parameters),
                tramo.ground(parameters),
                Fact.of("conduct", conduct.rule()),
                Fact.of("tramo", tramo),
                new Fact("legalBasis", conduct.legalBasis()));
    }

    /** Whether an amount is inside the range of its conduct; outside, it is invalid. */
    @Rule("FIN-001")
    public static Check within(Conduct conduct, int utm, FineParameters parameters) {
        UtmRange range = conduct.tramo().range(parameters);
        return Check.of(
                range.contains(utm),
                RULE,
                conduct.tramo().ground(parameters),
                "DENTRO_DEL_TRAMO",
                "utm",
                "utm-outside-range",
                Fact.of("utm", utm),
                Fact.of("least", range.least()),
                Fact.of("most", range.most()),
                Fact.of("tramo", conduct.tramo()));
    }
}
