package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.AccountEvent.Share;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsObserved;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.HoldLifted;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceConfirmed;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceIssued;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceRejected;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentHeld;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.payments.domain.Invoicing.Channel;
import cl.bitacora.payments.domain.PaymentCommand.Basis;
import cl.bitacora.payments.domain.PaymentCommand.ConfirmInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Hold;
import cl.bitacora.payments.domain.PaymentCommand.IssueInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Labour;
import cl.bitacora.payments.domain.PaymentCommand.LiftHold;
import cl.bitacora.payments.domain.PaymentCommand.Observe;
import cl.bitacora.payments.domain.PaymentCommand.OrderRestitution;
import cl.bitacora.payments.domain.PaymentCommand.Pay;
import cl.bitacora.payments.domain.PaymentCommand.RejectInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Validate;
import cl.bitacora.testkit.DeciderSpec;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the validation to the money: each command in each state that matters. */
class PaymentStoryTest {
    private static final String FILE = "bodegas-1-liquidacion";
    private static final SectionId SECTION = Given.SECTION;
    private static final Clp NET = Clp.of(1_616_000);

    private final DeciderSpec<PaymentCommand, PaymentFile, PaymentFileEvent> requested = DeciderSpec.of(
                    new PaymentFileDecider())
            .when(Given.liquidation())
            .thenEvents(events -> assertThat(events).hasSize(2));
    private final DeciderSpec<PaymentCommand, PaymentFile, PaymentFileEvent> validated = requested.given(
            new DocumentsValidated(FILE, SECTION, Given.at("2020-04-22"), Given.OTEC, NET, Given.REGIONAL, false));
    private final DeciderSpec<PaymentCommand, PaymentFile, PaymentFileEvent> invoiced = validated
            .when(invoice("F-1", NET, "2020-04-23"))
            .thenEvents(events -> assertThat(events).hasSize(1));
    private final DeciderSpec<PaymentCommand, PaymentFile, PaymentFileEvent> payable = invoiced.when(
                    confirm("2020-04-27", 0, "2020-03"))
            .then(new InvoiceConfirmed(
                    FILE, SECTION, Given.at("2020-04-27"), LocalDate.of(2020, 4, 28), false, Clp.ZERO));
    private final DeciderSpec<PaymentCommand, PaymentFile, PaymentFileEvent> paid =
            payable.when(pay(0, 0)).thenEvents(events -> assertThat(events).hasSize(1));

    @Test
    void observing() {
        Observe observe = new Observe(Given.at("2020-04-21"), Given.REGIONAL, "Falta un diploma");
        var observed = requested
                .when(observe)
                .then(new DocumentsObserved(FILE, SECTION, Given.at("2020-04-21"), "Falta un diploma"));
        observed.when(observe).thenNothing();
        observed.when(validate(Given.REGIONAL, Given.basis())).thenRefused("wrong-payment-state", "BONO-150");
        observed.when(Given.liquidation())
                .thenEvents(events -> assertThat(events).hasSize(2));
        validated.when(observe).thenRefused("wrong-payment-state", "BONO-150");
    }

    @Test
    @Covers({"BONO-150", "BONO-009"})
    void validating() {
        requested
                .when(validate(Given.REGIONAL, Given.basis()))
                .then(new DocumentsValidated(
                        FILE, SECTION, Given.at("2020-04-22"), Given.OTEC, NET, Given.REGIONAL, false))
                .when(validate(Given.REGIONAL, Given.basis()))
                .thenNothing();
        requested.when(validate(Given.EXECUTOR, Given.basis())).thenRefused("same-person", "BONO-150");
        requested
                .when(validate(Given.REGIONAL, new Basis("another-form", true, Clp.of(5_000_000))))
                .thenRefused("attendance-changed", "BONO-158");
        requested
                .when(validate(Given.REGIONAL, new Basis(Given.CLOSING_FORM, false, Clp.of(5_000_000))))
                .thenRefused("attendance-changed", "BONO-158");
        requested
                .when(validate(Given.REGIONAL, new Basis(Given.CLOSING_FORM, true, Clp.ZERO)))
                .thenRefused("advances-changed", "BONO-203");
        DeciderSpec.of(new PaymentFileDecider())
                .when(validate(Given.REGIONAL, Given.basis()))
                .thenRefused("wrong-payment-state", "BONO-150");
    }

