package cl.bitacora.courses.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.courses.domain.rules.Anexos.Document;
import cl.bitacora.courses.domain.rules.Anexos.Evidence;
import cl.bitacora.courses.domain.rules.Anexos.Kind;
import cl.bitacora.courses.domain.rules.Applications.Participation;
import cl.bitacora.courses.domain.rules.Applications.SpecialCause;
import cl.bitacora.courses.domain.rules.Coverage.NotStarting;
import cl.bitacora.courses.domain.rules.Coverage.TransferAnswer;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.CoordinationDuty;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.EnterpriseRole;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.EnterpriseSize;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.FacilitatorState;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.OfficeConsequence;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.SupportSystem;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Bono's rules on set-up, applications, coverage and changes. */
class ProgrammeRulesTest {

    @ParameterizedTest(name = "{0} de empresa {1} → {2}")
    @CsvSource({"SOCIO, MICRO, true", "TRABAJADOR, MEDIANA, false", "TRABAJADOR, PEQUENA, true", "DUENO, GRANDE, false"
    })
    @Covers("BONO-001")
    void BONO_001(EnterpriseRole role, EnterpriseSize size, boolean eligible) {
        assertThat(ProgrammeSetup.eligible(role, size).value()).isEqualTo(eligible);
    }

    @Test
    @Covers({"BONO-003", "BONO-005", "BONO-025"})
    void BONO_003_one_phase_BONO_005_systems_BONO_025_lms() {
        assertThat(ProgrammeSetup.phases().value().items()).containsExactly(ProgrammeSetup.Phase.FASE_LECTIVA);
        assertThat(ProgrammeSetup.systems(Modality.PRESENCIAL).value().items())
                .containsExactlyInAnyOrder(SupportSystem.SIC, SupportSystem.LCE, SupportSystem.REUF);
        assertThat(ProgrammeSetup.systems(Modality.E_LEARNING).value().items())
                .containsExactlyInAnyOrder(SupportSystem.SIC, SupportSystem.LMS, SupportSystem.REUF);
        assertThat(ProgrammeSetup.managedInLms(Modality.E_LEARNING, false).value())
                .isFalse();
        assertThat(ProgrammeSetup.managedInLms(Modality.PRESENCIAL, false).value())
                .isTrue();
    }

    @ParameterizedTest(name = "prórroga {0} días → {1}")
    @CsvSource({"5, true", "6, false", "0, true"})
    @Covers("BONO-010")
    void BONO_010_T3(int days, boolean granted) {
        assertThat(ProgrammeSetup.signatureExtension(days, true, 5).value()).isEqualTo(granted);
        assertThat(ProgrammeSetup.signatureExtension(days, false, 5).value()).isFalse();
    }

    @Test
    @Covers({"BONO-011", "BONO-012", "BONO-014"})
    void BONO_011_012_014_steps_before_the_sections() {
        assertThat(ProgrammeSetup.stateChange(true, true, false, true).value()).isFalse();
        assertThat(ProgrammeSetup.stateChange(true, true, true, true).value()).isTrue();
        assertThat(ProgrammeSetup.firstStep(1, true).value()).isTrue();
        assertThat(ProgrammeSetup.firstStep(0, true).value()).isFalse();
        assertThat(ProgrammeSetup.firstStep(1, false).value()).isFalse();
        assertThat(ProgrammeSetup.usable(FacilitatorState.APROBADO, true).value())
                .isFalse();
        assertThat(ProgrammeSetup.usable(FacilitatorState.COMUNICADO, true).value())
                .isTrue();
        assertThat(ProgrammeSetup.usable(FacilitatorState.COMUNICADO, false).value())
                .isFalse();
    }

    @ParameterizedTest(name = "clave {0}, convenio {1}, facilitadores {2} → {3}")
    @CsvSource({"true, true, 1, true", "true, true, 0, false", "true, false, 1, false", "false, true, 1, false"})
    @Covers({"BONO-015", "BONO-016"})
    void BONO_015_016(boolean key, boolean convenio, int facilitators, boolean active) {
        assertThat(ProgrammeSetup.active(key, convenio, facilitators).value()).isEqualTo(active);
    }

    @Test
    @Covers("BONO-017")
    void BONO_017_no_expulsion_without_internal_rules() {
        assertThat(ProgrammeSetup.mayExpel(false, true).value()).isFalse();
        assertThat(ProgrammeSetup.mayExpel(true, true).value()).isTrue();
    }

    @Test
    @Covers({"BONO-030", "BONO-031"})
    void BONO_030_031_office_and_its_lack() {
        assertThat(ProgrammeSetup.officeInTime(true, false).value()).isTrue();
        assertThat(ProgrammeSetup.officeInTime(false, false).value()).isFalse();
        assertThat(ProgrammeSetup.withoutOffice(true, true, true).value().items())
                .isEmpty();
        assertThat(ProgrammeSetup.withoutOffice(false, false, true).value().items())
                .containsExactly(OfficeConsequence.OFERTA_DESHABILITADA);
        assertThat(ProgrammeSetup.withoutOffice(false, true, true).value().items())
                .hasSize(4);
        assertThat(ProgrammeSetup.withoutOffice(false, true, false).value())
                .hasToString("OFERTA_DESHABILITADA, TERMINO_ANTICIPADO, COBRO_DE_GARANTIA");
        assertThat(ProgrammeSetup.withoutOffice(true, false, false).value()).hasToString("NINGUNO");
    }

