package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CertificateParameters;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The limits from the end of the course, which is day 0. Calendar days, each until its end in {@code America/Santiago};
 * a limit does not roll to a business day (G-CERT-14).
 */
public final class IssueTerm {
    /** Day 41 and later: the executor must say why. */
    private static final RuleId LATE = RuleId.of("CERT-011");

    private static final RuleId OVER = RuleId.of("CERT-012");

    /** How an issue stands to the limits. */
    public enum Punctuality {
        ON_TIME,
        LATE_JUSTIFIED
    }

    private IssueTerm() {}

    /** Calendar days from the end of the course to the legal day of an instant; negative before it. */
    public static long daysFromEnd(LocalDate endsOn, Instant at) {
        return BusinessDays.daysBetween(endsOn, Chile.dayOf(at));
    }

    /**
     * Up to day 40 freely, up to day 59 with a reason, from day 60 never. The last day is {@code parameters.limitDays()}:
     * 58 where the strict reading of the question is switched on (G-CERT-01).
     */
    @Rule({"CERT-010", "CERT-011", "CERT-012"})
    public static Check<Punctuality> of(
            LocalDate endsOn, Instant at, String lateReason, CertificateParameters parameters) {
        long days = daysFromEnd(endsOn, at);
        Fact[] facts = {
            Fact.of("endsOn", endsOn),
            Fact.of("daysFromEnd", days),
            Fact.of("normalUntil", endsOn.plusDays(parameters.normalDays())),
            Fact.of("limitOn", endsOn.plusDays(parameters.limitDays()))
        };
        if (days > parameters.limitDays()) {
            return Check.broken(
                    Refusal.of("issue-term-over", OVER, parameters.grounds().limit(), facts));
        }
        if (days <= parameters.normalDays()) {
            return Check.kept(Finding.of(
                    RuleId.of("CERT-010"),
                    Punctuality.ON_TIME,
                    parameters.grounds().normal(),
                    facts));
        }
        if (lateReason.isBlank()) {
            return Check.broken(Refusal.ofField("lateReason", "late-reason-missing", LATE, Norms.cert("Q128"), facts));
        }
        return Check.kept(Finding.of(LATE, Punctuality.LATE_JUSTIFIED, Norms.cert("Q128"), facts));
    }

    /** Generating a draft needs no reason yet, but it is useless after the limit. */
    @Rule("CERT-012")
    public static Check<Long> open(LocalDate endsOn, Instant at, CertificateParameters parameters) {
        long days = daysFromEnd(endsOn, at);
        Fact limit = Fact.of("limitOn", endsOn.plusDays(parameters.limitDays()));
        return days > parameters.limitDays()
                ? Check.broken(Refusal.of(
                        "issue-term-over",
                        OVER,
                        parameters.grounds().limit(),
                        Fact.of("endsOn", endsOn),
                        Fact.of("daysFromEnd", days),
                        limit))
                : Check.kept(Finding.of(OVER, days, parameters.grounds().limit(), Fact.of("endsOn", endsOn), limit));
    }

    /** Last day of the liquidation term (CERT-013). */
    @Rule("CERT-013")
    public static Finding<LocalDate> liquidationDueOn(LocalDate endsOn, CertificateParameters parameters) {
        return Finding.of(
                RuleId.of("CERT-013"),
                endsOn.plusDays(parameters.liquidationDays()),
                parameters.grounds().liquidation(),
                Fact.of("endsOn", endsOn),
                Fact.of("liquidationDays", parameters.liquidationDays()));
    }
}
