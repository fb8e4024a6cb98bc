package cl.bitacora.retroactive.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Wording.Condition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculators of retroactive requests. */
public final class Simulations {
    private Simulations() {}

    /** What happened. Each kind needs some of the fields; what it lacks is named. */
    @Schema(name = "HechoDelRegistro")
    public record IncidentInput(
            @Schema(description = """
                    DURACION (declaredMinutes, scheduledMinutes), INICIO (time, expectedTime), SALIDA_DEL_RELATOR (time,
                    expectedTime), ID_RECHAZADO (yes), OTRO_ID (used, enrolled, yes si estaban consolidadas),
                    BOTON_DE_INICIO (yes si se presionó), CAMBIO_DE_HORA (time, expectedTime del inicio), SEGUNDA_MARCA
                    (gapSeconds, blockSeconds), CURSO_NO_CARGADO, SIN_INTERNET (yes si se había descargado),
                    FECHAS_DISTINTAS, HUELLA, EVENTO (event, yes si era programado, reach), COMPUTADOR_PERDIDO,
                    COMPUTADOR_CON_FALLA, COMPUTADOR_NO_UTILIZABLE, ERROR_DE_INSTALACION (errorCode) u OTRO.""", examples = "EVENTO") String kind,

            @Nullable Boolean yes,
            @Schema(examples = "24") @Nullable Integer declaredMinutes,
            @Schema(examples = "240") @Nullable Integer scheduledMinutes,

            @Schema(description = "Hora del hecho", examples = "09:30") @Nullable
            LocalTime time,

            @Schema(description = "Hora comunicada, planificada o de inicio", examples = "09:00") @Nullable
            LocalTime expectedTime,

            @Schema(description = "Segundos desde la primera marca", examples = "6") @Nullable
            Integer gapSeconds,

            @Schema(description = "Segundos de bloque transcurridos; negativos antes del inicio") @Nullable
            Integer blockSeconds,

            @Schema(description = "Clase de evento", examples = "CORTE_DE_ELECTRICIDAD") @Nullable
            String event,

            @Schema(description = "LOCAL, COMUNAL, REGIONAL o NACIONAL", examples = "LOCAL") @Nullable
            String reach,

            @Schema(examples = "429") @Nullable Integer errorCode,

            @Schema(description = "Acción en que se registró") @Nullable
            ActionInput used,

            @Schema(description = "Acción en que están inscritos") @Nullable
            ActionInput enrolled) {}

    /** An action of training. */
    @Schema(name = "AccionDeCapacitacion")
    public record ActionInput(
            @Schema(examples = "6012345") String id,
            @Schema(examples = "1237993939") String senceCode,
            @Schema(examples = "2020-03-02") LocalDate startsOn,
            @Schema(examples = "2020-03-20") LocalDate endsOn) {}

    /** A fact whose route is asked. */
    @Schema(name = "SimulacionDeVia")
    public record RouteInput(
            @Schema(examples = "FRANQUICIA_TRIBUTARIA") String programme,

            @Schema(description = "Día de la clase: elige la norma vigente", examples = "2020-03-09")
            LocalDate happenedOn,

            IncidentInput incident) {}

    /** Its route. */
    @Schema(name = "ResultadoDeVia")
    public record RouteResult(
            @Schema(description = "A, B, C o D; nula si no hay nada que pedir", examples = "C") @Nullable
            String route,

            @Schema(examples = "C-a") @Nullable String letter,

            @Schema(description = "Si se puede evaluar: el mal uso nunca")
            boolean evaluable,

            @Schema(description = "Medios de verificación que exige")
            List<String> evidence,

            ExplanationView why) {}

    /** A document of a request. */
    @Schema(name = "MedioDeVerificacion")
    public record AttachmentInput(
            @Schema(description = """
                    REGISTRO_DIARIO, XML_LOCALES, CARTA_DEL_REPRESENTANTE, VISACION_DEL_DIRECTOR,
                    AUTORIZACION_DEL_DIRECTOR, CONSTANCIA_DE_CARABINEROS, INFORME_TECNICO, AUTORIZACION_PREVIA,
                    LIBRO_FISICO, PANTALLA_DEL_ERROR, EVALUACION_DE_PARTICIPANTES, ENCUESTA_DE_SATISFACCION, FOTOS,
                    CARTA_DE_LA_EMPRESA o CARTA_DE_MOTIVOS""", examples = "CARTA_DEL_REPRESENTANTE")
            String kind,

            @Schema(description = "Acción a que se refiere", examples = "6012345") @Nullable
            String actionId,

            @Schema(description = "Día de la autorización previa") @Nullable
            LocalDate approvedOn,

            @Schema(description = "Emitido por un tercero, ajeno al ejecutor") @Nullable
            Boolean byThirdParty,

            @Schema(description = "De un computador del ejecutor") @Nullable
            Boolean ofExecutor,

            @Schema(description = "Muestra la fecha y hora del computador") @Nullable
            Boolean showsClock,

            @Schema(description = "Código de error que se lee", examples = "429") @Nullable
            Integer errorCode,

            @Schema(description = "Nombra expresamente el evento") @Nullable
            Boolean namesEvent) {}

