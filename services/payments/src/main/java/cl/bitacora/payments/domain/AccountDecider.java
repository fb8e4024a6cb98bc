package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.AccountEvent.CompensationReversed;
import cl.bitacora.contracts.payments.AccountEvent.DebtPaid;
import cl.bitacora.contracts.payments.AccountEvent.DebtRegistered;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.payments.domain.AccountCommand.Compensate;
import cl.bitacora.payments.domain.AccountCommand.RecordDebtPayment;
import cl.bitacora.payments.domain.AccountCommand.RegisterDebt;
import cl.bitacora.payments.domain.AccountCommand.ReverseCompensation;
import java.util.Locale;

/** Decides over an executor's debts: every payment passes here once, so no debt is used twice and none is forgotten. */
public final class AccountDecider implements Decider<AccountCommand, Account, AccountEvent> {
    private static final RuleId COMPENSATION = RuleId.of("BONO-157");

    /** Stream of an executor's account. */
    public static String stream(Rut otec) {
        return "debts-" + otec.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public Account initial() {
        return Account.EMPTY;
    }

    @Override
    public Decision<AccountEvent> decide(AccountCommand command, Account account) {
        return switch (command) {
            case RegisterDebt register -> register(register, account);
            case RecordDebtPayment payment -> pay(payment, account);
            case Compensate compensate -> compensate(compensate, account);
            case ReverseCompensation reverse ->
                // a reversal that comes after the next invoice was compensated is of the past
                account.compensation(reverse.file())
                                .filter(done -> done.invoice().equals(reverse.invoice()))
                                .isPresent()
                        ? Decision.accept(new CompensationReversed(
                                reverse.otec(), reverse.at(), reverse.file(), reverse.invoice()))
                        : Decision.nothing();
        };
    }

    @Override
    public Account evolve(Account account, AccountEvent event) {
        return switch (event) {
            case DebtRegistered debt ->
                account.with(
                        new Account.Debt(debt.debt(), debt.cause(), debt.amount(), debt.amount(), debt.reference()));
            case DebtPaid paid -> account.less(paid.debt(), paid.amount());
            case CompensationApplied applied -> account.compensated(applied);
            case CompensationReversed reversed -> account.reversed(reversed.file());
        };
    }

    @Rule("BONO-157")
    private static Decision<AccountEvent> register(RegisterDebt command, Account account) {
        if (account.debt(command.debt()).isPresent()) {
            return Decision.nothing();
        }
        if (command.amount().pesos() <= 0) {
            return Decision.refuse(
                    Refusal.ofField("amountClp", "amount-not-positive", COMPENSATION, Norms.bono("8.A c)")));
        }
        return Decision.accept(new DebtRegistered(
                command.otec(), command.at(), command.debt(), command.cause(), command.amount(), command.reference()));
    }

    private static Decision<AccountEvent> pay(RecordDebtPayment command, Account account) {
        Clp remaining =
                account.debt(command.debt()).map(Account.Debt::remaining).orElse(Clp.ZERO);
        if (command.amount().pesos() <= 0 || command.amount().compareTo(remaining) > 0) {
            return Decision.refuse(Refusal.ofField(
                    "amountClp",
                    "payment-exceeds-debt",
                    COMPENSATION,
                    Norms.bono("8.A c)"),
                    Fact.of("remaining", remaining)));
        }
        return Decision.accept(
                new DebtPaid(command.otec(), command.at(), command.debt(), command.amount(), command.reference()));
    }

    @Rule({"BONO-157", "BONO-203"})
    private static Decision<AccountEvent> compensate(Compensate command, Account account) {
        Account before = account.reversed(command.file());
        Finding<Clp> available = Settlement.available(command.payable(), command.withheld());
        if (account.compensation(command.file())
                .filter(done -> done.invoice().equals(command.invoice())
                        && done.available().equals(available.value()))
                .isPresent()) {
            return Decision.nothing();
        }
        Clp advances = before.advancesOf(command.section());
        boolean advanceTooLate = command.kind() == PaymentKind.ESTADO_DE_AVANCE && before.liquidated(command.section());
        boolean advancesDiffer =
                command.kind() == PaymentKind.LIQUIDACION && !advances.equals(command.advancesDeducted());
        if (advanceTooLate || advancesDiffer) {
            return Decision.refuse(Refusal.of(
                    advanceTooLate ? "advance-after-liquidation" : "advances-changed",
                    RuleId.of("BONO-203"),
                    Norms.bono("8.2.4"),
                    Fact.of("advances", advances),
                    Fact.of("deducted", command.advancesDeducted())));
        }
        Clp owed = before.owed();
        Finding<Clp> net = Settlement.net(available, owed);
        Clp compensated = available.value().minus(net.value());
        return Decision.accept(new CompensationApplied(
                command.otec(),
                command.at(),
                command.file(),
                command.section(),
                command.kind(),
                command.invoice(),
                command.payable(),
                available.value(),
                command.advancesDeducted(),
                compensated,
                before.spread(compensated),
                owed.minus(compensated),
                net.explanation()));
    }
}
