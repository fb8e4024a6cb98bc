package cl.bitacora.auditor.given;

import static cl.bitacora.auditor.given.DemoHistory.SECTION;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent.ClosingFormStamped;
import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.GuaranteeKind;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.payments.domain.Account;
import cl.bitacora.payments.domain.AccountCommand.Compensate;
import cl.bitacora.payments.domain.AccountDecider;
import cl.bitacora.payments.domain.ClosingFacts;
import cl.bitacora.payments.domain.Guarantee;
import cl.bitacora.payments.domain.Invoicing.Channel;
import cl.bitacora.payments.domain.LabourCertificate;
import cl.bitacora.payments.domain.PaymentCommand;
import cl.bitacora.payments.domain.PaymentCommand.Basis;
import cl.bitacora.payments.domain.PaymentCommand.ConfirmInvoice;
import cl.bitacora.payments.domain.PaymentCommand.IssueInvoice;
import cl.bitacora.payments.domain.PaymentCommand.Labour;
import cl.bitacora.payments.domain.PaymentCommand.Pay;
import cl.bitacora.payments.domain.PaymentCommand.RequestAdvance;
import cl.bitacora.payments.domain.PaymentCommand.RequestLiquidation;
import cl.bitacora.payments.domain.PaymentCommand.Validate;
import cl.bitacora.payments.domain.PaymentFile;
import cl.bitacora.payments.domain.PaymentFileDecider;
import cl.bitacora.payments.domain.SectionFacts;
import cl.bitacora.regulation.PaymentParameters;
import cl.bitacora.testkit.journal.DemoCourse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The advance and the liquidation, to the payment. */
final class DemoMoney {
    private static final LabourCertificate CLEAN = new LabourCertificate(LocalDate.of(2020, 5, 31), false, false);

    private final Platform platform;
    private final PaymentFileDecider decider = new PaymentFileDecider();
    private final AccountDecider accounts = new AccountDecider();

    DemoMoney(Platform platform) {
        this.platform = platform;
    }

