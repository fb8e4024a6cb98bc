package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasFineParameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a fine is paid: by the OTEC in its term; else from what the programme owes it; else from its guarantee.
 *
 * @param due last day to pay, inside
 * @param status where it stands
 * @param deducted taken from pending payments
 * @param left of the pending payments, to be paid out
 * @param guarantee what the guarantee gives; zero collected if it is not touched
 * @param owed what nothing covered
 */
public record FinePayment(
        Finding<LocalDate> due,
        Finding<Status> status,
        Finding<Clp> deducted,
        Clp left,
        Finding<Collected> guarantee,
        Clp owed) {

    /** Where a fine stands. */
    public enum Status {
        /** Deposited in its term and proved before SENCE. */
        PAGADA,
        /** The term runs. */
        EN_PLAZO,
        /** The term passed without a proved deposit inside it. */
        IMPAGA
    }

    /**
     * A guarantee collected.
     *
     * @param applied to the fine
     * @param returned difference for the OTEC, once it replaces the guarantee
     */
    public record Collected(Clp applied, Clp returned) {
        /** Canonical: whether it was touched; the amounts are facts of the finding. */
        @Override
        public String toString() {
            return applied.equals(Clp.ZERO) ? "SIN_COBRO" : "COBRO";
        }
    }

    /**
     * What there is to pay with.
     *
     * @param fine in pesos, zero or more
     * @param notifiedOn day of the e-mail
     * @param paidOn day of the deposit of the whole fine, if any
     * @param proved the deposit was proved before SENCE
     * @param pending payments that the programme owes the OTEC
     * @param guarantee amount of its guarantee
     */
    public record Facts(
            Clp fine, LocalDate notifiedOn, Optional<LocalDate> paidOn, boolean proved, Clp pending, Clp guarantee) {
        public Facts {
            if (fine.isNegative() || pending.isNegative() || guarantee.isNegative()) {
                throw new IllegalArgumentException("amounts cannot be negative");
            }
        }
    }

    /** Where the fine stands on a legal day, and what is taken from where. */
    @Rule({"FINB-053", "FINB-054"})
    public static FinePayment of(Facts facts, LocalDate today, BusinessDays days, BecasFineParameters parameters) {
        int term = parameters.terms().payment();
        Finding<LocalDate> due = Finding.of(
                RuleId.of("FINB-053"),
                days.addBus(facts.notifiedOn(), term),
                Law.becas("BA 10.2 c)"),
                Fact.of("from", facts.notifiedOn()),
                Fact.of("businessDays", term));
        Finding<Status> status = status(facts, due, today);
        // A late deposit does not mend the term, but it is applied: nothing is charged twice (G-FINB-21).
        boolean deposited = facts.proved()
                && facts.paidOn().filter(day -> !day.isAfter(today)).isPresent();
        Clp unpaid = status.value() == Status.IMPAGA && !deposited ? facts.fine() : Clp.ZERO;
        Clp deducted = least(unpaid, facts.pending());
        Clp rest = unpaid.minus(deducted);
        Finding<Collected> guarantee = collect(rest, facts.guarantee());
        return new FinePayment(
                due,
                status,
                Finding.of(
                                RuleId.of("FINB-054"),
                                deducted,
                                Law.becas("BA 10.2 c)"),
                                Fact.of("unpaid", unpaid),
                                Fact.of("pending", facts.pending()))
                        .restingOn(status),
                facts.pending().minus(deducted),
                guarantee,
                rest.minus(guarantee.value().applied()));
    }

    /** Last day to replace a collected guarantee; the difference is returned when the new one arrives (G-FINB-09). */
    @Rule("FINB-055")
    public static Finding<LocalDate> replacementDue(
            LocalDate collectedOn, BusinessDays days, BecasFineParameters parameters) {
        int term = parameters.terms().guaranteeReplacement();
        return Finding.of(
                RuleId.of("FINB-055"),
                days.addBus(collectedOn, term),
                Law.becas("BA 10.2 c)"),
                Fact.of("from", collectedOn),
                Fact.of("businessDays", term));
    }

    /** Without a new guarantee in its term the OTIC may terminate the contract, by registered letter. */
    @Rule("FINB-055")
    public static Finding<Boolean> mayTerminate(
            Finding<LocalDate> replacementDue, Optional<LocalDate> replacedOn, LocalDate today) {
        return Finding.of(
                        RuleId.of("FINB-055"),
                        replacedOn.orElse(today).isAfter(replacementDue.value()),
                        Law.becas("BA 10.2 c)"),
                        Fact.of("dueOn", replacementDue.value()))
                .restingOn(replacementDue);
    }

    private static Finding<Status> status(Facts facts, Finding<LocalDate> due, LocalDate today) {
        boolean inTime = facts.proved()
                && facts.paidOn()
                        .filter(day -> !day.isAfter(due.value()) && !day.isAfter(today))
                        .isPresent();
        Status status;
        if (inTime) {
            status = Status.PAGADA;
        } else {
            status = today.isAfter(due.value()) ? Status.IMPAGA : Status.EN_PLAZO;
        }
        return Finding.of(
                        RuleId.of("FINB-053"),
                        status,
                        Law.becas("BA 10.2 c)"),
                        Fact.of("dueOn", due.value()),
                        new Fact(
                                "paidOn",
                                facts.paidOn().map(LocalDate::toString).orElse("")),
                        Fact.of("proved", facts.proved()))
                .restingOn(due);
    }

    /** The whole guarantee is collected, as the instrument is; what the fine does not take goes back. */
    @Rule("FINB-055")
    private static Finding<Collected> collect(Clp rest, Clp guarantee) {
        boolean touched = rest.compareTo(Clp.ZERO) > 0;
        Clp applied = touched ? least(rest, guarantee) : Clp.ZERO;
        Collected collected = new Collected(applied, touched ? guarantee.minus(applied) : Clp.ZERO);
        return Finding.of(
                RuleId.of("FINB-055"),
                collected,
                Law.becas("BA 10.2 c)"),
                Fact.of("rest", rest),
                Fact.of("guarantee", guarantee),
                Fact.of("applied", applied),
                Fact.of("returned", collected.returned()));
    }

    private static Clp least(Clp one, Clp other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
