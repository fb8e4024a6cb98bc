package cl.bitacora.fines.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Wording.Condition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculators of Becas. */
public final class BecasSimulations {
    private BecasSimulations() {}

    /** A fact, whose letter the bases give. */
    @Schema(name = "HechoDeInfraccion")
    public record BreachInput(
            @Schema(description = """
                    OTEC: EQUIPOS, SEGURIDAD, INICIO, ACCESO, LIBRO, DATOS, COBRO, COMPONENTE, TRATO, CONTENIDOS, OFICINA,
                    NUMEROS, INFORMACION, LUGAR, ASISTENCIA, FACILITADOR, PRESENTACION, HORARIO, NORMA_GRAFICA,
                    RECLUTAMIENTO u OTRO. OTIC: EVALUACION, TRATO, ADJUDICACION, COBRO, INICIO_AUTORIZADO, RECLUTAMIENTO,
                    PAGO, CRITERIOS_DE_PAGO, PERFIL, RECLAMO, CONTRATO, LIQUIDACION, SUPERVISIONES, AUTORIZACION,
                    NOTIFICACION, INFORMACION, REPORTE, PLAZO u OTRO. Si falta un dato, la respuesta lo nombra.""", examples = "INICIO") String kind,

            @Schema(description = "Sí o no de cada circunstancia, por su nombre") @Nullable
            Map<String, @Nullable Boolean> flags,

            @Schema(description = "Días, por su nombre") @Nullable
            Map<String, @Nullable LocalDate> days,

            @Schema(description = "Cantidades, por su nombre") @Nullable
            Map<String, @Nullable Integer> counts,

            @Schema(description = "Horas, por su nombre") @Nullable
            Map<String, @Nullable LocalTime> times,

            @Schema(description = "Monto cobrado, en pesos") @Nullable
            Long amountClp,

            @Schema(description = "Qué pasó con el libro, o qué instrumento se incumplió", examples = "EXTRAVIADO")
            @Nullable
            String detail) {}

    /** A fine to try. */
    @Schema(name = "SimulacionMultaBecas")
    public record BecasFineInput(
            @Schema(description = "OTEC u OTIC", examples = "OTEC")
            String offender,

            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2023-03-06")
            LocalDate happenedOn,

            @Schema(description = "Día del acto que sanciona: elige el mes de la UTM", examples = "2023-04-05")
            LocalDate actOn,

            @Schema(description = "CUT de la región del curso", examples = "07")
            String region,

            @Schema(description = "Letra de la infracción, si ya se conoce", examples = "10.1.1 c)") @Nullable
            String letter,

            @Schema(description = "El hecho, si la letra no se conoce") @Nullable
            BreachInput fact,

            @Schema(description = "UTM que gradúa el OTIC cuando ninguna letra describe el hecho", examples = "5")
            @Nullable
            Integer gradedUtm,

            @Schema(description = "Razones escritas de esa graduación") @Nullable
            String reasons,

            @Schema(description = "UTM del mes del acto, si no se usa la de la tabla", examples = "60000") @Nullable
            Long utmValueClp) {}

    /** What the bases say of it. */
    @Schema(name = "ResultadoMultaBecas")
    public record BecasFineResult(
            @Schema(description = "LETRA, GRADUADA_POR_EL_OTIC, NORMA_GENERAL o SIN_INFRACCION", examples = "LETRA")
            String charge,

            @Schema(examples = "10.1.1 c)") @Nullable String letter,
            @Schema(examples = "GRAVE") @Nullable String seriousness,
            @Schema(examples = "30") @Nullable Integer utm,

            @Schema(description = "Monto en pesos; nulo sin multa o sin UTM del mes", examples = "1800000") @Nullable
            Long amountClp,

            @Schema(description = "Si la UTM usada es la oficial") @Nullable
            Boolean officialUtm,

            List<Condition> conditions,
            ExplanationView why) {}

