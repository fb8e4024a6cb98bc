package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.RuleId;

/** What a fact is under the bases: one letter and course, one charge (G-FINB-17). */
public sealed interface OtecCharge {

    /** A letter describes it. */
    record Listed(Finding<OtecInfraction> infraction) implements OtecCharge {}

    /** No letter does: the OTIC grades it in writing. */
    record ToGrade(Finding<String> why) implements OtecCharge {}

    /** No breach. */
    record None(Finding<String> why) implements OtecCharge {}

    /** A letter. */
    static OtecCharge listed(OtecInfraction infraction, Fact... facts) {
        return new Listed(Finding.of(infraction.rule(), infraction, infraction.ground(), facts));
    }

    /** The letter if it holds; otherwise nothing, said under the letter's rule. */
    static OtecCharge when(boolean holds, OtecInfraction infraction, Fact... facts) {
        return holds
                ? listed(infraction, facts)
                : new None(Finding.of(infraction.rule(), "SIN_INFRACCION", infraction.ground(), facts));
    }

    /** Graded by the OTIC, between the ends of the scale. */
    static OtecCharge toGrade(Fact... facts) {
        return new ToGrade(Finding.of(RuleId.of("FINB-047"), "LA_GRADUA_EL_OTIC", Law.becas("BA 10.1.4"), facts));
    }
}
