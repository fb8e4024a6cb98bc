package cl.bitacora.courses.domain.rules.becas;

import static cl.bitacora.courses.domain.rules.becas.Becas.NORM;
import static cl.bitacora.courses.domain.rules.becas.Becas.day;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.courses.domain.rules.becas.DayLimits.Arrival;
import cl.bitacora.courses.domain.rules.becas.DayLimits.LateCause;
import cl.bitacora.courses.domain.rules.becas.Justifications.AbsenceCause;
import cl.bitacora.courses.domain.rules.becas.Justifications.DesertionCause;
import cl.bitacora.courses.domain.rules.becas.Justifications.Proof;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.BecasParameters.Justification;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BECA-087…097 and 134…136: justified desertions, absences and lateness. */
class JustificationsTest {
    private static final Justification LAW = NORM.justification();

    @ParameterizedTest(name = "{0}, {1}, quedan {2} módulos presenciales → {3}")
    @CsvSource({
        "CAMBIO_DE_DOMICILIO, E_LEARNING, 0, false",
        "CAMBIO_DE_DOMICILIO, BLENDED, 1, true",
        "CAMBIO_DE_DOMICILIO, BLENDED, 0, false",
        "NUEVO_TRABAJO, E_LEARNING, 0, false",
        "NUEVO_TRABAJO, PRESENCIAL, 0, true",
        "ENFERMEDAD_O_ACCIDENTE, E_LEARNING, 0, true",
        "SERVICIO_MILITAR_OBLIGATORIO, PRESENCIAL, 0, true",
    })
    @Covers("BECA-087")
    void BECA_087(DesertionCause cause, Modality modality, int left, boolean valid) {
        assertThat(Justifications.cause(cause, modality, left).value()).isEqualTo(valid);
        assertThat(DesertionCause.values()).hasSize(9);
    }

    @ParameterizedTest(name = "{0} con {1} → {2}")
    @CsvSource({
        "SINIESTRO, INFORME_SOCIAL_EXTERNO, true",
        "SINIESTRO, INFORME_SOCIAL_DEL_OTEC, false",
        "NUEVO_TRABAJO, CONTRATO_O_LIQUIDACION, true",
        "ENFERMEDAD_O_ACCIDENTE, LICENCIA_O_CERTIFICADO_MEDICO, true",
        "MATERNIDAD_O_NACIMIENTO, CERTIFICADO_DE_NACIMIENTO, true",
        "MATERNIDAD_O_NACIMIENTO, LICENCIA_O_CERTIFICADO_MEDICO, true",
        "CAMBIO_DE_DOMICILIO, CERTIFICADO_DE_RESIDENCIA, true",
        "PRIVACION_DE_LIBERTAD, CERTIFICADO_JUDICIAL_O_CARCELARIO, true",
        "FALLECIMIENTO, CERTIFICADO_DE_DEFUNCION, true",
        "SERVICIO_MILITAR_OBLIGATORIO, CERTIFICADO_MILITAR, true",
        "OTRA_INSTRUIDA, INSTRUIDO, true",
        "FALLECIMIENTO, CERTIFICADO_DE_RESIDENCIA, false",
    })
    @Covers("BECA-088")
    void BECA_088(DesertionCause cause, Proof proof, boolean proved) {
        assertThat(Justifications.proof(cause, proof, OptionalInt.empty(), LAW).value())
                .isEqualTo(proved);
    }

    @ParameterizedTest(name = "hijo de {0} años → {1}")
    @CsvSource({"11, true", "12, true", "13, false"})
    @Covers("BECA-089")
    void BECA_089(int age, boolean accepted) {
        assertThat(Justifications.childOfAge(age, LAW).value()).isEqualTo(accepted);
        assertThat(Justifications.proof(
                                DesertionCause.ENFERMEDAD_O_ACCIDENTE,
                                Proof.LICENCIA_O_CERTIFICADO_MEDICO,
                                OptionalInt.of(age),
                                LAW)
                        .value())
                .isEqualTo(accepted);
    }

    @ParameterizedTest(name = "licencia de {0} h de 120, otra causa {1}, acuerdo {2} → {3}")
    @CsvSource({"29, false, true, true", "30, false, true, false", "30, true, true, true", "29, false, false, false"})
    @Covers("BECA-090")
    void BECA_090(int hours, boolean other, boolean agreement, boolean may) {
        assertThat(Justifications.mayReturn(Ratio.of(hours, 120), other, agreement, LAW)
                        .value())
                .isEqualTo(may);
    }