    @ParameterizedTest(name = "{0} medias jornadas, {1} pendones → {2}")
    @CsvSource({"3, 1, true", "2, 1, false", "3, 0, false"})
    @Covers("BONO-033")
    void BONO_033(int halfDays, int banners, boolean ok) {
        assertThat(ProgrammeSetup.office(halfDays, true, true, banners, 3).value())
                .isEqualTo(ok);
        assertThat(ProgrammeSetup.office(halfDays, false, true, banners, 3).value())
                .isFalse();
    }

    @ParameterizedTest(name = "misma persona {0}, {1} cursos → {2}")
    @CsvSource({"true, 6, true", "true, 7, false", "false, 20, true"})
    @Covers("BONO-034")
    void BONO_034(boolean same, int courses, boolean ok) {
        assertThat(ProgrammeSetup.coordination(same, courses, 6).value()).isEqualTo(ok);
    }

    @Test
    @Covers({"BONO-035", "BONO-036"})
    void BONO_035_seven_duties_and_BONO_036_tutors() {
        assertThat(ProgrammeSetup.openDuties(Set.of(), 0).value().items()).hasSize(7);
        assertThat(ProgrammeSetup.openDuties(EnumSet.allOf(CoordinationDuty.class), 1)
                        .value()
                        .items())
                .containsExactly(CoordinationDuty.EVALUACIONES_Y_NOTAS);
        assertThat(ProgrammeSetup.tutors(Modality.E_LEARNING, 0, 1).value()).isFalse();
        assertThat(ProgrammeSetup.tutors(Modality.E_LEARNING, 1, 1).value()).isTrue();
        assertThat(ProgrammeSetup.tutors(Modality.PRESENCIAL, 0, 0).value()).isTrue();
    }

