package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentReason;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CertificateParameters;
import java.time.Instant;
import java.time.LocalDate;

/** When an annulment may be asked for, and when and by whom it is decided. */
public final class Annulment {
    private static final RuleId WINDOW = RuleId.of("CERT-021");
    private static final RuleId OFFICE = RuleId.of("CERT-023");
    private static final RuleId DECISION = RuleId.of("CERT-024");

    private Annulment() {}

    /** Any error is a ground (G-CERT-03), or only the invoice number where the narrow reading is switched on. */
    @Rule("CERT-020")
    public static Check<AnnulmentReason> ground(AnnulmentReason reason, CertificateParameters parameters) {
        RuleId rule = RuleId.of("CERT-020");
        Citation citation = parameters.grounds().annulmentReason();
        return reason == AnnulmentReason.OTHER_ERROR && !parameters.annulmentForAnyError()
                ? Check.broken(Refusal.ofField("reasonCode", "annulment-ground-not-accepted", rule, citation))
                : Check.kept(Finding.of(rule, reason, citation));
    }

    /** The words are mandatory (CERT-022). */
    @Rule("CERT-022")
    public static Check<String> reason(String reason) {
        RuleId rule = RuleId.of("CERT-022");
        return reason.isBlank()
                ? Check.broken(Refusal.ofField("reason", "annulment-reason-missing", rule, Norms.cert("Q130")))
                : Check.kept(Finding.of(rule, "ENVIADA", Norms.cert("Q130")));
    }

    /**
     * Until day 60 and not after the liquidation (CERT-021). Warns when the DR's time may end after the liquidation term
     * (G-CERT-04).
     */
    @Rule("CERT-021")
    public static Check<Long> window(
            LocalDate endsOn, boolean liquidated, Instant at, CertificateParameters parameters) {
        long days = IssueTerm.daysFromEnd(endsOn, at);
        Citation ground = parameters.grounds().annulment();
        Fact limit = Fact.of("limitOn", endsOn.plusDays(parameters.annulmentDays()));
        if (liquidated) {
            return Check.broken(Refusal.of("course-liquidated", WINDOW, ground, Fact.of("endsOn", endsOn)));
        }
        if (days > parameters.annulmentDays()) {
            return Check.broken(Refusal.of(
                    "annulment-term-over",
                    WINDOW,
                    ground,
                    Fact.of("endsOn", endsOn),
                    Fact.of("daysFromEnd", days),
                    limit));
        }
        boolean tight = days > parameters.annulmentWarningDays();
        return Check.kept(Finding.of(
                WINDOW, days, ground, Fact.of("endsOn", endsOn), limit, Fact.of("decisionMayMissLiquidation", tight)));
    }

    /** Last day of the DR to decide; business days from the sending, which is day 0 (CERT-024). */
    @Rule("CERT-024")
    public static Finding<LocalDate> decisionDueOn(
            Instant sentAt, CertificateParameters parameters, BusinessDays businessDays) {
        LocalDate sentOn = Chile.dayOf(sentAt);
        return Finding.of(
                DECISION,
                businessDays.addBus(sentOn, parameters.annulmentDecisionBusinessDays()),
                parameters.grounds().annulmentDecision(),
                Fact.of("sentOn", sentOn),
                Fact.of("businessDays", parameters.annulmentDecisionBusinessDays()));
    }

    /** Whether a decision comes after its last day. It counts all the same: silence is neither yes nor no (CERT-024). */
    @Rule("CERT-024")
    public static Finding<Boolean> overdue(LocalDate decisionDueOn, Instant decidedAt) {
        LocalDate decidedOn = Chile.dayOf(decidedAt);
        return Finding.of(
                DECISION,
                decidedOn.isAfter(decisionDueOn),
                Norms.cert("Q131"),
                Fact.of("decisionDueOn", decisionDueOn),
                Fact.of("decidedOn", decidedOn));
    }

    /** Only the Dirección Regional where the course was held decides (CERT-023). */
    @Rule("CERT-023")
    public static Check<String> office(String executionRegion, String officeRegion) {
        return Regions.same(executionRegion, officeRegion)
                ? Check.kept(Finding.of(OFFICE, officeRegion, Norms.cert("Q131")))
                : Check.broken(Refusal.of(
                        "not-the-office-of-execution",
                        OFFICE,
                        Norms.cert("Q131"),
                        Fact.of("executionRegion", executionRegion),
                        Fact.of("officeRegion", officeRegion)));
    }
}
