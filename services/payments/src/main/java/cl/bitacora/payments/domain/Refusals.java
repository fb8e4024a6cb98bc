package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;

/** Refusals that several commands share. */
final class Refusals {
    private Refusals() {}

    /** The file is not where the command needs it to be. */
    static Refusal state(PaymentFile file, String rule, String numeral) {
        return Refusal.of("wrong-payment-state", RuleId.of(rule), Norms.bono(numeral), Fact.of("state", file.status()));
    }

    /** Who decides never decides on what they submitted. */
    static Refusal samePerson(String rule) {
        return Refusal.of("same-person", RuleId.of(rule), SENCE_VALIDATES);
    }

    private static final Citation SENCE_VALIDATES = Norms.bono("8.A a)");
}