    /** A case whose terms are asked. */
    @Schema(name = "SimulacionProcedimiento")
    public record ProcedureInput(
            @Schema(description = "Quién detectó: SENCE u OTIC", examples = "OTIC")
            String detectedBy,

            @Schema(description = "Día del acta, que es el de la visita", examples = "2023-03-15")
            LocalDate actOn,

            @Schema(description = "Días hábiles para subsanar", examples = "5")
            Integer cureDays,

            @Schema(description = "CUT de la región del curso", examples = "07")
            String region,

            @Schema(description = "Día en que se mira el caso", examples = "2023-04-10")
            LocalDate today,

            @Schema(description = "Si hubo dolo o fraude") @Nullable
            Boolean wilful,

            @Schema(description = "Si se puede reparar; sin indicar, sí") @Nullable
            Boolean repairable,

            @Schema(description = "Si los hechos parecen delito") @Nullable
            Boolean crime,

            @Schema(description = "Si se da una causal del artículo 77 de la Ley 19.518") @Nullable
            Boolean article77,

            @Schema(description = "Copia del acta entregada al infractor; sin indicar, en la visita") @Nullable
            LocalDate copyOn,

            @Nullable LocalDate copySentOn,
            @Nullable LocalDate verifiedOn,

            @Schema(description = "Resultado de la verificación; subsanado en parte es no subsanado") @Nullable
            Boolean cured,

            @Nullable LocalDate reportedOn,
            @Nullable LocalDate chargedOn,
            @Nullable LocalDate defendedOn,

            @Schema(description = "Correo con la multa: es el día de la notificación") @Nullable
            LocalDate emailedOn,

            @Nullable LocalDate processReportedOn,
            @Nullable LocalDate paidOn) {}

    /** A step of the procedure. */
    @Schema(name = "PasoDeProcedimiento")
    public record StepAnswer(
            @Schema(examples = "DESCARGOS") String step,

            @Schema(description = "Último día, inclusive", examples = "2023-03-31")
            LocalDate dueOn,

            @Nullable LocalDate doneOn,

            @Schema(description = "A_TIEMPO, FUERA_DE_PLAZO, PENDIENTE o VENCIDO", examples = "PENDIENTE")
            String status,

            @Schema(description = "Falso si es una meta interna, que no vence ningún derecho")
            boolean binding,

            String rule,
            String citation,
            String sentence) {}

    /** A duty besides the procedure. */
    @Schema(name = "DeberAdicional")
    public record DutyAnswer(String duty, String rule, String citation, String sentence) {}

    /** The procedure of a case. */
    @Schema(name = "ResultadoProcedimiento")
    public record ProcedureResult(
            @Schema(description = "SUBSANACION o CARGOS", examples = "SUBSANACION")
            String path,

            List<StepAnswer> steps,
            List<DutyAnswer> duties,
            List<Condition> conditions,

            @Schema(description = "Si SENCE puede proceder contra el OTIC")
            boolean escalates) {}

    /** A fine whose payment is asked. */
    @Schema(name = "SimulacionPagoDeMulta")
    public record PaymentInput(
            @Schema(examples = "900000") Long fineClp,

            @Schema(description = "Día del correo con la multa", examples = "2023-04-05")
            LocalDate notifiedOn,

            @Schema(description = "CUT de la región del curso", examples = "07")
            String region,

            @Schema(description = "Día en que se mira", examples = "2023-05-02")
            LocalDate today,

            @Schema(description = "Pagos que el programa debe al OTEC", examples = "400000")
            Long pendingClp,

            @Schema(description = "Monto de la garantía de fiel cumplimiento", examples = "1570000")
            Long guaranteeClp,

            @Schema(description = "Día del depósito") @Nullable
            LocalDate paidOn,

            @Schema(description = "Si el pago se acreditó ante SENCE") @Nullable
            Boolean proved,

            @Schema(description = "Día en que se cobró la garantía") @Nullable
            LocalDate guaranteeCollectedOn,

            @Schema(description = "Día en que se reemplazó") @Nullable
            LocalDate guaranteeReplacedOn,

            @Schema(description = "Año que se licita", examples = "2022") @Nullable
            Integer tenderYear,

            @Schema(description = "Si es la única o última licitación") @Nullable
            Boolean lastTender) {}

    /** How it is paid. */
    @Schema(name = "ResultadoPagoDeMulta")
    public record PaymentResult(
            @Schema(description = "Último día para pagar, inclusive", examples = "2023-04-13")
            LocalDate dueOn,

            @Schema(description = "PAGADA, EN_PLAZO o IMPAGA", examples = "IMPAGA")
            String status,

            @Schema(description = "Se descuenta de los pagos pendientes", examples = "400000")
            long deductedClp,

            @Schema(description = "Queda por pagar al OTEC", examples = "0")
            long paidOutClp,

            @Schema(description = "Se cobra de la garantía", examples = "500000")
            long guaranteeAppliedClp,

            @Schema(description = "Se devuelve al OTEC cuando reemplace la garantía", examples = "1070000")
            long guaranteeReturnedClp,

            @Schema(description = "Nada lo cubrió", examples = "0")
            long owedClp,

            @Schema(description = "Último día para reemplazar la garantía cobrada") @Nullable
            LocalDate replacementDueOn,

            @Schema(description = "Si el OTIC puede poner término al contrato") @Nullable
            Boolean mayTerminate,

            @Schema(description = "Año de la cuenta de excedentes que recibe la multa") @Nullable
            Integer accountYear,

            List<ExplanationView> why) {}
}