    @Test
    @Covers("BONO-009")
    void BONO_009_a_late_request_is_a_breach_unless_the_office_excuses_it() {
        var late = DeciderSpec.of(new PaymentFileDecider())
                .when(Given.liquidation(Optional.of(Given.closing()), List.of(Clp.of(5_000_000)), "2020-04-28"))
                .thenEvents(events -> assertThat(events).hasSize(2));
        for (boolean excused : new boolean[] {true, false}) {
            late.when(new Validate(Given.at("2020-04-29"), Given.REGIONAL, excused, Given.basis()))
                    .thenEvents(events -> assertThat(((DocumentsValidated) events.getFirst()).breach())
                            .isEqualTo(!excused));
        }
    }

    @Test
    @Covers({"BONO-150", "BONO-151", "BONO-152", "BONO-153", "BONO-154"})
    void invoicing() {
        validated.when(invoice("F-1", NET, "2020-04-23")).thenEvents(events -> {
            InvoiceIssued issued = (InvoiceIssued) events.getFirst();
            assertThat(issued.answerDueOn()).isEqualTo(LocalDate.of(2020, 4, 28));
            assertThat(issued.why().value()).isEqualTo("CORRESPONDE");
            assertThat(issued.why().basis().getFirst().value()).isEqualTo("true");
        });
        invoiced.when(invoice("F-1", NET, "2020-04-23")).thenNothing();
        invoiced.when(invoice("F-2", NET, "2020-04-23")).thenRefused("wrong-payment-state", "BONO-150");
        requested.when(invoice("F-1", NET, "2020-04-23")).thenRefused("wrong-payment-state", "BONO-150");
        IssueInvoice base = invoice("F-1", NET, "2020-04-23");
        validated
                .when(new IssueInvoice(
                        base.at(),
                        base.by(),
                        base.number(),
                        base.issuedOn(),
                        base.amount(),
                        base.text(),
                        "",
                        EnumSet.of(Channel.CORREO_SII),
                        base.section(),
                        base.parameters()))
                .thenRefused("invoice-channels-missing", "BONO-151");
    }

    @Test
    @Covers({"BONO-150", "BONO-154"})
    void BONO_154_T1_an_invoice_that_does_not_match_is_recorded_and_rejected() {
        var rejected = validated
                .when(invoice("F-1", Clp.of(1_616_001), "2020-04-23"))
                .thenEvents(events -> assertThat(((InvoiceRejected) events.getLast()).reasonCode())
                        .isEqualTo("monto-distinto-al-validado"));
        rejected.when(invoice("F-1", NET, "2020-04-23")).thenRefused("invoice-already-rejected", "BONO-154");
        rejected.when(invoice("F-2", NET, "2020-04-23"))
                .thenEvents(events -> assertThat(events).hasSize(1));
        rejected.when(new RejectInvoice(Given.at("2020-04-24"), Given.REGIONAL, "otro"))
                .thenNothing();
        validated
                .when(invoice("F-1", NET, "2020-04-21"))
                .thenEvents(events -> assertThat(((InvoiceRejected) events.getLast()).reasonCode())
                        .isEqualTo("fecha-anterior-a-la-validacion"));
    }

