package cl.bitacora.courses.domain.rules.becas;

import static cl.bitacora.courses.domain.rules.becas.Becas.NORM;
import static cl.bitacora.courses.domain.rules.becas.Becas.day;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.courses.domain.rules.becas.Agreement.Review;
import cl.bitacora.courses.domain.rules.becas.Agreement.Section;
import cl.bitacora.courses.domain.rules.becas.Agreement.Staff;
import cl.bitacora.courses.domain.rules.becas.Changes.Authority;
import cl.bitacora.courses.domain.rules.becas.Changes.Kind;
import cl.bitacora.courses.domain.rules.becas.Changes.Requester;
import cl.bitacora.courses.domain.rules.becas.Changes.Support;
import cl.bitacora.courses.domain.rules.becas.Derivation.Fund;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BECA-098…114: the acuerdo operativo and its changes. */
class AgreementTest {

    @ParameterizedTest(name = "{0}: {1} de 20, LMS {2} → {3}")
    @CsvSource({
        "PRESENCIAL, 16, false, true",
        "PRESENCIAL, 15, false, false",
        "E_LEARNING, 20, false, false",
        "E_LEARNING, 20, true, true",
        "BLENDED, 16, true, true",
    })
    @Covers("BECA-098")
    void BECA_098(Modality modality, int enrolled, boolean lms, boolean possible) {
        assertThat(Agreement.mayBeGenerated(modality, enrolled, 20, lms, true, NORM.startShare())
                        .value())
                .isEqualTo(possible);
        assertThat(Agreement.mayBeGenerated(Modality.E_LEARNING, 20, 20, true, false, NORM.startShare())
                        .value())
                .isFalse();
    }

    @Test
    @Covers("BECA-099")
    void BECA_099_starts_on_its_day() {
        assertThat(Agreement.startsOnItsDay(day("2023-03-06"), day("2023-03-06"), Optional.empty())
                        .value())
                .isTrue();
        assertThat(Agreement.startsOnItsDay(day("2023-03-07"), day("2023-03-06"), Optional.empty())
                        .value())
                .isFalse();
        assertThat(Agreement.startsOnItsDay(day("2023-03-13"), day("2023-03-06"), Optional.of(day("2023-03-13")))
                        .value())
                .isTrue();
    }

    @Test
    @Covers("BECA-100")
    void BECA_100_fourteen_sections() {
        assertThat(Section.values()).hasSize(14);
        EnumSet<Section> filled = EnumSet.complementOf(EnumSet.of(Section.TUTORES_ADMINISTRATIVOS));
        assertThat(Agreement.missing(Modality.E_LEARNING, filled).value().items())
                .containsExactly(Section.TUTORES_ADMINISTRATIVOS);
        assertThat(Agreement.missing(Modality.PRESENCIAL, filled).value().items())
                .isEmpty();
        assertThat(Agreement.missing(Modality.BLENDED, EnumSet.allOf(Section.class))
                        .value()
                        .items())
                .isEmpty();
    }

    @Test
    @Covers({"BECA-101", "BECA-102"})
    void BECA_101_staff_and_BECA_102_materials() {
        Staff tutor = new Staff(Section.TUTORES_ADMINISTRATIVOS, true, true, true, false, false, false, false, true);
        Finding<Boolean> incomplete = Agreement.staff(tutor);
        assertThat(incomplete.value()).isFalse();
        assertThat(incomplete.facts().getLast().value()).isEqualTo("phone");
        assertThat(Agreement.staff(new Staff(Section.FACILITADORES, true, true, true, true, false, false, true, true))
                        .value())
                .isFalse();
        assertThat(Agreement.staff(new Staff(
                                Section.PROFESIONALES_DE_APOYO, true, true, true, true, false, true, true, true))
                        .value())
                .isTrue();
        assertThat(Agreement.staff(new Staff(
                                Section.PROFESIONALES_DE_APOYO, false, true, true, true, false, true, true, true))
                        .value())
                .isFalse();
        assertThat(Agreement.materials(true, true, true, true, false).value()).isFalse();
        assertThat(Agreement.materials(true, true, true, true, true).value()).isTrue();
    }

