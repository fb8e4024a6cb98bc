package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;

/** From what is payable to what is paid: less what is withheld for labour debts, less what the executor owes SENCE. */
public final class Settlement {
    private Settlement() {}

    /**
     * What is left after withholding for labour and social-security debts.
     *
     * @throws IllegalArgumentException for a negative withholding or one above the payment: a programming error, the
     *     decider refuses it before
     */
    @Rule("BONO-156")
    public static Finding<Clp> available(Clp payable, Clp withheld) {
        if (withheld.isNegative() || withheld.compareTo(payable) > 0) {
            throw new IllegalArgumentException("cannot withhold more than there is");
        }
        return Finding.of(
                RuleId.of("BONO-156"),
                payable.minus(withheld),
                Norms.bono("8.A b)"),
                Fact.of("payable", payable),
                Fact.of("withheld", withheld));
    }

    /** {@code max(0, available − debts)}; what the debts exceed it by is carried. */
    @Rule("BONO-157")
    public static Finding<Clp> net(Finding<Clp> available, Clp debts) {
        Clp compensated = compensated(available.value(), debts);
        return Finding.of(
                        RuleId.of("BONO-157"),
                        available.value().minus(compensated),
                        Norms.bono("8.A c)"),
                        Fact.of("available", available.value()),
                        Fact.of("debts", debts),
                        Fact.of("compensated", compensated),
                        Fact.of("remainingDebt", debts.minus(compensated)))
                .restingOn(available);
    }

    /** How much of the debts a payment extinguishes. */
    @Rule("BONO-157")
    public static Clp compensated(Clp available, Clp debts) {
        return available.compareTo(debts) <= 0 ? available : debts;
    }
}