    @Test
    @Covers({"BONO-157", "BONO-180"})
    void nothing_to_invoice_below_zero() {
        var owed = DeciderSpec.of(new PaymentFileDecider())
                .when(Given.liquidation(Optional.of(Given.closing()), List.of(Clp.of(7_000_000)), "2020-04-20"))
                .thenEvents(events -> assertThat(events).hasSize(2))
                .when(validate(Given.REGIONAL, new Basis(Given.CLOSING_FORM, true, Clp.of(7_000_000))))
                .thenEvents(events -> assertThat(((DocumentsValidated) events.getFirst()).amount())
                        .isEqualTo(Clp.of(-384_000)));
        owed.when(invoice("F-1", Clp.of(384_000), "2020-04-23")).thenRefused("nothing-to-invoice", "BONO-180");
    }

    @Test
    @Covers({"BONO-152", "BONO-155", "BONO-156"})
    void confirming() {
        payable.when(confirm("2020-04-27", 0, "2020-03")).thenNothing();
        invoiced.when(confirm("2020-04-29", 200_000, "2020-03"))
                .then(new InvoiceConfirmed(
                        FILE, SECTION, Given.at("2020-04-29"), LocalDate.of(2020, 4, 28), true, Clp.of(200_000)));
        invoiced.when(confirm("2020-04-27", 0))
                .thenEvents(events -> assertThat(events.getLast())
                        .isEqualTo(new PaymentHeld(
                                FILE,
                                SECTION,
                                Given.at("2020-04-27"),
                                "informacion-laboral-incompleta",
                                List.of("2020-03"))));
        invoiced.when(confirm("2020-04-27", 1_616_001, "2020-03"))
                .thenRefused("withholding-exceeds-payment", "BONO-156");
        validated.when(confirm("2020-04-27", 0, "2020-03")).thenRefused("wrong-payment-state", "BONO-152");
    }

    @Test
    @Covers("BONO-154")
    void rejecting() {
        RejectInvoice reject = new RejectInvoice(Given.at("2020-04-27"), Given.REGIONAL, "no-corresponde");
        InvoiceRejected event =
                new InvoiceRejected(FILE, SECTION, Given.at("2020-04-27"), Given.OTEC, "F-1", "no-corresponde");
        invoiced.when(reject).then(event).when(reject).thenNothing();
        payable.when(reject).then(event);
        held().when(reject).then(event);
        validated.when(reject).thenRefused("wrong-payment-state", "BONO-154");
        paid.when(reject).thenRefused("wrong-payment-state", "BONO-154");
    }

    @Test
    @Covers("BONO-155")
    void holding_and_freeing() {
        payable.when(new Hold(Given.at("2020-04-28"), Given.REGIONAL, labour("2020-03")))
                .thenRefused("labour-information-complete", "BONO-155");
        held().when(new Hold(Given.at("2020-04-28"), Given.REGIONAL, labour())).thenNothing();
        held().when(new LiftHold(Given.at("2020-04-29"), Given.REGIONAL, labour(), Clp.ZERO))
                .thenRefused("labour-information-missing", "BONO-155");
        held().when(new LiftHold(Given.at("2020-04-29"), Given.REGIONAL, labour("2020-03"), Clp.of(200_000)))
                .then(new HoldLifted(FILE, SECTION, Given.at("2020-04-29"), Clp.of(200_000)));
        held().when(new LiftHold(Given.at("2020-04-29"), Given.REGIONAL, labour("2020-03"), Clp.of(-1)))
                .thenRefused("withholding-exceeds-payment", "BONO-156");
        payable.when(new LiftHold(Given.at("2020-04-29"), Given.REGIONAL, labour("2020-03"), Clp.ZERO))
                .thenNothing();
        paid.when(new Hold(Given.at("2020-04-28"), Given.REGIONAL, labour()))
                .thenRefused("wrong-payment-state", "BONO-155");
        paid.when(new LiftHold(Given.at("2020-04-28"), Given.REGIONAL, labour("2020-03"), Clp.ZERO))
                .thenRefused("wrong-payment-state", "BONO-155");
    }

