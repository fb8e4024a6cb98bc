package cl.bitacora.payments.domain;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.PaymentCommand.RequestLiquidation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The request of the liquidation: the amount is the system's, computed from the stamped closing form (BONO-158). */
public final class LiquidationFiling {
    private LiquidationFiling() {}

    @Rule({"BONO-158", "BONO-181", "BONO-204"})
    static Decision<PaymentFileEvent> decide(RequestLiquidation command, PaymentFile file) {
        Optional<Refusal> notYet = notComputable(command.section(), command.closing());
        if (notYet.isPresent()) {
            return Decision.refuse(notYet.get());
        }
        ClosingFacts closing = command.closing().orElseThrow();
        Check coherent = Coherence.check(closing, command.section(), command.parameters());
        Liquidation liquidation = compute(command, closing);
        Clp net = liquidation.net().value();
        if (Filing.repeats(file, command.documents(), net)) {
            return Decision.nothing();
        }
        LocalDate requestedOn = Chile.dayOf(command.at());
        List<Check> checks = new ArrayList<>();
        checks.add(coherent);
        checks.addAll(LiquidationDocuments.checks(
                command.documents(), command.certificate(), anyApproved(closing), requestedOn));
        Optional<Refusal> refusal = Filing.barred(file, command.section())
                .or(() -> Check.firstUnmet(checks))
                .or(() -> Filing.differs(command.claimed(), net));
        return refusal.<Decision<PaymentFileEvent>>map(Decision::refuse)
                .orElseGet(() -> accept(command, closing, liquidation, Check.findings(checks)));
    }

    /** Only face-to-face courses are liquidated by attendance; e-learning has a formula of its own. */
    public static Optional<Refusal> otherModality(SectionFacts section) {
        return section.modality() == Modality.PRESENCIAL
                ? Optional.empty()
                : Optional.of(
                        Refusal.of("liquidation-of-other-modality", RuleId.of("BONO-191"), Norms.bono("8.2.2.2")));
    }

    /** Why nothing can be computed yet, if so: the modality has another formula, or the form is not stamped. */
    @Rule({"BONO-158", "BONO-181"})
    public static Optional<Refusal> notComputable(SectionFacts section, Optional<ClosingFacts> closing) {
        return otherModality(section)
                .or(() -> closing.isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                Refusal.of("closing-form-not-stamped", RuleId.of("BONO-181"), Norms.bono("8.2"))));
    }

    /** The liquidation of a command's facts. */
    public static Liquidation compute(RequestLiquidation command, ClosingFacts closing) {
        return Liquidation.of(
                new Liquidation.Input(
                        command.section().values(),
                        command.section().totalSeconds(),
                        closing.situations(),
                        command.examinations(),
                        LiquidationDocuments.examinationsDocumented(command.documents()),
                        closing.endedOn(),
                        command.advancesPaid()),
                command.parameters());
    }

    /** What is shown and stored of each participant: the amount, resting on why the form gives that final state. */
    public static List<PaymentFileEvent.Line> lines(Liquidation liquidation, ClosingFacts closing) {
        Map<PersonId, FinalStateLine> forms = closing.lines().stream()
                .collect(Collectors.toMap(FinalStateLine::participant, Function.identity(), (first, next) -> first));
        return liquidation.training().lines().stream()
                .map(line -> {
                    Situation situation = line.situation();
                    FinalStateLine form = forms.get(situation.participant());
                    Explanation amount = line.amount().explanation();
                    List<Explanation> basis = new ArrayList<>(amount.basis());
                    if (form != null) {
                        basis.add(form.why());
                    }
                    return new PaymentFileEvent.Line(
                            situation.participant(),
                            situation.state(),
                            situation.creditedSeconds(),
                            line.amount().value(),
                            new Explanation(amount.rule(), amount.value(), amount.ground(), amount.facts(), basis));
                })
                .toList();
    }

    private static boolean anyApproved(ClosingFacts closing) {
        return closing.lines().stream().anyMatch(line -> line.state() == FinalState.APROBADO);
    }

    private static Decision<PaymentFileEvent> accept(
            RequestLiquidation command, ClosingFacts closing, Liquidation liquidation, List<Finding<?>> met) {
        SectionFacts section = command.section();
        String id = PaymentFile.id(section.section().value(), PaymentKind.LIQUIDACION);
        Clp net = liquidation.net().value();
        LocalDate requestedOn = Chile.dayOf(command.at());
        Finding<LocalDate> due = Term.liquidationDue(closing.stampedOn(), command.calendar(), command.parameters());
        boolean late = requestedOn.isAfter(due.value());
        List<Finding<?>> basis = new ArrayList<>(met);
        basis.add(due);
        List<Explanation> flags = LiquidationFlags.of(command, closing, due).stream()
                .map(Finding::explanation)
                .toList();
        return Decision.accept(
                new ValidationRequested(
                        id,
                        section.section(),
                        command.at(),
                        PaymentKind.LIQUIDACION,
                        section.otec(),
                        section.region(),
                        command.by(),
                        net,
                        late,
                        command.documents(),
                        flags,
                        Filing.requested(net, basis).explanation()),
                new LiquidationCalculated(
                        id,
                        section.section(),
                        command.at(),
                        closing.eventId(),
                        liquidation.values().vhace().value(),
                        liquidation.values().vace().value(),
                        liquidation.values().vce().value(),
                        liquidation.training().total().value(),
                        liquidation.examinations().value(),
                        liquidation.advances().value(),
                        net,
                        lines(liquidation, closing),
                        liquidation.net().explanation()));
    }
}
