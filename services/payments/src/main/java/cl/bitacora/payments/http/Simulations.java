package cl.bitacora.payments.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.payments.http.Answers.ObstacleAnswer;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the what-if calculators. */
public final class Simulations {
    private Simulations() {}

    /** Some participants in the same situation. */
    @Schema(name = "SimulacionParticipantes")
    public record Group(
            @Schema(description = "APROBADO, REPROBADO, DESERTOR o EXPULSADO", examples = "DESERTOR")
            String state,

            @Schema(description = "Cuántas personas", examples = "1")
            Integer count,

            @Schema(description = "Segundos asistidos por cada una", examples = "180000")
            Long attendedSeconds) {}

    /** Some examinations of a kind. */
    @Schema(name = "SimulacionExamenes")
    public record Exams(
            @Schema(description = "LICENCIA o CERTIFICACION", examples = "LICENCIA")
            String kind,

            @Schema(description = "Cuántas personas se presentaron", examples = "12")
            Integer examined,

            @Schema(examples = "70000") Long valueClp,
            @Schema(examples = "15000") @Nullable Long complementaryClp,

            @Schema(description = "Si los costos complementarios tienen respaldo") @Nullable
            Boolean documented,

            @Schema(examples = "80000") Long capClp) {}

    /** A course to liquidate. */
    @Schema(name = "SimulacionLiquidacion")
    public record LiquidationInput(
            @Schema(description = "Valor hora alumno ofertado", examples = "4000")
            Long vhaceClp,

            @Schema(description = "Horas de la fase lectiva", examples = "100")
            Integer hours,

            @Schema(description = "Cupo de la sección", examples = "25")
            Integer quota,

            @Schema(description = "Término de la fase lectiva: elige la norma vigente", examples = "2020-03-25")
            LocalDate endedOn,

            List<Group> participants,
            @Nullable List<Exams> examinations,

            @Schema(description = "Estados de avance ya pagados", examples = "[5000000]") @Nullable
            List<Long> advancesPaidClp) {}

    /** Its liquidation. */
    @Schema(name = "ResultadoLiquidacion")
    public record LiquidationResult(
            @Schema(examples = "400000") long vaceClp,
            @Schema(examples = "10000000") long vceClp,
            @Schema(examples = "6616000") long trainingValueClp,
            @Schema(examples = "0") long examinationsClp,
            @Schema(examples = "5000000") long advancesClp,
            @Schema(examples = "1616000") long netClp,
            List<GroupResult> participants,
            ExplanationView why) {}

    /** What each person of a group is worth. */
    @Schema(name = "ResultadoParticipantes")
    public record GroupResult(
            String state,
            int count,
            @Schema(examples = "50 h") String attended,
            @Schema(examples = "200000") long amountEachClp,
            @Schema(examples = "BONO-184") String rule,
            ExplanationView why) {}

    /** A course to ask an advance of. */
    @Schema(name = "SimulacionEstadoDeAvance")
    public record AdvanceInput(
            @Schema(examples = "4000") Long vhaceClp,
            @Schema(examples = "100") Integer hours,
            @Schema(examples = "25") Integer quota,

            @Schema(description = "Día de la solicitud", examples = "2020-03-10")
            LocalDate requestedOn,

            @Schema(description = "Acuerdo operativo aprobado", examples = "true")
            Boolean agreed,

            @Schema(description = "Curso iniciado", examples = "true")
            Boolean started,

            @Schema(description = "Segundos de clase realizados", examples = "180000")
            Long heldSeconds) {}

    /** Its advance. */
    @Schema(name = "ResultadoEstadoDeAvance")
    public record AdvanceResult(
            @Schema(examples = "400000") long vaceClp,
            @Schema(examples = "10000000") long vceClp,
            @Schema(examples = "5000000") long amountClp,

            @Schema(description = "Monto mínimo de la garantía", examples = "5000000")
            long guaranteeAtLeastClp,

            @Schema(description = "Si se puede pedir ahora") boolean askable,
            List<ObstacleAnswer> obstacles,
            ExplanationView why) {}
}
