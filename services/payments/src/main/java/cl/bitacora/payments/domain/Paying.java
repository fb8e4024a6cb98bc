package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Check.Met;
import cl.bitacora.kernel.Check.Unmet;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.PaymentCommand.Basis;
import cl.bitacora.payments.domain.PaymentCommand.OrderRestitution;
import cl.bitacora.payments.domain.PaymentCommand.Pay;
import java.util.Optional;

/** The money, out and back. */
public final class Paying {
    private Paying() {}

    /**
     * Why a file may not be paid now, if so: state, hands, a liquidation in place of the advance, changed grounds. Asked
     * before the executor's account is touched, and again when the payment is decided.
     *
     * @param liquidationFiled the liquidation of the section was asked for: it pays what the advance would
     */
    @Rule({"BONO-155", "BONO-158", "BONO-203"})
    public static Optional<Refusal> obstacle(PaymentFile file, String by, boolean liquidationFiled, Basis basis) {
        if (file.status() == PaymentStatus.RETENIDO) {
            return Optional.of(Refusal.of(
                    "payment-held",
                    RuleId.of("BONO-155"),
                    Norms.bono("8.A b)"),
                    Fact.of("missing", String.join(", ", file.missingMonths()))));
        }
        if (file.status() != PaymentStatus.POR_PAGAR) {
            return Optional.of(Refusals.state(file, "BONO-152", "8.A a)"));
        }
        ValidationRequested request = file.request().orElseThrow();
        DocumentsValidated validation = file.validation().orElseThrow();
        if (by.equals(request.requestedBy()) || by.equals(validation.validatedBy())) {
            return Optional.of(Refusals.samePerson("BONO-152"));
        }
        if (request.kind() == PaymentKind.ESTADO_DE_AVANCE && liquidationFiled) {
            return Optional.of(Refusal.of(
                    "advance-after-liquidation",
                    RuleId.of("BONO-203"),
                    Norms.bono("8.2.4"),
                    Fact.of("advances", Clp.ZERO),
                    Fact.of("deducted", Clp.ZERO)));
        }
        return Reviewing.changed(file, basis);
    }

    @Rule({"BONO-156", "BONO-157"})
    static Decision<PaymentFileEvent> pay(Pay command, PaymentFile file) {
        if (file.status() == PaymentStatus.PAGADO) {
            return Decision.nothing();
        }
        Optional<Refusal> obstacle = obstacle(file, command.by(), command.liquidationFiled(), command.basis());
        if (obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        ValidationRequested request = file.request().orElseThrow();
        Clp payable = file.validation().orElseThrow().amount();
        Finding<Clp> available = Settlement.available(payable, file.withheld());
        CompensationApplied applied = command.compensation();
        Clp owed = applied.compensated().plus(applied.remainingDebt());
        String invoice = file.invoice().orElseThrow().number();
        if (!applied.file().equals(request.file())
                || !applied.invoice().equals(invoice)
                || !applied.available().equals(available.value())
                || !applied.compensated().equals(Settlement.compensated(available.value(), owed))) {
            return Decision.refuse(Refusal.of("compensation-outdated", RuleId.of("BONO-157"), Norms.bono("8.A c)")));
        }
        Finding<Clp> net = Settlement.net(available, owed);
        return Decision.accept(new PaymentMade(
                request.file(),
                request.section(),
                command.at(),
                request.kind(),
                request.otec(),
                payable,
                file.withheld(),
                applied.compensated(),
                net.value(),
                applied.remainingDebt(),
                net.explanation()));
    }

    @Rule("BONO-175")
    static Decision<PaymentFileEvent> restitute(OrderRestitution command, PaymentFile file) {
        if (file.restitution().isPresent()) {
            return Decision.nothing();
        }
        Optional<PaymentMade> advance = file.payment().filter(paid -> paid.kind() == PaymentKind.ESTADO_DE_AVANCE);
        if (advance.isEmpty()) {
            return Decision.refuse(Refusals.state(file, "BONO-175", "8.1.1"));
        }
        PaymentMade paid = advance.get();
        return switch (Advance.restitution(command.executed(), paid.payable())) {
            case Unmet(Refusal refusal) -> Decision.refuse(refusal);
            case Met(Finding<?> finding) ->
                Decision.accept(new RestitutionOrdered(
                        paid.file(),
                        paid.section(),
                        command.at(),
                        paid.otec(),
                        paid.payable(),
                        command.act(),
                        command.dueOn(),
                        finding.explanation()));
        };
    }
}
