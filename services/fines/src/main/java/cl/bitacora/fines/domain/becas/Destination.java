package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** Into which cuenta de excedentes the money goes. */
public final class Destination {
    private Destination() {}

    /** A paid fine: the account of the year being tendered, or of the next period after the only or last tender. */
    @Rule("FINB-057")
    public static Finding<Integer> ofFine(int tenderYear, boolean lastTender) {
        return Finding.of(
                RuleId.of("FINB-057"),
                lastTender ? tenderYear + 1 : tenderYear,
                Law.becas("BA 10.2 e)"),
                Fact.of("tenderYear", tenderYear),
                Fact.of("lastTender", lastTender));
    }

    /** A collected guarantee: through the OTIC's account to the account that originated the call. */
    @Rule("FINB-056")
    public static Finding<Integer> ofGuarantee(int callAccountYear) {
        return Finding.of(RuleId.of("FINB-056"), callAccountYear, Law.becas("BA 10.2 d)"));
    }
}