    @Test
    @Covers("BECA-094")
    void BECA_094_may_train_again_without_a_kept_place() {
        assertThat(Justifications.mayTrainAgain(true, false).value()).isTrue();
        assertThat(Justifications.mayTrainAgain(true, true).value()).isFalse();
        assertThat(Justifications.mayTrainAgain(false, false).value()).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1} décimas de hora de 120 → {2}")
    @CsvSource({"PRESENCIAL, 299, true", "PRESENCIAL, 300, false", "E_LEARNING, 100, false", "BLENDED, 299, true"})
    @Covers("BECA-095")
    void BECA_095(Modality modality, int tenths, boolean justified) {
        assertThat(Justifications.absence(modality, Ratio.of(tenths, 1200), true, true, LAW)
                        .value())
                .isEqualTo(justified);
        assertThat(Justifications.absence(modality, Ratio.of(1, 1200), false, true, LAW)
                        .value())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}, familiar directo {1}, puede aprobar {2} → {3}")
    @CsvSource({
        "FALLECIMIENTO_DE_FAMILIAR_DIRECTO, true, true, true",
        "FALLECIMIENTO_DE_FAMILIAR_DIRECTO, false, true, false",
        "DETENCION, false, false, false",
        "DETENCION, false, true, true",
        "SINIESTRO, false, true, true",
    })
    @Covers("BECA-096")
    void BECA_096(AbsenceCause cause, boolean direct, boolean canApprove, boolean justified) {
        assertThat(Justifications.absenceCause(cause, true, OptionalInt.empty(), direct, canApprove, LAW)
                        .value())
                .isEqualTo(justified);
        assertThat(Justifications.absenceCause(cause, false, OptionalInt.empty(), direct, canApprove, LAW)
                        .value())
                .isFalse();
        assertThat(Justifications.absenceCause(AbsenceCause.MEDICA, true, OptionalInt.of(13), false, true, LAW)
                        .value())
                .isFalse();
    }

    @Test
    @Covers("BECA-097")
    void BECA_097_only_with_the_closing_form() {
        assertThat(Justifications.considered(day("2023-05-17"), day("2023-05-17"))
                        .value())
                .isTrue();
        assertThat(Justifications.considered(day("2023-05-25"), day("2023-05-17"))
                        .value())
                .isFalse();
    }

    @ParameterizedTest(name = "día de {0} h, {1} min tarde, con causa {2} → {3}")
    @CsvSource({
        "6, 20, false, INGRESO_ORDINARIO",
        "6, 21, false, NO_AUTORIZADO",
        "6, 21, true, AUTORIZADO_CON_CAUSA",
        "6, 90, true, AUTORIZADO_CON_CAUSA",
        "6, 91, true, NO_AUTORIZADO",
        "4, 60, true, AUTORIZADO_CON_CAUSA",
        "4, 61, true, NO_AUTORIZADO",
    })
    @Covers("BECA-135")
    void BECA_135(int hours, int minutes, boolean cause, Arrival arrival) {
        assertThat(DayLimits.arrival(minutes * 60L, hours * 3600L, cause, LAW).value())
                .isEqualTo(arrival);
    }

    @ParameterizedTest(name = "día de {0} h, se va {1} min antes → {2}")
    @CsvSource({"6, 90, true", "6, 91, false", "4, 60, true", "4, 61, false"})
    @Covers("BECA-134")
    void BECA_134(int hours, int minutes, boolean within) {
        assertThat(DayLimits.earlyLeave(minutes * 60L, hours * 3600L, true, LAW).value())
                .isEqualTo(within);
        assertThat(DayLimits.earlyLeave(60, hours * 3600L, false, LAW).value()).isFalse();
    }

    @ParameterizedTest(name = "{0}, documento {1}, respuesta {2} → {3}")
    @CsvSource({
        "TRAMITE_IMPOSTERGABLE, true, false, true",
        "TRAMITE_IMPOSTERGABLE, false, false, false",
        "OTRA_AUTORIZADA, false, true, true",
        "OTRA_AUTORIZADA, true, false, false",
        "ESCOLAR, true, false, true",
        "MEDICA, true, false, true",
    })
    @Covers("BECA-136")
    void BECA_136(LateCause cause, boolean proof, boolean answered, boolean accepted) {
        assertThat(DayLimits.cause(cause, proof, OptionalInt.empty(), answered, LAW)
                        .value())
                .isEqualTo(accepted);
        assertThat(DayLimits.cause(LateCause.MEDICA, true, OptionalInt.of(13), false, LAW)
                        .value())
                .isFalse();
        assertThat(DayLimits.cause(LateCause.MEDICA, true, OptionalInt.of(12), false, LAW)
                        .value())
                .isTrue();
    }
}
