package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;

/**
 * Certificado de Antecedentes Laborales y Previsionales of the labour authority.
 *
 * @param validUntil last day on which it is valid
 * @param debts whether it shows fines or debts
 * @param regularised whether their payment or regularisation is proved by a document
 */
public record LabourCertificate(LocalDate validUntil, boolean debts, boolean regularised) {

    /** It must be valid on the day it is presented, and clean or regularised. */
    @Rule({"BONO-172", "BONO-204"})
    Check check(RuleId rule, Citation ground, LocalDate presentedOn) {
        Fact until = Fact.of("validUntil", validUntil);
        if (validUntil.isBefore(presentedOn)) {
            return new Unmet(
                    Refusal.ofField("labourCertificate.validUntil", "labour-certificate-expired", rule, ground, until));
        }
        if (debts && !regularised) {
            return new Unmet(
                    Refusal.ofField("labourCertificate.regularisation", "labour-certificate-debts", rule, ground));
        }
        return new Met(Finding.of(rule, debts ? "CERTIFICADO_REGULARIZADO" : "CERTIFICADO_SIN_DEUDAS", ground, until));
    }
}