    @Test
    @Covers("BONO-040")
    void BONO_040_incompatibilities() {
        LocalDate on = LocalDate.of(2020, 3, 10);
        Participation active = new Participation(LocalDate.of(2020, 3, 1), Optional.empty());
        Participation finished = new Participation(LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2020, 2, 10)));
        assertThat(Applications.compatible(List.of(active), false, on).value()).isFalse();
        assertThat(Applications.compatible(List.of(finished), false, on).value())
                .isTrue();
        assertThat(Applications.compatible(List.of(finished), true, on).value()).isFalse();
    }

    @Test
    @Covers({"BONO-041", "BONO-042", "BONO-044", "BONO-049"})
    void BONO_041_042_044_049_before_enrolling() {
        assertThat(Applications.voucherIssued(true).value()).isTrue();
        assertThat(Applications.voucherIssued(false).value()).isFalse();
        assertThat(Applications.mayChangeOption(false, true).value()).isTrue();
        assertThat(Applications.mayChangeOption(true, true).value()).isFalse();
        assertThat(Applications.whitelisted(true, false).value()).isFalse();
        assertThat(Applications.whitelisted(true, true).value()).isTrue();
        assertThat(Applications.informed(false).value()).isFalse();
    }

    @ParameterizedTest(name = "{0}: error {1}, capacitación {2}, requisitos {3} → {4}")
    @CsvSource({
        "PARTICIPACION_ANTERIOR, true, true, true, true",
        "PARTICIPACION_ANTERIOR, true, false, true, false",
        "OTRO_PROBLEMA_DEL_PORTAL, true, false, true, true",
    })
    @Covers("BONO-043")
    void BONO_043(SpecialCause cause, boolean error, boolean training, boolean proof, boolean admissible) {
        assertThat(Applications.specialApplication(cause, error, training, proof)
                        .value())
                .isEqualTo(admissible);
    }

    @ParameterizedTest(name = "autorizada {0}, regularizada {1} → {2}")
    @CsvSource({"true, 2020-03-12, true", "true, 2020-03-13, false", "false, 2020-03-12, false"})
    @Covers("BONO-052")
    void BONO_052(boolean approved, LocalDate regularised, boolean accepted) {
        assertThat(Applications.offSystem(true, approved, Optional.of(regularised), LocalDate.of(2020, 3, 12))
                        .value())
                .isEqualTo(accepted);
    }

    @Test
    @Covers("BONO-064")
    void BONO_064_options_of_the_authority() {
        LocalDate due = LocalDate.of(2020, 3, 23);
        assertThat(Coverage.notStarting(due.plusDays(1), due, false).value().items())
                .hasSize(4);
        assertThat(Coverage.notStarting(due.plusDays(1), due, true).value().items())
                .containsExactly(NotStarting.NUEVO_PLAZO);
        assertThat(Coverage.notStarting(due, due, false).value().items()).isEmpty();
    }

    @ParameterizedTest(name = "plazo {0} días → {1}")
    @CsvSource({"5, true", "6, false", "1, true", "0, false"})
    @Covers("BONO-066")
    void BONO_066(int days, boolean valid) {
        assertThat(Coverage.correctionTerm(days, Bono.NORM.start().inspectionCorrectionBusinessDays())
                        .value())
                .isEqualTo(valid);
    }

    @ParameterizedTest(name = "SENCE {0}, carta {1}, central {2}, recursos {3} → {4}")
    @CsvSource({
        "false, false, true, true, false",
        "true, false, true, true, true",
        "false, true, false, true, false",
        "false, true, true, false, false",
        "false, true, true, true, true",
    })
    @Covers({"BONO-070", "BONO-074"})
    void BONO_070_074(boolean sence, boolean letter, boolean central, boolean budget, boolean increased) {
        assertThat(Coverage.increase(sence, letter, true, true, central, budget).value())
                .isEqualTo(increased);
    }

    @Test
    @Covers({"BONO-071", "BONO-073", "BONO-075"})
    void BONO_071_073_075_guarantee_region_and_values() {
        assertThat(Coverage.originalReturned(true, true).value()).isFalse();
        assertThat(Coverage.originalReturned(true, false).value()).isTrue();
        assertThat(Coverage.transferToRegion(false, true, true, true).value()).isFalse();
        assertThat(Coverage.transferToRegion(true, true, true, true).value()).isTrue();
        assertThat(Coverage.hourlyValue(Clp.of(4000), 5).value()).isEqualTo(Clp.of(4000));
    }

    @ParameterizedTest(name = "acepta {0} el {1} → {2}")
    @CsvSource({"true, 2020-03-09, ACEPTADO", "true, 2020-03-10, SILENCIO", "false, 2020-03-09, RECHAZADO"})
    @Covers("BONO-072")
    void BONO_072(boolean accepts, LocalDate on, TransferAnswer answer) {
        assertThat(Coverage.transferInRegion(accepts, on, LocalDate.of(2020, 3, 9), 25)
                        .value())
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} h → {1} semanas")
    @CsvSource({"80, 12", "100, 15", "8, 3"})
    @Covers("BONO-085")
    void BONO_085(int hours, int weeks) {
        assertThat(Anexos.mostWeeks(hours, 8, 2).value()).isEqualTo(weeks);
    }

    @ParameterizedTest(name = "presentada {0}, dinero {1} → {2}")
    @CsvSource({"2020-03-09, false, true", "2020-03-11, false, false", "2020-03-09, true, false"})
    @Covers("BONO-086")
    void BONO_086(LocalDate presented, boolean money, boolean ok) {
        assertThat(Anexos.adaptation(true, true, money, presented, LocalDate.of(2020, 3, 9))
                        .value())
                .isEqualTo(ok);
    }

    @Test
    @Covers({"BONO-108", "BONO-109", "BONO-110"})
    void BONO_108_109_110() {
        assertThat(Anexos.visibleToInsurer(true).value()).isTrue();
        assertThat(Anexos.visibleToInsurer(false).value()).isFalse();
        assertThat(Anexos.subsidies(false, true).value()).isFalse();
        assertThat(Anexos.subsidies(true, false).value()).isFalse();
        assertThat(Anexos.regular(true, false).value()).isFalse();
        assertThat(Anexos.regular(true, true).value()).isTrue();
        assertThat(Anexos.regular(false, false).value()).isTrue();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "LUGAR, false",
        "HORARIO, false",
        "FACILITADOR, false",
        "SALIDA_A_TERRENO, false",
        "SUSPENSION, false",
        "MATERIAL, false",
        "ACTIVIDAD_LMS, false",
        "TUTOR_ACADEMICO, false",
        "OTRO, false",
    })
    @Covers("BONO-112")
    void BONO_112(Kind kind, boolean admissible) {
        assertThat(Anexos.admissible(kind, new Evidence(false, false, false, false, false, false))
                        .value())
                .isEqualTo(admissible);
        assertThat(Anexos.admissible(kind, new Evidence(true, true, true, true, true, true))
                        .value())
                .isTrue();
    }

    @ParameterizedTest(name = "defecto {0}, avisado {1}, previos {2} → {3}")
    @CsvSource({
        "true, 2020-03-23, 0, true",
        "true, 2020-03-24, 0, false",
        "false, 2020-03-23, 0, false",
        "true, 2020-03-23, 1, false",
    })
    @Covers("BONO-123")
    void BONO_123(boolean defect, LocalDate told, int earlier, boolean allowed) {
        assertThat(Anexos.elearningNewDate(Modality.E_LEARNING, defect, LocalDate.of(2020, 3, 23), told, earlier, 1)
                        .value())
                .isEqualTo(allowed);
    }

    @Test
    @Covers("BONO-210")
    void BONO_210_diploma_and_acta() {
        assertThat(Anexos.documents(FinalState.REPROBADO).value().items()).containsExactly(Document.ACTA);
        assertThat(Anexos.documents(FinalState.DESERTOR).value().items()).containsExactly(Document.ACTA);
        assertThat(Anexos.documents(FinalState.APROBADO).value().items())
                .containsExactly(Document.DIPLOMA, Document.ACTA);
    }
}