    void advance() {
        Instant at = at("2020-03-27", 12);
        Guarantee guarantee = new Guarantee(
                GuaranteeKind.BOLETA_BANCARIA,
                "BG-2020-118",
                DemoCourse.OTEC,
                Clp.of(960_000),
                LocalDate.of(2020, 3, 26),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2020, 12, 31),
                List.of(DemoCourse.SENCE_CODE),
                "Garantiza el 100% del Estado de Avance, correspondiente al 50% del valor del curso " + DemoCourse.NAME
                        + ", código " + DemoCourse.SENCE_CODE
                        + ", Programa Bono de Capacitación para Micro y Pequeños Empresarios, año 2020",
                false,
                true);
        file(
                PaymentKind.ESTADO_DE_AVANCE,
                DemoHistory.EXECUTOR,
                new RequestAdvance(
                        at,
                        DemoHistory.EXECUTOR,
                        section(),
                        true,
                        false,
                        Ratio.ZERO,
                        List.of(DemoCourse.SENCE_CODE),
                        documents("solicitud-validacion", "garantia", "certificado-laboral"),
                        CLEAN,
                        guarantee,
                        Optional.empty(),
                        Optional.empty(),
                        parameters("2020-03-27")));
        pay(PaymentKind.ESTADO_DE_AVANCE, "2020-03-30", "F-1001", 960_000, new Basis("", false, Clp.ZERO));
    }

    void liquidation() {
        ClosingFacts closing = closing();
        file(
                PaymentKind.LIQUIDACION,
                DemoHistory.EXECUTOR,
                new RequestLiquidation(
                        at("2020-04-22", 10),
                        DemoHistory.EXECUTOR,
                        section(),
                        Optional.of(closing),
                        List.of(Clp.of(960_000)),
                        documents(
                                "solicitud-validacion", "diplomas", "honorarios-y-cotizaciones", "certificado-laboral"),
                        CLEAN,
                        List.of(),
                        Optional.of(Clp.of(457_154)),
                        platform.law.holidays().of(DemoCourse.REGION),
                        parameters("2020-04-09")));
        pay(
                PaymentKind.LIQUIDACION,
                "2020-04-24",
                "F-1002",
                457_154,
                new Basis(closing.eventId(), true, Clp.of(960_000)));
    }

    private void pay(PaymentKind kind, String day, String invoice, long pesos, Basis basis) {
        file(kind, DemoHistory.REGIONAL, new Validate(at(day, 10), DemoHistory.REGIONAL, false, basis));
        file(
                kind,
                DemoHistory.EXECUTOR,
                new IssueInvoice(
                        at(day, 12),
                        DemoHistory.EXECUTOR,
                        invoice,
                        LocalDate.parse(day),
                        Clp.of(pesos),
                        "Pago",
                        "",
                        EnumSet.allOf(Channel.class),
                        section(),
                        parameters(day)));
        file(
                kind,
                DemoHistory.REGIONAL,
                new ConfirmInvoice(
                        at(day, 15),
                        DemoHistory.REGIONAL,
                        new Labour(
                                Set.of(YearMonth.of(2020, 3), YearMonth.of(2020, 4)),
                                DemoCourse.DAYS.getFirst(),
                                DemoCourse.DAYS.getLast()),
                        Clp.ZERO));
        PaymentFile file = state(kind);
        Compensate compensate = new Compensate(
                DemoCourse.OTEC,
                at(day, 17),
                PaymentFile.id(SECTION.value(), kind),
                SECTION,
                kind,
                invoice,
                Clp.of(pesos),
                Clp.ZERO,
                file.liquidation().map(LiquidationCalculated::advances).orElse(Clp.ZERO));
        Account account = accounts.initial();
        String stream = AccountDecider.stream(DemoCourse.OTEC);
        for (PaymentsEvent event : platform.payments.stream(stream)) {
            account = accounts.evolve(account, (AccountEvent) event);
        }
        List<AccountEvent> applied = Platform.decide(accounts, compensate, account);
        platform.payments.append(stream, applied, DemoHistory.NATIONAL, platform.command(), platform.tick());
        file(
                kind,
                DemoHistory.NATIONAL,
                new Pay(at(day, 17), DemoHistory.NATIONAL, (CompensationApplied) applied.getFirst(), false, basis));
    }

    private ClosingFacts closing() {
        List<CoursesEvent> stream = platform.courses.stream(DemoHistory.stream("section"));
        ClosingFormStamped stamped = (ClosingFormStamped) stream.getLast();
        String eventId = platform.courses.entries().getLast().raw().eventId();
        return new ClosingFacts(
                eventId,
                Chile.dayOf(stamped.at()),
                stamped.endedOn(),
                stamped.lines(),
                GivenTotals.of(platform.attendance.stream(DemoHistory.stream("attendance")))
                        .creditedSeconds(),
                Set.copyOf(DemoHistory.participants()));
    }

    private void file(PaymentKind kind, String by, PaymentCommand command) {
        List<PaymentFileEvent> events = Platform.decide(decider, command, state(kind));
        platform.payments.append(
                PaymentFile.stream(SECTION.value(), kind), events, by, platform.command(), platform.tick());
    }

    private PaymentFile state(PaymentKind kind) {
        PaymentFile state = decider.initial();
        for (PaymentsEvent event : platform.payments.stream(PaymentFile.stream(SECTION.value(), kind))) {
            state = decider.evolve(state, (PaymentFileEvent) event);
        }
        return state;
    }

    private static SectionFacts section() {
        return new SectionFacts(
                SECTION,
                DemoCourse.OTEC,
                DemoCourse.PROGRAMME,
                DemoCourse.MODALITY,
                DemoCourse.SENCE_CODE,
                DemoCourse.NAME,
                DemoCourse.REGION,
                DemoCourse.QUOTA,
                DemoCourse.HOURS,
                DemoCourse.VHACE,
                DemoCourse.DAYS.getFirst(),
                DemoCourse.DAYS.getLast());
    }

    private PaymentParameters parameters(String day) {
        return PaymentParameters.of(platform.law.parameters(), DemoCourse.PROGRAMME, LocalDate.parse(day));
    }

    private static List<DocumentRef> documents(String... kinds) {
        return Stream.of(kinds)
                .map(kind -> new DocumentRef(kind, "ab".repeat(32), "application/pdf", 100))
                .toList();
    }

    private static Instant at(String day, int hour) {
        return Chile.at(LocalDate.parse(day), LocalTime.of(hour, 0));
    }
}
