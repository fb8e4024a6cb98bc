package cl.bitacora.payments.policies;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.DebtCause;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsObserved;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.GuaranteeReceived;
import cl.bitacora.contracts.payments.PaymentFileEvent.HoldLifted;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceConfirmed;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceIssued;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceRejected;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentHeld;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Rule;
import cl.bitacora.payments.domain.Account;
import cl.bitacora.payments.domain.AccountCommand;
import cl.bitacora.payments.domain.AccountCommand.RegisterDebt;
import cl.bitacora.payments.domain.AccountCommand.ReverseCompensation;
import cl.bitacora.payments.domain.AccountDecider;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * A validated liquidation below zero and an advance that must come back are owed from that moment; a payment that will not
 * be made frees the debts that were compensated with it.
 */
@Singleton
public class DebtPolicy implements Policy<PaymentsEvent> {
    private final Aggregates<AccountCommand, Account, AccountEvent> accounts;

    @Inject
    public DebtPolicy(Aggregates<AccountCommand, Account, AccountEvent> accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "debts";
    }

    @Override
    public EventCatalogue<PaymentsEvent> source() {
        return PaymentsEvent.CATALOGUE;
    }

    @Override
    public Reaction react(RecordedEvent<PaymentsEvent> recorded, Reactor reactor) {
        Optional<AccountCommand> command = switch (recorded.event()) {
            case AccountEvent ignored -> Optional.empty();
            case PaymentFileEvent event -> command(event);
        };
        if (command.isEmpty()) {
            return new Reaction.Ignored();
        }
        String stream = AccountDecider.stream(command.get().otec());
        // both commands are idempotent and refuse nothing that these events can bring
        if (reactor.last(accounts, stream, command.get()) instanceof Outcome.Refused<?, ?> refused) {
            throw new IllegalStateException("refused: " + refused.refusal().code());
        }
        return new Reaction.Handled();
    }

    @Rule({"BONO-157", "BONO-175", "BONO-180"})
    private static Optional<AccountCommand> command(PaymentFileEvent event) {
        return switch (event) {
            case DocumentsValidated validated
            when validated.amount().isNegative() ->
                Optional.of(new RegisterDebt(
                        validated.otec(),
                        validated.at(),
                        "saldo-" + validated.file(),
                        DebtCause.SALDO_NEGATIVO,
                        Clp.ZERO.minus(validated.amount()),
                        validated.file()));
            case RestitutionOrdered ordered ->
                Optional.of(new RegisterDebt(
                        ordered.otec(),
                        ordered.at(),
                        "anticipo-" + ordered.file(),
                        DebtCause.ANTICIPO_NO_EJECUTADO,
                        ordered.amount(),
                        ordered.file()));
            case InvoiceRejected rejected ->
                Optional.of(
                        new ReverseCompensation(rejected.otec(), rejected.at(), rejected.file(), rejected.number()));
            case DocumentsValidated ignored -> Optional.empty();
            case ValidationRequested ignored -> Optional.empty();
            case GuaranteeReceived ignored -> Optional.empty();
            case LiquidationCalculated ignored -> Optional.empty();
            case DocumentsObserved ignored -> Optional.empty();
            case InvoiceIssued ignored -> Optional.empty();
            case InvoiceConfirmed ignored -> Optional.empty();
            case PaymentHeld ignored -> Optional.empty();
            case HoldLifted ignored -> Optional.empty();
            case PaymentMade ignored -> Optional.empty();
        };
    }
}
