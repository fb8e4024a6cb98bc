package cl.bitacora.contracts.payments;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.util.List;

/**
 * Stream {@code debts-<otec>}: what an executor owes, and how its payments were compensated with it (BONO-157). Every
 * payment of an executor passes here before it is made, so that two payments never use up the same debt.
 */
public sealed interface AccountEvent extends PaymentsEvent {
    Rut otec();

    /**
     * Something is owed.
     *
     * @param debt id, unique in the account
     * @param reference payment file, or the resolution that imposed the fine
     */
    record DebtRegistered(Rut otec, Instant at, String debt, DebtCause cause, Clp amount, String reference)
            implements AccountEvent {}

    /** The executor paid SENCE directly, wholly or in part. */
    record DebtPaid(Rut otec, Instant at, String debt, Clp amount, String reference) implements AccountEvent {}

    /**
     * A payment may be made, less what was compensated: possibly nothing.
     *
     * @param invoice number of the invoice that is paid with it: another invoice of the file is compensated anew
     * @param payable before withholding
     * @param available payable less withheld
     * @param advancesDeducted what the liquidation subtracts as advances paid (BONO-203); zero for an advance
     * @param shares which debts were paid with it, oldest first
     */
    record CompensationApplied(
            Rut otec,
            Instant at,
            String file,
            SectionId section,
            PaymentKind kind,
            String invoice,
            Clp payable,
            Clp available,
            Clp advancesDeducted,
            Clp compensated,
            List<Share> shares,
            Clp remainingDebt,
            Explanation why)
            implements AccountEvent {}

    /** The payment will not be made as prepared: the debts are owed again. */
    record CompensationReversed(Rut otec, Instant at, String file, String invoice) implements AccountEvent {}

    /** Part of a debt. */
    record Share(String debt, Clp amount) {}
}
