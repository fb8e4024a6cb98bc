package cl.bitacora.payments.domain;

import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.GuaranteeReceived;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.payments.domain.PaymentCommand.RequestAdvance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The request of an estado de avance. */
final class AdvanceFiling {
    private AdvanceFiling() {}

    @Rule({"BONO-150", "BONO-171", "BONO-172", "BONO-173"})
    static Decision<PaymentFileEvent> decide(RequestAdvance command, PaymentFile file) {
        SectionFacts section = command.section();
        Finding<Clp> amount = Advance.amount(section.values(), command.parameters());
        if (Filing.repeats(file, command.documents(), amount.value())) {
            return Decision.nothing();
        }
        List<Check> checks = checks(command, amount.value());
        Optional<Refusal> refusal = Filing.barred(file, section)
                .or(() -> Check.firstUnmet(checks))
                .or(() -> Filing.differs(command.claimed(), amount.value()));
        return refusal.<Decision<PaymentFileEvent>>map(Decision::refuse)
                .orElseGet(() -> accept(command, amount, Check.findings(checks)));
    }

    /** Every condition of the request, in the order of the norm. */
    static List<Check> checks(RequestAdvance command, Clp amount) {
        LocalDate requestedOn = Chile.dayOf(command.at());
        List<Check> checks = new ArrayList<>();
        checks.add(Advance.askable(command.agreed(), command.started(), command.elapsed(), command.parameters()));
        checks.addAll(AdvanceDocuments.checks(
                command.section().senceCode(),
                command.courseCodes(),
                command.documents(),
                command.certificate(),
                requestedOn));
        checks.addAll(GuaranteeRules.checks(
                command.guarantee(),
                amount,
                command.section(),
                requestedOn,
                command.guaranteeUsedBy(),
                command.parameters()));
        return checks;
    }

    private static Decision<PaymentFileEvent> accept(
            RequestAdvance command, Finding<Clp> amount, List<Finding<?>> met) {
        SectionFacts section = command.section();
        String id = PaymentFile.id(section.section().value(), PaymentKind.ESTADO_DE_AVANCE);
        List<Finding<?>> basis = new ArrayList<>();
        basis.add(amount);
        basis.addAll(met);
        // Whoever reviews must see that the course has not begun: the norm says both (G-BONO-09).
        List<Explanation> flags = command.started()
                ? List.of()
                : met.stream()
                        .filter(finding -> finding.value().equals("ANTES_DEL_INICIO"))
                        .map(Finding::explanation)
                        .toList();
        Guarantee guarantee = command.guarantee();
        return Decision.accept(
                new ValidationRequested(
                        id,
                        section.section(),
                        command.at(),
                        PaymentKind.ESTADO_DE_AVANCE,
                        section.otec(),
                        section.region(),
                        command.by(),
                        amount.value(),
                        false,
                        command.documents(),
                        flags,
                        Filing.requested(amount.value(), basis).explanation()),
                new GuaranteeReceived(
                        id,
                        section.section(),
                        command.at(),
                        guarantee.kind(),
                        guarantee.number(),
                        guarantee.taker(),
                        guarantee.amount(),
                        guarantee.validFrom(),
                        guarantee.validTo(),
                        guarantee.performanceGuaranteeTo(),
                        guarantee.courseCodes(),
                        guarantee.wording()));
    }
}
