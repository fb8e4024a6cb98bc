package cl.bitacora.courses.domain.rules.becas;

import static cl.bitacora.courses.domain.rules.becas.Becas.NORM;
import static cl.bitacora.courses.domain.rules.becas.Becas.day;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.courses.domain.rules.becas.Insurance.Cover;
import cl.bitacora.courses.domain.rules.becas.Insurance.Insurer;
import cl.bitacora.courses.domain.rules.becas.Setup.CoordinatorDuty;
import cl.bitacora.courses.domain.rules.becas.Setup.Office;
import cl.bitacora.courses.domain.rules.becas.Setup.OfficeConsequence;
import cl.bitacora.courses.domain.rules.becas.Setup.Platform;
import cl.bitacora.courses.domain.rules.becas.Setup.SupportSystem;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BECA-001 and 033…058: people, office, coordination and insurance before a course. */
class SetupTest {

    @Test
    @Covers("BECA-001")
    void BECA_001() {
        assertThat(Setup.systems(Modality.PRESENCIAL).value().items())
                .containsExactlyInAnyOrder(SupportSystem.SIC, SupportSystem.LIBRO_DE_CLASES);
        assertThat(Setup.systems(Modality.E_LEARNING).value().items())
                .containsExactlyInAnyOrder(SupportSystem.SIC, SupportSystem.LMS);
        assertThat(Setup.systems(Modality.BLENDED).value().items()).hasSize(3);
    }

    @Test
    @Covers("BECA-033")
    void BECA_033_two_modules_face_to_face_and_three_at_a_distance() {
        var covered = Setup.modulesOfFacilitators(List.of(
                Modality.PRESENCIAL,
                Modality.PRESENCIAL,
                Modality.E_LEARNING,
                Modality.E_LEARNING,
                Modality.E_LEARNING));
        assertThat(covered.value()).isEqualTo(2);
        assertThat(covered.facts()).anySatisfy(fact -> assertThat(fact.value()).isEqualTo("3"));
    }

    @ParameterizedTest(name = "{0}, académico {1}, administrativo {2} → {3}")
    @CsvSource({
        "E_LEARNING, true, false, false",
        "E_LEARNING, true, true, true",
        "BLENDED, false, true, false",
        "PRESENCIAL, false, false, true",
    })
    @Covers("BECA-034")
    void BECA_034(Modality modality, boolean academic, boolean administrative, boolean complete) {
        assertThat(Setup.tutors(modality, academic, administrative).value()).isEqualTo(complete);
    }

    @Test
    @Covers({"BECA-035", "BECA-039"})
    void BECA_035_internal_rules_and_BECA_039_forms_before_the_settlement() {
        assertThat(Setup.internalRules(false).value()).isFalse();
        assertThat(Setup.internalRules(true).value()).isTrue();
        assertThat(Setup.formsBeforeSettlement(true, false).value()).isFalse();
        assertThat(Setup.formsBeforeSettlement(true, true).value()).isTrue();
        assertThat(Setup.formsBeforeSettlement(false, false).value()).isTrue();
    }

    @ParameterizedTest(name = "{0} transversales y {1} técnicos → {2}")
    @CsvSource({"0, 1, false", "1, 1, true", "1, 0, false"})
    @Covers("BECA-036")
    void BECA_036(int transversal, int technical, boolean active) {
        assertThat(Setup.active(true, true, transversal, technical).value()).isEqualTo(active);
        assertThat(Setup.active(false, true, 1, 1).value()).isFalse();
        assertThat(Setup.active(true, false, 1, 1).value()).isFalse();
    }

    @ParameterizedTest(name = "{0} medias jornadas, entrada {1}, sillas {2}, pendones {3} → {4}")
    @CsvSource({
        "3, true, true, 1, true",
        "2, true, true, 1, false",
        "3, false, true, 1, false",
        "3, true, false, 1, false",
        "3, true, true, 0, false",
    })
    @Covers("BECA-041")
    void BECA_041(int halfDays, boolean entrance, boolean chairs, int banners, boolean ok) {
        assertThat(Setup.office(new Office(halfDays, entrance, chairs, banners), NORM.officeHalfDays())
                        .value())
                .isEqualTo(ok);
    }

    @ParameterizedTest(name = "aprobada {0}, contrato {1} → {2}")
    @CsvSource({"false, false, READJUDICACION_FACULTATIVA", "false, true, MULTA", "true, true, NINGUNA"})
    @Covers("BECA-043")
    void BECA_043(boolean approved, boolean signed, OfficeConsequence consequence) {
        assertThat(Setup.withoutOffice(approved, signed).value()).isEqualTo(consequence);
    }

