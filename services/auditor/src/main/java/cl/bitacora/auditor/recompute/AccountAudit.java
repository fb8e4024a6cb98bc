package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.AccountEvent.CompensationReversed;
import cl.bitacora.contracts.payments.AccountEvent.DebtPaid;
import cl.bitacora.contracts.payments.AccountEvent.DebtRegistered;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Account;
import cl.bitacora.payments.domain.AccountCommand;
import cl.bitacora.payments.domain.AccountCommand.Compensate;
import cl.bitacora.payments.domain.AccountCommand.RecordDebtPayment;
import cl.bitacora.payments.domain.AccountCommand.RegisterDebt;
import cl.bitacora.payments.domain.AccountCommand.ReverseCompensation;
import cl.bitacora.payments.domain.AccountDecider;
import java.util.Optional;

/** Works an executor's account through again: debts, and how payments were compensated with them. */
final class AccountAudit {
    private static final RuleId COMPENSATION = RuleId.of("BONO-157");

    private final Findings findings;
    private final AccountDecider decider = new AccountDecider();
    private Account account = Account.EMPTY;

    AccountAudit(Findings findings) {
        this.findings = findings;
    }

    void apply(Act<AccountEvent> act) {
        AccountEvent first = act.first().event();
        findings.decided(
                FigureKind.ACCOUNT,
                act.stream(),
                what(first),
                act,
                Optional.of(COMPENSATION),
                decider.decide(command(first), account));
        account = decider.replay(account, act.said());
    }

    private static AccountCommand command(AccountEvent event) {
        return switch (event) {
            case DebtRegistered it ->
                new RegisterDebt(it.otec(), it.at(), it.debt(), it.cause(), it.amount(), it.reference());
            case DebtPaid it -> new RecordDebtPayment(it.otec(), it.at(), it.debt(), it.amount(), it.reference());
            case CompensationApplied it ->
                new Compensate(
                        it.otec(),
                        it.at(),
                        it.file(),
                        it.section(),
                        it.kind(),
                        it.invoice(),
                        it.payable(),
                        it.payable().minus(it.available()),
                        it.advancesDeducted());
            case CompensationReversed it -> new ReverseCompensation(it.otec(), it.at(), it.file(), it.invoice());
        };
    }

    private static String what(AccountEvent event) {
        Clp amount = switch (event) {
            case DebtRegistered it -> it.amount();
            case DebtPaid it -> it.amount();
            case CompensationApplied it -> it.compensated();
            case CompensationReversed it -> Clp.ZERO;
        };
        return amount + " $";
    }
}