    @Test
    @Covers({"BONO-156", "BONO-157"})
    void paying() {
        payable.when(pay(0, 500_000)).thenEvents(events -> {
            PaymentMade made = (PaymentMade) events.getFirst();
            assertThat(made.payable()).isEqualTo(NET);
            assertThat(made.compensated()).isEqualTo(Clp.of(500_000));
            assertThat(made.paid()).isEqualTo(Clp.of(1_116_000));
            assertThat(made.remainingDebt()).isEqualTo(Clp.ZERO);
            assertThat(made.why().rule()).isEqualTo(RuleId.of("BONO-157"));
        });
        // debts left over although the payment was not used up: that compensation is not of this payment
        payable.when(new Pay(
                        Given.at("2020-04-30"),
                        Given.NATIONAL,
                        compensation(FILE, PaymentKind.LIQUIDACION, NET, NET, Clp.of(500_000), Clp.of(70)),
                        false,
                        Given.basis()))
                .thenRefused("compensation-outdated", "BONO-157");
        paid.when(pay(0, 0)).thenNothing();
        held().when(pay(0, 0)).thenRefused("payment-held", "BONO-155");
        invoiced.when(pay(0, 0)).thenRefused("wrong-payment-state", "BONO-152");
        payable.when(pay(1, 0)).thenRefused("compensation-outdated", "BONO-157");
        CompensationApplied mine = pay(0, 0).compensation();
        payable.when(new Pay(
                        Given.at("2020-04-30"),
                        Given.NATIONAL,
                        new CompensationApplied(
                                mine.otec(),
                                mine.at(),
                                mine.file(),
                                mine.section(),
                                mine.kind(),
                                "F-0",
                                mine.payable(),
                                mine.available(),
                                mine.advancesDeducted(),
                                mine.compensated(),
                                mine.shares(),
                                mine.remainingDebt(),
                                mine.why()),
                        false,
                        Given.basis()))
                .thenRefused("compensation-outdated", "BONO-157");
        payable.when(payBy(Given.REGIONAL, Given.basis())).thenRefused("same-person", "BONO-152");
        payable.when(payBy(Given.EXECUTOR, Given.basis())).thenRefused("same-person", "BONO-152");
        payable.when(payBy(Given.NATIONAL, new Basis("", false, Clp.of(5_000_000))))
                .thenRefused("attendance-changed", "BONO-158");
        payable.when(payBy(Given.NATIONAL, new Basis(Given.CLOSING_FORM, true, Clp.ZERO)))
                .thenRefused("advances-changed", "BONO-203");
    }

    @Test
    @Covers({"BONO-175", "BONO-203"})
    void an_advance_is_paid_and_given_back() {
        String file = "bodegas-1-avance";
        Clp half = Clp.of(5_000_000);
        Basis none = new Basis("", false, Clp.ZERO);
        var toPay = DeciderSpec.of(new PaymentFileDecider())
                .when(Given.advance())
                .thenEvents(events -> assertThat(events).hasSize(2))
                .given(
                        new DocumentsValidated(
                                file, SECTION, Given.at("2020-03-11"), Given.OTEC, half, Given.REGIONAL, false),
                        new InvoiceIssued(
                                file,
                                SECTION,
                                Given.at("2020-03-12"),
                                "F-9",
                                LocalDate.of(2020, 3, 12),
                                half,
                                "",
                                "",
                                LocalDate.of(2020, 3, 17),
                                why()),
                        new InvoiceConfirmed(
                                file, SECTION, Given.at("2020-03-13"), LocalDate.of(2020, 3, 17), false, Clp.ZERO));
        CompensationApplied nothingOwed =
                compensation(file, PaymentKind.ESTADO_DE_AVANCE, half, half, Clp.ZERO, Clp.ZERO);
        toPay.when(new Pay(Given.at("2020-03-16"), Given.NATIONAL, nothingOwed, true, none))
                .thenRefused("advance-after-liquidation", "BONO-203");
        var given = toPay.when(new Pay(Given.at("2020-03-16"), Given.NATIONAL, nothingOwed, false, none))
                .thenEvents(events ->
                        assertThat(((PaymentMade) events.getFirst()).paid()).isEqualTo(half));
        assertThat(given.state().outstandingAdvance()).contains(half);
        OrderRestitution order = new OrderRestitution(
                Given.at("2020-06-01"), Given.NATIONAL, "Res. Ex. 1", LocalDate.of(2020, 6, 30), false);
        given.when(new OrderRestitution(order.at(), order.by(), order.act(), order.dueOn(), true))
                .thenRefused("course-was-executed", "BONO-175");
        var back = given.when(order)
                .thenEvents(events -> assertThat(((RestitutionOrdered) events.getFirst()).amount())
                        .isEqualTo(half));
        back.when(order).thenNothing();
        assertThat(back.state().outstandingAdvance()).isEmpty();
        paid.when(order).thenRefused("wrong-payment-state", "BONO-175");
    }

