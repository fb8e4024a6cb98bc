package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.payments.GuaranteeKind;
import cl.bitacora.contracts.payments.PaymentFileEvent.GuaranteeReceived;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Examination;
import cl.bitacora.payments.domain.Guarantee;
import cl.bitacora.payments.domain.LabourCertificate;
import cl.bitacora.payments.domain.PaymentCommand.RequestAdvance;
import cl.bitacora.payments.domain.PaymentCommand.RequestLiquidation;
import cl.bitacora.payments.domain.SectionFacts;
import cl.bitacora.regulation.PaymentParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The two requests as they were asked, put together from their events and the history before them. */
final class PaymentQuestions {
    private static final RuleId WHEN = RuleId.of("BONO-171");

    private PaymentQuestions() {}

    /**
     * The request of an advance.
     *
     * @param elapsed share of the hours held, as the history has it
     */
    static RequestAdvance advance(
            ValidationRequested asked,
            GuaranteeReceived guarantee,
            SectionFacts section,
            PaymentFacts facts,
            Ratio elapsed,
            PaymentParameters parameters) {
        return new RequestAdvance(
                asked.at(),
                asked.requestedBy(),
                section,
                facts.agreed(),
                facts.started(),
                elapsed,
                List.of(section.senceCode()),
                asked.documents(),
                certificate(asked.why()),
                // the event keeps what was accepted: irrevocable, and its wording where it must be
                new Guarantee(
                        guarantee.kind(),
                        guarantee.number(),
                        guarantee.taker(),
                        guarantee.amount(),
                        guarantee.validFrom(),
                        guarantee.validTo(),
                        guarantee.performanceGuaranteeTo(),
                        guarantee.courseCodes(),
                        guarantee.wording(),
                        guarantee.kind() == GuaranteeKind.VALE_VISTA,
                        true),
                Optional.empty(),
                Optional.empty(),
                parameters);
    }

    /** The request of a liquidation. */
    static RequestLiquidation liquidation(
            ValidationRequested asked,
            LiquidationCalculated calculated,
            SectionFacts section,
            PaymentFacts facts,
            List<Clp> advancesPaid,
            BusinessDays calendar,
            PaymentParameters parameters) {
        LocalDate endedOn = facts.endedOn().orElse(Chile.dayOf(asked.at()));
        List<Examination> examinations = ExaminationsAsTold.of(calculated.why(), endedOn);
        return new RequestLiquidation(
                asked.at(),
                asked.requestedBy(),
                section,
                facts.closing(),
                advancesPaid,
                List.<DocumentRef>copyOf(asked.documents()),
                certificate(asked.why()),
                examinations,
                Optional.empty(),
                calendar,
                parameters);
    }

    /** Share of the hours held as the request's explanation tells it. */
    static Optional<Ratio> toldElapsed(ValidationRequested asked) {
        return asked.why().basis().stream()
                .filter(basis -> basis.rule().equals(WHEN))
                .flatMap(basis -> Optional.ofNullable(Fact.toMap(basis.facts()).get("elapsed")).stream())
                .map(Ratio::parse)
                .findFirst();
    }

    /** The labour certificate as the explanation tells it. */
    private static LabourCertificate certificate(Explanation why) {
        Optional<Explanation> told = nodes(why)
                .filter(node -> node.value().startsWith("CERTIFICADO_"))
                .findFirst();
        Map<String, String> facts = told.map(node -> Fact.toMap(node.facts())).orElse(Map.of());
        boolean debts = told.filter(node -> node.value().equals("CERTIFICADO_REGULARIZADO"))
                .isPresent();
        return new LabourCertificate(LocalDate.parse(facts.getOrDefault("validUntil", "0001-01-01")), debts, debts);
    }

    private static Stream<Explanation> nodes(Explanation explanation) {
        return Stream.concat(
                Stream.of(explanation), explanation.basis().stream().flatMap(PaymentQuestions::nodes));
    }
}
