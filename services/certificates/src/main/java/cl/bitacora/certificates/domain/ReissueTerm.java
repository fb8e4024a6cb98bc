package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CertificateParameters;
import java.time.Instant;
import java.time.LocalDate;

/** After an approved annulment there is no limit to issue again, but after the liquidation term it is flagged (CERT-902). */
public final class ReissueTerm {
    private ReissueTerm() {}

    /** Whether the reissue comes after the liquidation term. */
    @Rule("CERT-902")
    public static Finding<Boolean> outOfLiquidationTerm(
            LocalDate endsOn, Instant at, CertificateParameters parameters) {
        Finding<LocalDate> due = IssueTerm.liquidationDueOn(endsOn, parameters);
        LocalDate reissuedOn = Chile.dayOf(at);
        return Finding.of(
                        RuleId.of("CERT-902"),
                        reissuedOn.isAfter(due.value()),
                        Norms.cert("Q131"),
                        Fact.of("reissuedOn", reissuedOn),
                        Fact.of("daysFromEnd", IssueTerm.daysFromEnd(endsOn, at)))
                .restingOn(due);
    }
}
