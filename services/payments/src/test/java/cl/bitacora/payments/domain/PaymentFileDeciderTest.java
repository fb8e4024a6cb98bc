package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.GuaranteeReceived;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.PaymentCommand.RequestAdvance;
import cl.bitacora.payments.domain.PaymentCommand.RequestLiquidation;
import cl.bitacora.testkit.DeciderSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The two requests: what they cause and what refuses them. */
class PaymentFileDeciderTest {
    private final DeciderSpec<PaymentCommand, PaymentFile, PaymentFileEvent> spec =
            DeciderSpec.of(new PaymentFileDecider());

    @Test
    @Covers({"BONO-150", "BONO-170", "BONO-172", "BONO-173"})
    void an_advance_is_requested_with_its_guarantee() {
        spec.when(Given.advance()).thenEvents(events -> {
            ValidationRequested request = (ValidationRequested) events.getFirst();
            assertThat(request.kind()).isEqualTo(PaymentKind.ESTADO_DE_AVANCE);
            assertThat(request.amount()).isEqualTo(Clp.of(5_000_000));
            assertThat(request.flags()).isEmpty();
            assertThat(request.why().basis().getFirst().rule()).isEqualTo(RuleId.of("BONO-170"));
            assertThat(((GuaranteeReceived) events.getLast()).number()).isEqualTo("B-1");
        });
    }

    @Test
    @Covers("BONO-150")
    void the_same_request_again_is_nothing_new_and_another_one_is_refused() {
        RequestAdvance other = Given.advance();
        RequestAdvance withMore = new RequestAdvance(
                other.at(),
                other.by(),
                other.section(),
                other.agreed(),
                other.started(),
                other.elapsed(),
                other.courseCodes(),
                List.of(
                        Given.document(DocumentKinds.VALIDATION_REQUEST),
                        Given.document(DocumentKinds.GUARANTEE),
                        Given.document(DocumentKinds.LABOUR_CERTIFICATE),
                        Given.document(DocumentKinds.REGULARISATION)),
                other.certificate(),
                other.guarantee(),
                other.guaranteeUsedBy(),
                other.claimed(),
                other.parameters());
        var asked = spec.when(Given.advance())
                .thenEvents(events -> assertThat(events).hasSize(2));
        asked.when(Given.advance()).thenNothing();
        asked.when(withMore).thenRefused("already-requested", "BONO-150");
    }

    @Test
    @Covers("BONO-171")
    void an_advance_before_the_start_is_accepted_and_flagged() {
        RequestAdvance base = Given.advance();
        RequestAdvance early = new RequestAdvance(
                base.at(),
                base.by(),
                base.section(),
                true,
                false,
                cl.bitacora.kernel.Ratio.ZERO,
                base.courseCodes(),
                base.documents(),
                base.certificate(),
                base.guarantee(),
                base.guaranteeUsedBy(),
                base.claimed(),
                base.parameters());
        spec.when(early)
                .thenEvents(events -> assertThat(((ValidationRequested) events.getFirst()).flags())
                        .extracting(Explanation::value)
                        .containsExactly("ANTES_DEL_INICIO"));
    }

    @Test
    @Covers({"BONO-161", "BONO-171", "BONO-173"})
    void an_advance_is_refused() {
        spec.when(section(Given.section(), Programme.BECAS_LABORALES_2022, Modality.PRESENCIAL))
                .thenRefused("other-programme", "BONO-161");
        spec.when(Given.advance(g -> new Guarantee(
                        g.kind(),
                        g.number(),
                        g.taker(),
                        Clp.of(4_999_999),
                        g.validFrom(),
                        g.validTo(),
                        g.performanceGuaranteeTo(),
                        g.courseCodes(),
                        g.wording(),
                        false,
                        true)))
                .thenRefused("guarantee-amount", "BONO-173");
        assertThat(spec.when(claimed(Clp.of(6_000_000)))
                        .thenRefused("claimed-amount-differs", "BONO-158")
                        .factMap())
                .containsEntry("computed", "5000000");
    }

    @Test
    @Covers({"BONO-158", "BONO-180", "BONO-203", "BONO-204"})
    void a_liquidation_is_computed_from_the_closing_form() {
        spec.when(Given.liquidation()).thenEvents(events -> {
            ValidationRequested request = (ValidationRequested) events.getFirst();
            LiquidationCalculated calculated = (LiquidationCalculated) events.getLast();
            assertThat(request.amount()).isEqualTo(Clp.of(1_616_000));
            assertThat(request.late()).isFalse();
            assertThat(request.flags()).isEmpty();
            assertThat(calculated.trainingValue()).isEqualTo(Clp.of(6_616_000));
            assertThat(calculated.advances()).isEqualTo(Clp.of(5_000_000));
            assertThat(calculated.net()).isEqualTo(Clp.of(1_616_000));
            assertThat(calculated.closingForm()).isEqualTo(Given.CLOSING_FORM);
            assertThat(calculated.lines()).hasSize(20);
            // from the person's pesos to the final state of the closing form and the VACE
            assertThat(calculated.lines().getFirst().why().basis())
                    .extracting(Explanation::rule)
                    .containsExactly(RuleId.of("BONO-160"), RuleId.of("BONO-091"));
        });
    }