    @Test
    @Covers("BECA-103")
    void BECA_103_fewer_hours_a_day_lengthen_the_course_at_the_otecs_cost() {
        Finding<Integer> extra = Agreement.extraDays(120, 6, 5);
        assertThat(extra.value()).isEqualTo(4);
        assertThat(Agreement.extraDays(120, 6, 6).value()).isZero();
        assertThat(Agreement.extraSubsidies(extra, 20, NORM.extraDaySubsidyClp())
                        .value())
                .isEqualTo(Clp.of(4 * 20 * 3000));
    }

    @ParameterizedTest(name = "{0}: {1} de 20 firmas, aprobado {2} → {3}")
    @CsvSource({
        "COMUNA, 18, true, false",
        "COMUNA, 20, true, true",
        "COMUNA, 20, false, false",
        "JORNADA, 19, true, false",
        "FACILITADOR_O_TUTOR, 0, true, true",
        "INFRAESTRUCTURA, 0, false, false",
    })
    @Covers("BECA-104")
    void BECA_104(Kind kind, int signatures, boolean approved, boolean accepted) {
        assertThat(Changes.supported(kind, new Support(20, signatures, true, false, false, approved, true))
                        .value())
                .isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0}: {1} de 20 firmas, iniciado {2}, carta {3} → {4}")
    @CsvSource({
        "HORARIO, 19, true, false, false",
        "HORARIO, 20, true, false, true",
        "MAS_HORAS_DIARIAS, 0, false, false, false",
        "MAS_HORAS_DIARIAS, 0, false, true, true",
        "MAS_HORAS_DIARIAS, 20, true, false, true",
        "MAS_HORAS_DIARIAS, 19, true, true, false",
        "SUSPENSION, 20, true, false, true",
        "MATERIAL, 0, true, false, true",
        "ACTIVIDAD_LMS, 0, true, false, true",
        "OTRO, 0, true, false, true",
    })
    @Covers("BECA-109")
    void BECA_109(Kind kind, int signatures, boolean started, boolean letter, boolean accepted) {
        assertThat(Changes.supported(kind, new Support(20, signatures, true, started, letter, true, true))
                        .value())
                .isEqualTo(accepted);
        assertThat(Changes.supported(Kind.MATERIAL, new Support(20, 20, true, true, true, true, false))
                        .value())
                .isFalse();
    }

    @Test
    @Covers({"BECA-105", "BECA-106"})
    void BECA_105_finalised_in_term_and_BECA_106_only_lateness_rejects() {
        assertThat(Agreement.presented(false, day("2023-02-27"), day("2023-02-27"))
                        .value())
                .isFalse();
        assertThat(Agreement.presented(true, day("2023-02-28"), day("2023-02-27"))
                        .value())
                .isFalse();
        assertThat(Agreement.presented(true, day("2023-02-27"), day("2023-02-27"))
                        .value())
                .isTrue();
        assertThat(Agreement.review(Review.RECHAZAR_POR_PLAZO, day("2023-02-28"), day("2023-02-27"))
                        .value())
                .isTrue();
        assertThat(Agreement.review(Review.RECHAZAR_POR_PLAZO, day("2023-02-27"), day("2023-02-27"))
                        .value())
                .isFalse();
        assertThat(Agreement.review(Review.PEDIR_CAMBIOS, day("2023-02-27"), day("2023-02-27"))
                        .value())
                .isTrue();
    }

    @ParameterizedTest(name = "copia {0}, inicio {1} → {2}")
    @CsvSource({
        "2023-03-06T10:00, 2023-03-06T09:00, false",
        "2023-03-03T10:00, 2023-03-06T09:00, true",
    })
    @Covers("BECA-107")
    void BECA_107(String copy, String start, boolean allowed) {
        Optional<LocalDateTime> approved = Optional.of(LocalDateTime.parse("2023-03-01T12:00"));
        assertThat(Agreement.startAllowed(approved, Optional.of(LocalDateTime.parse(copy)), LocalDateTime.parse(start))
                        .value())
                .isEqualTo(allowed);
        assertThat(Agreement.startAllowed(
                                Optional.empty(), Optional.of(LocalDateTime.parse(copy)), LocalDateTime.parse(start))
                        .value())
                .isFalse();
    }