    /** A decision to try. */
    @Schema(name = "DecisionDeSolicitud")
    public record DecisionInput(
            @Schema(description = "Aprueba o rechaza", examples = "true")
            Boolean approve,

            @Schema(
                    description = "DIRECTOR_REGIONAL, SUBROGANTE, FUNCIONARIO_DELEGADO u OTRO",
                    examples = "DIRECTOR_REGIONAL")
            String role,

            @Schema(description = "CUT de la región de quien decide", examples = "07")
            String region,

            @Schema(description = "Día de la decisión", examples = "2020-03-20")
            LocalDate decidedOn,

            @Schema(description = "Fundamento") @Nullable String reasons,

            @Schema(description = "Antecedentes en que se funda") @Nullable
            List<@Nullable String> evidenceIds) {}

    /** A request to try. */
    @Schema(name = "SimulacionDeSolicitud")
    public record RequestInput(
            @Schema(examples = "FRANQUICIA_TRIBUTARIA") String programme,

            @Schema(description = "Día de la clase: elige la norma vigente", examples = "2020-03-02")
            LocalDate happenedOn,

            IncidentInput incident,

            @Schema(description = "CUT de la región donde se ejecuta el curso", examples = "07")
            String region,

            @Schema(description = "Acción en que se tomó la asistencia", examples = "6012345")
            String actionId,

            @Schema(examples = "2020-03-02") LocalDate courseStartsOn,
            @Schema(examples = "2020-03-20") LocalDate courseEndsOn,
            @Schema(examples = "2020-03-09") LocalDate submittedOn,

            @Schema(description = "Día en que ocurrió o empezó el evento, en las contingencias") @Nullable
            LocalDate eventOn,

            @Schema(description = "Letra con que la presentó el ejecutor", examples = "C-a") @Nullable
            String claimedLetter,

            @Schema(description = "Correo al que se envió; sin indicar, plataforma web", examples = "leml@sence.cl")
            @Nullable
            String email,

            List<AttachmentInput> attachments,

            @Schema(description = "La clase se recuperó") @Nullable
            Boolean recovered,

            @Schema(description = "Se informó al OTIC o a la empresa") @Nullable
            Boolean informed,

            @Schema(description = "Se solicitó la reprogramación") @Nullable
            Boolean reschedulingAsked,

            @Schema(description = "Se ejecutó en el horario y las condiciones comunicadas") @Nullable
            Boolean asCommunicated,

            @Schema(description = "Los antecedentes prueban que la capacitación fue real") @Nullable
            Boolean proven,

            @Schema(description = "Día en que la recibió la Dirección Regional; sin indicar, el de presentación")
            @Nullable
            LocalDate receivedOn,

            @Nullable DecisionInput decision) {}

    /** What the norm says of it. */
    @Schema(name = "ResultadoDeSolicitud")
    public record RequestResult(
            @Schema(examples = "C") @Nullable String route,
            @Schema(examples = "C-a") @Nullable String letter,
            boolean admissible,

            @Schema(description = "Cada condición, y qué falta en las que no se cumplen")
            List<Condition> conditions,

            List<String> evidence,

            @Schema(description = "Último día para presentarla, inclusive; nulo en el mal uso", examples = "2020-03-09")
            @Nullable
            LocalDate fileBy,

            @Schema(description = "Lectura más estricta de ese plazo, que se advierte al ejecutor") @Nullable
            LocalDate warnedBy,

            @Schema(description = "Si presentarla después la rechaza")
            boolean filingBinding,

            @Schema(description = "Hasta cuándo se decide; después queda atrasada o en alerta, nunca resuelta")
            @Nullable
            LocalDate decideBy,

            @Schema(description = "Hasta cuándo se avisa la decisión") @Nullable
            LocalDate noticeBy,

            @Schema(description = "Correo de la oficina competente", examples = "leml@sence.cl") @Nullable
            String office,

            @Schema(
                    description =
                            "Qué da la aprobación: CERTIFICADO_MANUAL, BLOQUES_ADICIONALES, CARGA_RETROACTIVA o NINGUNO",
                    examples = "CARGA_RETROACTIVA")
            String outcomeIfApproved,

            @Schema(description = "Si SENCE puede además sancionar el hecho")
            boolean sanctionPossible,

            @Schema(description = "Condiciones de la decisión, si se indicó una")
            List<Condition> decision,

            List<ExplanationView> why) {}
}
