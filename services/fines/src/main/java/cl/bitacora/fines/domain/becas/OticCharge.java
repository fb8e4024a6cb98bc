package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** What a fact of an OTIC is under the bases. How SENCE proceeds stands elsewhere (G-FINB-13). */
public sealed interface OticCharge {

    /** A letter describes it. */
    record Listed(Finding<OticInfraction> infraction) implements OticCharge {}

    /** No letter does: Título V of DS 98/1997 and Ley 19.518, whose amounts are not here. */
    record General(Finding<String> why) implements OticCharge {}

    /** No breach. */
    record None(Finding<String> why) implements OticCharge {}

    /** The letter if it holds; otherwise nothing, said under the letter's rule. */
    static OticCharge when(boolean holds, OticInfraction infraction, Fact... facts) {
        return holds
                ? new Listed(Finding.of(infraction.rule(), infraction, infraction.ground(), facts))
                : new None(Finding.of(infraction.rule(), "SIN_INFRACCION", infraction.ground(), facts));
    }

    /** The general law. */
    @Rule("FINB-080")
    static OticCharge general() {
        return new General(Finding.of(RuleId.of("FINB-080"), "NORMA_GENERAL", Law.becas("BA 11")));
    }
}