    @Test
    @Covers("BECA-044")
    void BECA_044() {
        Platform good = new Platform(true, true, true, true, true);
        assertThat(Setup.platform(good, Set.of(Modality.E_LEARNING)).value()).isTrue();
        assertThat(Setup.platform(good, Set.of(Modality.PRESENCIAL)).value()).isFalse();
        assertThat(Setup.platform(new Platform(true, false, true, true, true), Set.of(Modality.BLENDED))
                        .value())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} cursos a la vez → {1}")
    @CsvSource({"6, true", "7, false"})
    @Covers("BECA-046")
    void BECA_046(int courses, boolean ok) {
        assertThat(Setup.coordination(true, courses, NORM.coordinatorCourses()).value())
                .isEqualTo(ok);
        assertThat(Setup.coordination(false, courses, NORM.coordinatorCourses()).value())
                .isTrue();
    }

    @Test
    @Covers("BECA-049")
    void BECA_049_eighteen_duties() {
        assertThat(Setup.openDuties(Set.of()).value().items()).hasSize(18);
        assertThat(Setup.openDuties(EnumSet.complementOf(EnumSet.of(CoordinatorDuty.O)))
                        .value()
                        .items())
                .containsExactly(CoordinatorDuty.O);
    }

    @ParameterizedTest(name = "cubre de {0} a {1} → {2}")
    @CsvSource({"07:00, 15:00, true", "08:00, 15:00, false", "07:00, 14:59, false"})
    @Covers("BECA-050")
    void BECA_050(String from, String to, boolean covered) {
        LocalDateTime start = LocalDateTime.parse("2023-03-06T09:00");
        LocalDateTime end = LocalDateTime.parse("2023-03-06T13:00");
        LocalDateTime coveredFrom = LocalDateTime.parse("2023-03-06T" + from);
        LocalDateTime coveredTo = LocalDateTime.parse("2023-03-06T" + to);
        int margin = NORM.insurance().marginMinutes();
        assertThat(Insurance.covers(Modality.PRESENCIAL, start, end, coveredFrom, coveredTo, margin)
                        .value())
                .isEqualTo(covered);
        assertThat(Insurance.covers(Modality.E_LEARNING, start, end, end, end, margin)
                        .value())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}/{1}/{2}/{3} UF → {4}")
    @CsvSource({
        "250, 250, 25, 20, true",
        "250, 250, 24.9, 20, false",
        "249.99, 250, 25, 20, false",
        "250, 249, 25, 20, false",
        "250, 250, 25, 19.9, false",
    })
    @Covers("BECA-051")
    void BECA_051(BigDecimal disability, BigDecimal death, BigDecimal medical, BigDecimal transport, boolean ok) {
        assertThat(Insurance.minimumCover(new Cover(disability, death, medical, transport), NORM.insurance())
                        .value())
                .isEqualTo(ok);
    }

    @Test
    @Covers("BECA-052")
    void BECA_052_the_newcomer_takes_the_place() {
        var people = Map.of("sale", Optional.of(day("2023-03-09")), "entra", Optional.<java.time.LocalDate>empty());
        assertThat(Insurance.placesInUse(people, day("2023-03-09")).value()).isEqualTo(2);
        assertThat(Insurance.placesInUse(people, day("2023-03-10")).value()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} años, discapacidad {1}, migrante {2}, rechazada {3} → {4}")
    @CsvSource({
        "66, false, false, true, SENCE",
        "65, false, false, true, ASEGURADORA",
        "17, false, false, true, SENCE",
        "40, true, false, true, SENCE",
        "40, false, true, true, SENCE",
        "66, false, false, false, ASEGURADORA",
    })
    @Covers("BECA-053")
    void BECA_053(int age, boolean disability, boolean migrant, boolean rejected, Insurer insurer) {
        assertThat(Insurance.insurer(age, disability, migrant, rejected, NORM.insurance())
                        .value())
                .isEqualTo(insurer);
    }

    @Test
    @Covers("BECA-054")
    void BECA_054_nobody_without_insurance() {
        assertThat(Insurance.everybodyInsured(Modality.PRESENCIAL, Set.of("a", "b"), Set.of("a"))
                        .value())
                .isFalse();
        assertThat(Insurance.everybodyInsured(Modality.PRESENCIAL, Set.of("a", "b"), Set.of("a", "b", "c"))
                        .value())
                .isTrue();
        assertThat(Insurance.everybodyInsured(Modality.E_LEARNING, Set.of("a"), Set.of())
                        .value())
                .isTrue();
    }

    @Test
    @Covers({"BECA-056", "BECA-058"})
    void BECA_056_built_before_asking_and_BECA_058_visible_once_open() {
        assertThat(Setup.built(3, 2, true).value()).isFalse();
        assertThat(Setup.built(3, 3, true).value()).isTrue();
        assertThat(Setup.built(3, 3, false).value()).isFalse();
        assertThat(Setup.visible(true, false).value()).isFalse();
        assertThat(Setup.visible(true, true).value()).isTrue();
        assertThat(Setup.visible(false, true).value()).isFalse();
    }
}