    @Test
    @Covers("BECA-108")
    void BECA_108_annex_in_term() {
        assertThat(Changes.annexInTime(day("2023-03-15"), day("2023-03-15")).value())
                .isTrue();
        assertThat(Changes.annexInTime(day("2023-03-16"), day("2023-03-15")).value())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} de {1} pedido por {2} → {3}")
    @CsvSource({
        "COMUNA, REGIONAL, OTEC, false",
        "COMUNA, REGIONAL, DIRECCION_REGIONAL_CON_OTEC, true",
        "POBLACION_OBJETIVO, MANDATO, OTEC, false",
        "POBLACION_OBJETIVO, MANDATO, ENTIDAD_REQUIRENTE, true",
        "POBLACION_OBJETIVO, REGIONAL, DIRECCION_REGIONAL, true",
        "PRORROGA_DE_INICIO, MANDATO, ENTIDAD_REQUIRENTE_CON_OTEC, true",
        "HORARIO, MANDATO, OTEC, true",
    })
    @Covers("BECA-110")
    void BECA_110(Kind kind, Fund fund, Requester requester, boolean may) {
        assertThat(Changes.mayAsk(kind, fund, requester).value()).isEqualTo(may);
    }

    @ParameterizedTest(name = "hasta {0}, previas {1} → {2}")
    @CsvSource({"2023-04-05, 0, true", "2023-04-06, 0, false", "2023-04-05, 1, false"})
    @Covers("BECA-111")
    void BECA_111(String asked, int earlier, boolean granted) {
        assertThat(Changes.startExtension(day(asked), day("2023-04-05"), earlier, true)
                        .value())
                .isEqualTo(granted);
        assertThat(Changes.startExtension(day(asked), day("2023-04-05"), earlier, false)
                        .value())
                .isFalse();
    }

    @Test
    @Covers({"BECA-112", "BECA-113"})
    void BECA_112_escalates_after_the_term_and_BECA_113_goes_to_the_national_officer() {
        assertThat(Changes.escalates(false, day("2023-03-08"), day("2023-03-08"))
                        .value())
                .isFalse();
        assertThat(Changes.escalates(false, day("2023-03-08"), day("2023-03-09"))
                        .value())
                .isTrue();
        assertThat(Changes.escalates(true, day("2023-03-08"), day("2023-03-09")).value())
                .isFalse();
        assertThat(Changes.path(Authority.ENS, Fund.REGIONAL)).containsExactly(Authority.ENS);
        assertThat(Changes.path(Authority.DIRECCION_REGIONAL, Fund.MANDATO))
                .containsExactly(Authority.OTIC, Authority.DIRECCION_REGIONAL);
    }

    @ParameterizedTest(name = "{0} de {1} → {2}")
    @CsvSource({
        "COMUNA, MANDATO, DIRECCION_REGIONAL",
        "POBLACION_OBJETIVO, MANDATO, DIRECCION_REGIONAL",
        "PRORROGA_DE_INICIO, MANDATO, DIRECCION_REGIONAL",
        "PRORROGA_DE_INICIO, REGIONAL, ENS",
        "COMUNA, REGIONAL, ENS",
        "POBLACION_OBJETIVO, REGIONAL, ENS",
        "REGION, MANDATO, ENS",
        "HORARIO, MANDATO, OTIC",
        "SUSPENSION, REGIONAL, OTIC",
    })
    @Covers("BECA-114")
    void BECA_114(Kind kind, Fund fund, Authority authority) {
        assertThat(Changes.authority(kind, fund).value()).isEqualTo(authority);
    }
}
