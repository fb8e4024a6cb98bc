package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.payments.GuaranteeKind;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** BONO-172 and 173: the papers of an advance. */
class AdvancePapersTest {
    private static final LocalDate REQUESTED = LocalDate.of(2020, 3, 10);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T1 certificado vencido,          2020-03-09, false, false, BM-20-077, labour-certificate-expired",
        "vence el mismo día,              2020-03-10, false, false, BM-20-077, ",
        "T2 con deudas y prueba de pago,  2020-12-31, true,  true,  BM-20-077, ",
        "con deudas sin prueba,           2020-12-31, true,  false, BM-20-077, labour-certificate-debts",
        "T3 una solicitud para dos cursos,2020-12-31, false, false, BM-20-077+BM-20-078, one-request-per-course",
        "de otro curso,                   2020-12-31, false, false, BM-20-078, one-request-per-course",
    })
    @Covers("BONO-172")
    void BONO_172(
            String vector, LocalDate validUntil, boolean debts, boolean regularised, String courses, String refused) {
        List<Check> checks = AdvanceDocuments.checks(
                "BM-20-077",
                List.of(courses.split("\\+")),
                Given.documents(
                        DocumentKinds.VALIDATION_REQUEST,
                        DocumentKinds.GUARANTEE,
                        DocumentKinds.LABOUR_CERTIFICATE,
                        DocumentKinds.REGULARISATION),
                new LabourCertificate(validUntil, debts, regularised),
                REQUESTED);
        assertThat(Check.firstUnmet(checks).map(Refusal::code)).isEqualTo(Optional.ofNullable(refused));
    }

    @ParameterizedTest(name = "sin {0}")
    @CsvSource({"solicitud-validacion", "garantia", "certificado-laboral"})
    @Covers("BONO-172")
    void BONO_172_each_document_is_needed(String missing) {
        var documents = Stream.of("solicitud-validacion", "garantia", "certificado-laboral")
                .filter(kind -> !kind.equals(missing))
                .map(Given::document)
                .toList();
        Refusal refusal = Check.firstUnmet(AdvanceDocuments.checks(
                        "BM-20-077", List.of("BM-20-077"), documents, Given.certificate(), REQUESTED))
                .orElseThrow();
        assertThat(refusal.code()).isEqualTo("documents-missing");
        assertThat(refusal.factMap()).containsEntry("missing", missing);
    }

    static Stream<Arguments> guarantees() {
        return Stream.of(
                vector("T1 exactamente el 100 %", g -> g, ""),
                vector("T2 un peso menos", g -> amount(g, 4_999_999), "guarantee-amount"),
                vector(
                        "T3 una garantía para dos cursos",
                        g -> courses(g, "BM-20-077", "BM-20-078"),
                        "guarantee-one-per-course"),
                vector(
                        "T4 termina antes que la de fiel cumplimiento",
                        g -> until(g, LocalDate.of(2020, 12, 30)),
                        "guarantee-ends-early"),
                vector("rige desde el día de la solicitud", g -> from(g, REQUESTED), ""),
                vector("rige desde después", g -> from(g, REQUESTED.plusDays(1)), "guarantee-starts-late"),
                vector("tomada por otro", AdvancePapersTest::taken, "guarantee-taker"),
                vector("revocable", g -> more(g, g.kind(), g.wording(), false, false), "guarantee-revocable"),
                vector(
                        "glosa sin el código",
                        g -> more(g, g.kind(), g.wording().replace("BM-20-077", ""), false, true),
                        "guarantee-wording"),
                vector(
                        "vale vista sin glosa al dorso",
                        g -> more(g, GuaranteeKind.VALE_VISTA, g.wording(), false, true),
                        "guarantee-wording-on-back"),
                vector(
                        "vale vista con glosa al dorso",
                        g -> more(g, GuaranteeKind.VALE_VISTA, g.wording(), true, true),
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarantees")
    @Covers("BONO-173")
    void BONO_173(String vector, UnaryOperator<Guarantee> change, String refused) {
        List<Check> checks = GuaranteeRules.checks(
                change.apply(Given.guarantee()),
                Clp.of(5_000_000),
                Given.section(),
                REQUESTED,
                Optional.empty(),
                Given.PARAMETERS);
        assertThat(Check.unmet(checks).stream().map(Refusal::code).toList())
                .isEqualTo(refused.isEmpty() ? List.of() : List.of(refused));
    }

    @Test
    @Covers("BONO-173")
    void BONO_173_T3_the_same_instrument_in_another_file() {
        List<Check> checks = GuaranteeRules.checks(
                Given.guarantee(),
                Clp.of(5_000_000),
                Given.section(),
                REQUESTED,
                Optional.of("otra-1-avance"),
                Given.PARAMETERS);
        assertThat(Check.firstUnmet(checks).map(Refusal::code)).contains("guarantee-one-per-course");
    }

    @Test
    @Covers("BONO-173")
    void BONO_173_T5_a_cheque_is_not_listed() {
        assertThat(GuaranteeRules.kind("CHEQUE")).isEmpty();
        assertThat(GuaranteeRules.kind("CERTIFICADO_FIANZA")).contains(GuaranteeKind.CERTIFICADO_FIANZA);
    }

    private static Arguments vector(String name, UnaryOperator<Guarantee> change, String refused) {
        return Arguments.of(name, change, refused);
    }

    private static Guarantee amount(Guarantee g, long amount) {
        return copy(g, g.taker(), Clp.of(amount), g.validFrom(), g.validTo(), g.courseCodes());
    }

    private static Guarantee courses(Guarantee g, String... codes) {
        return copy(g, g.taker(), g.amount(), g.validFrom(), g.validTo(), List.of(codes));
    }

    private static Guarantee until(Guarantee g, LocalDate day) {
        return copy(g, g.taker(), g.amount(), g.validFrom(), day, g.courseCodes());
    }

    private static Guarantee from(Guarantee g, LocalDate day) {
        return copy(g, g.taker(), g.amount(), day, g.validTo(), g.courseCodes());
    }

    private static Guarantee taken(Guarantee g) {
        return copy(g, Rut.ofNumber(76_999_999), g.amount(), g.validFrom(), g.validTo(), g.courseCodes());
    }

    private static Guarantee copy(
            Guarantee g, Rut taker, Clp amount, LocalDate from, LocalDate to, List<String> codes) {
        return new Guarantee(
                g.kind(),
                g.number(),
                taker,
                amount,
                from,
                to,
                g.performanceGuaranteeTo(),
                codes,
                g.wording(),
                g.wordingOnBack(),
                g.irrevocable());
    }

    private static Guarantee more(
            Guarantee g, GuaranteeKind kind, String wording, boolean onBack, boolean irrevocable) {
        return new Guarantee(
                kind,
                g.number(),
                g.taker(),
                g.amount(),
                g.validFrom(),
                g.validTo(),
                g.performanceGuaranteeTo(),
                g.courseCodes(),
                wording,
                onBack,
                irrevocable);
    }
}
