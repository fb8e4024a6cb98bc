package cl.bitacora.payments.domain;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.payments.GuaranteeKind;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.payments.domain.PaymentCommand.Basis;
import cl.bitacora.payments.domain.PaymentCommand.RequestAdvance;
import cl.bitacora.payments.domain.PaymentCommand.RequestLiquidation;
import cl.bitacora.regulation.Holidays;
import cl.bitacora.regulation.Parameters;
import cl.bitacora.regulation.PaymentParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The course that the tests speak of: 100 hours, 25 places, $ 4.000 an hour, March 2020, with the law as it is packed. */
final class Given {
    static final SectionId SECTION = new SectionId("bodegas-1");
    static final Rut OTEC = Rut.ofNumber(76_111_222);
    static final String EXECUTOR = "user-otec";
    static final String REGIONAL = "user-regional";
    static final String NATIONAL = "user-national";
    static final String CLOSING_FORM = "event-closing-form";
    static final LocalDate ENDED = LocalDate.of(2020, 3, 25);
    static final LocalDate STAMPED = LocalDate.of(2020, 4, 13);
    static final PaymentParameters PARAMETERS =
            PaymentParameters.of(Parameters.load(), Programme.BONO_MIPE_2020, LocalDate.of(2020, 3, 9));
    static final BusinessDays CALENDAR = Holidays.load().national();
    static final String WORDING =
            "Caución del 100% del pago del Estado de Avance, correspondiente al 50 % del valor del curso Gestión de"
                    + " Bodegas, código BM-20-077, Programa Bono de Capacitación para Micro y Pequeños Empresarios, 2020";

    private Given() {}

    static SectionFacts section() {
        return new SectionFacts(
                SECTION,
                OTEC,
                Programme.BONO_MIPE_2020,
                Modality.PRESENCIAL,
                "BM-20-077",
                "Gestión de Bodegas",
                "07",
                25,
                100,
                Clp.of(4000),
                LocalDate.of(2020, 3, 9),
                ENDED);
    }

    static Instant at(String day) {
        return Chile.at(LocalDate.parse(day), LocalTime.of(10, 0));
    }

    static PersonId person(int number) {
        return PersonId.of(Rut.ofNumber(10_000_000 + number), new byte[32]);
    }

    static DocumentRef document(String kind) {
        return new DocumentRef(kind, "ab".repeat(32), "application/pdf", 1000);
    }

    static List<DocumentRef> documents(String... kinds) {
        return java.util.Arrays.stream(kinds).map(Given::document).toList();
    }

    static LabourCertificate certificate() {
        return new LabourCertificate(LocalDate.of(2020, 12, 31), false, false);
    }

    static Guarantee guarantee() {
        return new Guarantee(
                GuaranteeKind.BOLETA_BANCARIA,
                "B-1",
                OTEC,
                Clp.of(5_000_000),
                LocalDate.of(2020, 3, 1),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2020, 12, 31),
                List.of("BM-20-077"),
                WORDING,
                false,
                true);
    }

    static RequestAdvance advance() {
        return new RequestAdvance(
                at("2020-03-10"),
                EXECUTOR,
                section(),
                true,
                true,
                Ratio.of(1, 10),
                List.of("BM-20-077"),
                documents(DocumentKinds.VALIDATION_REQUEST, DocumentKinds.GUARANTEE, DocumentKinds.LABOUR_CERTIFICATE),
                certificate(),
                guarantee(),
                Optional.empty(),
                Optional.empty(),
                PARAMETERS);
    }

    static RequestAdvance advance(UnaryOperator<Guarantee> change) {
        RequestAdvance base = advance();
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
                change.apply(base.guarantee()),
                base.guaranteeUsedBy(),
                base.claimed(),
                base.parameters());
    }

    static FinalStateLine line(int person, FinalState state, EvaluationResult evaluation, int hours) {
        long seconds = hours * 3600L;
        Explanation why = new Explanation(RuleId.of("BONO-091"), state.name(), Norms.bono("6.2"), List.of(), List.of());
        return new FinalStateLine(person(person), state, evaluation, seconds, 360_000, why);
    }

    /** The catalogue's course: 12 approved, 3 failed, 5 dropouts of 50 + 20 + 74 + 10 + 0 hours. */
    static List<FinalStateLine> lines() {
        List<FinalStateLine> lines = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> lines.add(line(i, FinalState.APROBADO, EvaluationResult.APROBADA, 80)));
        IntStream.range(12, 15).forEach(i -> lines.add(line(i, FinalState.REPROBADO, EvaluationResult.REPROBADA, 75)));
        int[] hours = {50, 20, 74, 10, 0};
        IntStream.range(0, 5)
                .forEach(i -> lines.add(line(15 + i, FinalState.DESERTOR, EvaluationResult.NO_REALIZADA, hours[i])));
        return lines;
    }

    static ClosingFacts closing() {
        return closing(lines());
    }

    static ClosingFacts closing(List<FinalStateLine> lines) {
        Map<PersonId, Long> ledger = lines.stream()
                .collect(Collectors.toMap(
                        FinalStateLine::participant, FinalStateLine::creditedSeconds, (first, next) -> first));
        return new ClosingFacts(CLOSING_FORM, STAMPED, ENDED, lines, ledger, ledger.keySet());
    }

    static List<DocumentRef> liquidationDocuments() {
        return documents(
                DocumentKinds.VALIDATION_REQUEST,
                DocumentKinds.CONTRIBUTIONS,
                DocumentKinds.LABOUR_CERTIFICATE,
                DocumentKinds.DIPLOMAS);
    }

    static RequestLiquidation liquidation() {
        return liquidation(Optional.of(closing()), List.of(Clp.of(5_000_000)), "2020-04-20");
    }

    static RequestLiquidation liquidation(Optional<ClosingFacts> closing, List<Clp> advances, String day) {
        return new RequestLiquidation(
                at(day),
                EXECUTOR,
                section(),
                closing,
                advances,
                liquidationDocuments(),
                certificate(),
                List.of(),
                Optional.empty(),
                CALENDAR,
                PARAMETERS);
    }

    /** What a liquidation of the catalogue's course with an advance rests on, unchanged. */
    static Basis basis() {
        return new Basis(CLOSING_FORM, true, Clp.of(5_000_000));
    }
}
