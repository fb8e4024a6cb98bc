package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsObserved;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.PaymentCommand.Basis;
import cl.bitacora.payments.domain.PaymentCommand.Observe;
import cl.bitacora.payments.domain.PaymentCommand.Validate;
import java.util.Optional;

/** The regional office's review of the documents. */
final class Reviewing {
    private Reviewing() {}

    static Decision<PaymentFileEvent> observe(Observe command, PaymentFile file) {
        if (file.status() == PaymentStatus.OBSERVADO && file.observation().equals(command.reason())) {
            return Decision.nothing();
        }
        if (file.status() != PaymentStatus.EN_VALIDACION) {
            return Decision.refuse(Refusals.state(file, "BONO-150", "8.A a)"));
        }
        ValidationRequested request = file.request().orElseThrow();
        return Decision.accept(
                new DocumentsObserved(request.file(), request.section(), command.at(), command.reason()));
    }

    /** Only what was validated may be invoiced; not by who asked, and not on grounds that have changed since. */
    @Rule({"BONO-009", "BONO-150"})
    static Decision<PaymentFileEvent> validate(Validate command, PaymentFile file) {
        if (file.status() == PaymentStatus.VALIDADO) {
            return Decision.nothing();
        }
        if (file.status() != PaymentStatus.EN_VALIDACION) {
            return Decision.refuse(Refusals.state(file, "BONO-150", "8.A a)"));
        }
        ValidationRequested request = file.request().orElseThrow();
        Optional<Refusal> refusal = request.requestedBy().equals(command.by())
                ? Optional.of(Refusals.samePerson("BONO-150"))
                : changed(file, command.basis());
        return refusal.<Decision<PaymentFileEvent>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new DocumentsValidated(
                        request.file(),
                        request.section(),
                        command.at(),
                        request.otec(),
                        request.amount(),
                        command.by(),
                        request.late() && !command.delayExcused())));
    }

    /** What a liquidation was computed from must still be so, when it is validated and when it is paid. */
    @Rule({"BONO-158", "BONO-203"})
    static Optional<Refusal> changed(PaymentFile file, Basis basis) {
        Optional<LiquidationCalculated> calculated = file.liquidation();
        if (calculated.isEmpty()) {
            return Optional.empty();
        }
        if (!calculated.get().closingForm().equals(basis.closingForm()) || !basis.coherent()) {
            return Optional.of(Refusal.of("attendance-changed", RuleId.of("BONO-158"), Norms.bono("8.A d)")));
        }
        return calculated.get().advances().equals(basis.advancesPaid())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "advances-changed",
                        RuleId.of("BONO-203"),
                        Norms.bono("8.2.4"),
                        Fact.of("advances", basis.advancesPaid()),
                        Fact.of("deducted", calculated.get().advances())));
    }
}
