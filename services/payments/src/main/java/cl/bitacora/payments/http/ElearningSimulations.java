package cl.bitacora.payments.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.kernel.Programme;
import cl.bitacora.payments.http.Simulations.Exams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculators of values, e-learning, examinations, compensation and justified desertions. */
public final class ElearningSimulations {
    private ElearningSimulations() {}

    /** A module as the LMS reports it. */
    @Schema(name = "SimulacionModulo")
    public record ModuleInput(
            @Schema(description = "Horas declaradas del módulo", examples = "20")
            Integer hours,

            @Schema(description = "Avance en porcentaje, hasta dos decimales", examples = "40")
            BigDecimal progressPercent) {}

    /** A participant at a distance. */
    @Schema(name = "SimulacionAlumnoElearning")
    public record LearnerInput(
            List<ModuleInput> modules,

            @Schema(description = "Segundos conectados", examples = "90000")
            Long connectedSeconds,

            @Schema(description = "Puntaje final en porcentaje; dice si aprueba", examples = "61") @Nullable
            BigDecimal scorePercent) {}

    /** A course at a distance to liquidate. */
    @Schema(name = "SimulacionLiquidacionElearning")
    public record ElearningInput(
            @Schema(examples = "4000") Long vhaceClp,
            @Schema(examples = "100") Integer hours,

            @Schema(description = "Término de la fase lectiva: elige la norma vigente", examples = "2020-03-25")
            LocalDate endedOn,

            List<LearnerInput> participants,
            @Nullable List<Exams> examinations,

            @Schema(description = "Estados de avance ya pagados", examples = "[0]") @Nullable
            List<Long> advancesPaidClp) {}

    /** Its liquidation. */
    @Schema(name = "ResultadoLiquidacionElearning")
    public record ElearningResult(
            @Schema(examples = "152000") long trainingValueClp,
            @Schema(examples = "0") long examinationsClp,
            @Schema(examples = "0") long advancesClp,
            @Schema(examples = "152000") long netClp,
            List<LearnerResult> participants,
            ExplanationView why) {}

    /** What somebody at a distance is worth. */
    @Schema(name = "ResultadoAlumnoElearning")
    public record LearnerResult(
            @Schema(description = "Porcentaje de avance, cortado a dos decimales", examples = "38.00")
            String progressPercent,

            @Schema(description = "Factor hora; falta si no comenzó ningún módulo", examples = "1/2") @Nullable
            String hourFactor,

            @Schema(examples = "1/1") @Nullable String weighting,
            @Schema(examples = "true") boolean payable,

            @Schema(description = "Pesos exactos, sin redondear", examples = "152000/1")
            String exactClp,

            @Schema(description = "APROBADA o REPROBADA, si viene el puntaje", examples = "APROBADA") @Nullable
            String evaluation,

            ExplanationView why) {}

    /** Examinations of a course. */
    @Schema(name = "SimulacionValorExamenes")
    public record ExaminationsInput(
            @Schema(description = "Término de la fase lectiva", examples = "2020-03-25")
            LocalDate endedOn,

            List<Exams> examinations,

            @Schema(description = "Listado de examinados y facturas presentados; si falta, sí", examples = "true")
            @Nullable
            Boolean documented) {}

    /** What they are worth. */
    @Schema(name = "ResultadoExamenes")
    public record ExaminationsResult(
            @Schema(examples = "1460000") long totalClp, ExplanationView why) {}

    /** A payment and what the executor owes. */
    @Schema(name = "SimulacionCompensacion")
    public record CompensationInput(
            @Schema(description = "Monto pagable", examples = "1000000")
            Long payableClp,

            @Schema(description = "Retención por deudas laborales o previsionales", examples = "0") @Nullable
            Long withheldClp,

            @Schema(description = "Multas impagas, saldos negativos y anticipos", examples = "[1500000]")
            List<Long> debtsClp) {}

    /** What is paid and what is still owed. */
    @Schema(name = "ResultadoCompensacion")
    public record CompensationResult(
            @Schema(examples = "0") long paidClp,
            @Schema(examples = "1000000") long compensatedClp,
            @Schema(examples = "500000") long remainingDebtClp,
            ExplanationView why) {}

    /** A course whose values are asked. */
    @Schema(name = "SimulacionValores")
    public record ValuesInput(
            @Schema(examples = "4000") Long vhaceClp,
            @Schema(examples = "100") Integer hours,
            @Schema(examples = "25") Integer quota,
            @Schema(examples = "0") @Nullable Long subsidiesClp,
            @Schema(examples = "0") @Nullable Long licencesClp) {}

    /** Its values. */
    @Schema(name = "ResultadoValores")
    public record ValuesResult(
            @Schema(examples = "4000") long vhaceClp,
            @Schema(examples = "400000") long vaceClp,
            @Schema(examples = "10000000") long vceClp,
            @Schema(examples = "10000000") long vtcClp,
            @Schema(examples = "10000000") long vfcClp,
            ExplanationView why) {}

    /** A justified desertion of Becas. */
    @Schema(name = "SimulacionDesercionJustificada")
    public record DesertionInput(
            @Schema(description = "Día de la deserción: elige la norma vigente", examples = "2023-04-10")
            LocalDate on,

            @Schema(description = "Valor hora", examples = "4000")
            Long hourlyValueClp,

            @Schema(description = "Parte presencial; falta en e-learning") @Nullable
            PresencialPart presencial,

            @Schema(description = "Parte e-learning; falta en presencial") @Nullable
            ElearningPart elearning) {}

    /** Face-to-face part. */
    @Schema(name = "DesercionPresencial")
    public record PresencialPart(
            @Schema(examples = "60") Integer hours,
            @Schema(examples = "72000") Long attendedSeconds,
            @Schema(examples = "144000") Long justifiedSeconds) {}

    /** Part at a distance. */
    @Schema(name = "DesercionElearning")
    public record ElearningPart(
            @Schema(examples = "40") Integer hours,
            LearnerInput learner,

            @Schema(description = "Si la causa justifica una deserción a distancia", examples = "true")
            Boolean causeHolds) {}

    /** What it is paid. */
    @Schema(name = "ResultadoDesercionJustificada")
    public record DesertionResult(
            @Schema(examples = "BECAS_LABORALES_2022") Programme programme,
            @Schema(examples = "240000") long amountClp,
            ExplanationView why) {}
}