    @Test
    @Covers({"BONO-158", "BONO-181"})
    void a_liquidation_needs_a_stamped_closing_form() {
        spec.when(Given.liquidation(Optional.empty(), List.of(), "2020-04-20"))
                .thenRefused("closing-form-not-stamped", "BONO-181");
        SectionFacts online = with(Given.section(), Programme.BONO_MIPE_2020, Modality.E_LEARNING);
        RequestLiquidation base = Given.liquidation();
        spec.when(new RequestLiquidation(
                        base.at(),
                        base.by(),
                        online,
                        base.closing(),
                        base.advancesPaid(),
                        base.documents(),
                        base.certificate(),
                        base.examinations(),
                        base.claimed(),
                        base.calendar(),
                        base.parameters()))
                .thenRefused("liquidation-of-other-modality", "BONO-191");
    }

    @Test
    @Covers({"BONO-009", "BONO-181"})
    void BONO_181_T2_late_is_accepted_and_flagged_as_a_breach() {
        spec.when(Given.liquidation(Optional.of(Given.closing()), List.of(), "2020-04-27"))
                .thenEvents(events -> assertThat(((ValidationRequested) events.getFirst()).late())
                        .isFalse());
        spec.when(Given.liquidation(Optional.of(Given.closing()), List.of(), "2020-04-28"))
                .thenEvents(events -> {
                    ValidationRequested request = (ValidationRequested) events.getFirst();
                    assertThat(request.late()).isTrue();
                    assertThat(request.flags())
                            .extracting(Explanation::rule, Explanation::value)
                            .containsExactly(org.assertj.core.groups.Tuple.tuple(RuleId.of("BONO-009"), "true"));
                });
    }

    @Test
    @Covers({"BONO-183", "BONO-184"})
    void what_the_norm_is_silent_on_is_flagged() {
        List<FinalStateLine> lines = new ArrayList<>(Given.lines());
        lines.add(Given.line(30, FinalState.EXPULSADO, EvaluationResult.NO_REALIZADA, 40));
        lines.add(Given.line(31, FinalState.REPROBADO, EvaluationResult.NO_REALIZADA, 90));
        spec.when(Given.liquidation(Optional.of(Given.closing(lines)), List.of(), "2020-04-20"))
                .thenEvents(events -> assertThat(((ValidationRequested) events.getFirst()).flags())
                        .extracting(Explanation::value)
                        .containsExactly("EXPULSADOS", "SIN_EVALUACION"));
    }

    @Test
    @Covers("BONO-158")
    void BONO_158_T1_incomplete_forms_compute_nothing() {
        ClosingFacts good = Given.closing();
        assertThat(Coherence.check(good, Given.section(), Given.PARAMETERS)).isInstanceOf(Check.Met.class);

        List<FinalStateLine> twice = new ArrayList<>(good.lines());
        twice.add(good.lines().getFirst());
        refused("closing-form-incomplete", with(good, twice, good.ledgerSeconds(), good.formulario()));
        refused(
                "closing-form-incomplete",
                with(good, good.lines().subList(1, 20), good.ledgerSeconds(), good.formulario()));
        refused("closing-form-incomplete", with(good, good.lines(), good.ledgerSeconds(), Set.of()));

        Map<cl.bitacora.kernel.PersonId, Long> ledger = new HashMap<>(good.ledgerSeconds());
        ledger.merge(Given.person(3), 1L, Long::sum);
        refused("attendance-differs", with(good, good.lines(), ledger, good.formulario()));

        List<FinalStateLine> wrong = new ArrayList<>(good.lines());
        wrong.set(0, Given.line(0, FinalState.APROBADO, EvaluationResult.APROBADA, 74));
        refused("state-differs-from-attendance", Given.closing(wrong));

        List<FinalStateLine> many = new ArrayList<>(good.lines());
        for (int i = 40; i < 46; i++) {
            many.add(Given.line(i, FinalState.APROBADO, EvaluationResult.APROBADA, 80));
        }
        refused("more-participants-than-places", Given.closing(many));
    }

    private void refused(String code, ClosingFacts closing) {
        spec.when(Given.liquidation(Optional.of(closing), List.of(), "2020-04-20"))
                .thenRefused(code, "BONO-158");
    }

    private static ClosingFacts with(
            ClosingFacts base,
            List<FinalStateLine> lines,
            Map<cl.bitacora.kernel.PersonId, Long> ledger,
            Set<cl.bitacora.kernel.PersonId> formulario) {
        return new ClosingFacts(base.eventId(), base.stampedOn(), base.endedOn(), lines, ledger, formulario);
    }

    private static RequestAdvance claimed(Clp amount) {
        RequestAdvance base = Given.advance();
        return new RequestAdvance(
                base.at(),
                base.by(),
                base.section(),
                base.agreed(),
                base.started(),
                base.elapsed(),
                base.courseCodes(),
                base.documents(),
                base.certificate(),
                base.guarantee(),
                base.guaranteeUsedBy(),
                Optional.of(amount),
                base.parameters());
    }

    private static RequestAdvance section(SectionFacts section, Programme programme, Modality modality) {
        RequestAdvance base = Given.advance();
        return new RequestAdvance(
                base.at(),
                base.by(),
                with(section, programme, modality),
                base.agreed(),
                base.started(),
                base.elapsed(),
                base.courseCodes(),
                base.documents(),
                base.certificate(),
                base.guarantee(),
                base.guaranteeUsedBy(),
                base.claimed(),
                base.parameters());
    }

    private static SectionFacts with(SectionFacts s, Programme programme, Modality modality) {
        return new SectionFacts(
                s.section(),
                s.otec(),
                programme,
                modality,
                s.senceCode(),
                s.courseName(),
                s.region(),
                s.quota(),
                s.hours(),
                s.vhace(),
                s.startsOn(),
                s.endsOn());
    }
}