    private DeciderSpec<PaymentCommand, PaymentFile, PaymentFileEvent> held() {
        return payable.when(new Hold(Given.at("2020-04-28"), Given.REGIONAL, labour()))
                .then(new PaymentHeld(
                        FILE, SECTION, Given.at("2020-04-28"), "informacion-laboral-incompleta", List.of("2020-03")));
    }

    private static Validate validate(String by, Basis basis) {
        return new Validate(Given.at("2020-04-22"), by, false, basis);
    }

    private static IssueInvoice invoice(String number, Clp amount, String issuedOn) {
        return new IssueInvoice(
                Given.at("2020-04-23"),
                Given.EXECUTOR,
                number,
                LocalDate.parse(issuedOn),
                amount,
                "Pago de Liquidación de Fase Lectiva por concepto del curso Gestión de Bodegas (código SIC BM-20-077),"
                        + " en el marco del Programa Bono de Capacitación para Micro y Pequeños Empresarios",
                "",
                EnumSet.allOf(Channel.class),
                Given.section(),
                Given.PARAMETERS);
    }

    private static ConfirmInvoice confirm(String day, long withheld, String... months) {
        return new ConfirmInvoice(Given.at(day), Given.REGIONAL, labour(months), Clp.of(withheld));
    }

    private static Labour labour(String... months) {
        Set<YearMonth> reported =
                java.util.Arrays.stream(months).map(YearMonth::parse).collect(java.util.stream.Collectors.toSet());
        return new Labour(reported, LocalDate.of(2020, 3, 9), Given.ENDED);
    }

    private static Pay pay(long withheld, long compensated) {
        Clp available = NET.minus(Clp.of(withheld));
        return new Pay(
                Given.at("2020-04-30"),
                Given.NATIONAL,
                compensation(FILE, PaymentKind.LIQUIDACION, NET, available, Clp.of(compensated), Clp.ZERO),
                false,
                Given.basis());
    }

    private static Pay payBy(String by, Basis basis) {
        Pay base = pay(0, 0);
        return new Pay(base.at(), by, base.compensation(), false, basis);
    }

    private static CompensationApplied compensation(
            String file, PaymentKind kind, Clp payable, Clp available, Clp compensated, Clp remaining) {
        return new CompensationApplied(
                Given.OTEC,
                Given.at("2020-04-30"),
                file,
                SECTION,
                kind,
                kind == PaymentKind.LIQUIDACION ? "F-1" : "F-9",
                payable,
                available,
                Clp.of(5_000_000),
                compensated,
                compensated.equals(Clp.ZERO) ? List.of() : List.of(new Share("multa-1", compensated)),
                remaining,
                why());
    }

    private static Explanation why() {
        return new Explanation(RuleId.of("BONO-157"), "0", Norms.bono("8.A c)"), List.of(), List.of());
    }
}
