package cl.bitacora.payments.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.payments.DebtCause;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Rut;
import java.time.Instant;

/** What may be asked of an executor's account of debts. */
public sealed interface AccountCommand {
    Rut otec();

    Instant at();

    /** Something is owed. {@code debt} is the id; repeating it changes nothing. */
    record RegisterDebt(Rut otec, Instant at, String debt, DebtCause cause, Clp amount, String reference)
            implements AccountCommand {}

    /** The executor paid SENCE directly. */
    record RecordDebtPayment(Rut otec, Instant at, String debt, Clp amount, String reference)
            implements AccountCommand {}

    /** Compensate the payment of an invoice that is about to be made. Repeating it gives what was compensated before. */
    record Compensate(
            Rut otec,
            Instant at,
            String file,
            SectionId section,
            PaymentKind kind,
            String invoice,
            Clp payable,
            Clp withheld,
            Clp advancesDeducted)
            implements AccountCommand {}

    /** The payment of a compensated invoice will not be made. */
    record ReverseCompensation(Rut otec, Instant at, String file, String invoice) implements AccountCommand {}
}
