package cl.bitacora.retroactive.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Wording.Condition;
import cl.bitacora.retroactive.http.Simulations.ActionInput;
import cl.bitacora.retroactive.http.Simulations.AttachmentInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies about the evidence, the papers, the control sheet and the corrections of retroactive requests. */
public final class PaperSimulations {
    private PaperSimulations() {}

    /** The documents of a letter, and what is known besides. */
    @Schema(name = "SimulacionDeMedios")
    public record EvidenceInput(
            @Schema(examples = "FRANQUICIA_TRIBUTARIA") String programme,

            @Schema(description = "Día de la clase: elige la norma vigente", examples = "2020-03-02")
            LocalDate happenedOn,

            @Schema(examples = "C-f") String letter,

            @Schema(description = "Acción en que se tomó la asistencia", examples = "6012345")
            String actionId,

            @Schema(examples = "2020-03-02") LocalDate courseStartsOn,

            @Schema(description = "Código del error de instalación o red", examples = "429") @Nullable
            Integer errorCode,

            List<AttachmentInput> attachments,

            @Schema(description = "Dos acciones que se quieren consolidar") @Nullable
            List<ActionInput> actions,

            @Schema(description = "Minutos asistidos y del curso de quien se pide aprobar por la letra D") @Nullable
            AttendedInput attended,

            @Schema(description = "Letras de solicitudes anteriores de la misma entidad", examples = "[\"C-f\"]")
            @Nullable
            List<String> earlier,

            @Schema(description = "Archivos entregados", examples = "[\"reporte.pdf\"]") @Nullable
            List<String> files) {}

    /** What somebody attended. */
    @Schema(name = "AsistenciaDelParticipante")
    public record AttendedInput(
            @Schema(examples = "5400") Integer attendedMinutes,
            @Schema(examples = "7200") Integer courseMinutes) {}

    /** What is missing, and what whoever decides should see. */
    @Schema(name = "ResultadoDeMedios")
    public record EvidenceResult(
            @Schema(description = "Medios que la letra exige")
            List<String> evidence,

            @Schema(description = "Si están todos y sirven") boolean complete,

            List<Condition> conditions,

            @Schema(description = "Lo demás que se preguntó: consolidación, participante, historia y archivos")
            List<ExplanationView> findings) {}

    /** A resolution and a manual certificate, by the fields that they have. */
    @Schema(name = "SimulacionDeDocumentos", description = "Se revisa la parte que venga; basta una")
    public record PapersInput(
            @Schema(description = """
                    Campos de la resolución: NUMERO, CIUDAD, FECHA, CLASE, ACCIONES, RUT_EJECUTOR, RAZON_SOCIAL, NORMA,
                    ITEM, LETRA, FIRMANTE""") @Nullable List<String> resolution,

            @Nullable CertificateInput certificate) {}

    /** A manual certificate. */
    @Schema(name = "CertificadoManual")
    public record CertificateInput(
            @Schema(description = """
                    NOMBRE_OTEC, RUT_OTEC, NOMBRE_EMPRESA, RUT_EMPRESA, NOMBRE_OTIC, RUT_OTIC, ACTIVIDAD, CODIGO_SENCE,
                    FECHA_INICIO, FECHA_TERMINO, HORAS, FACTURA_U_ORDEN, REGISTRO_DE_ACCION, PARTICIPANTES,
                    NOMBRE_FIRMANTE, RUT_FIRMANTE, FECHA_EMISION""") List<String> present,

            @Schema(description = "Hay un OTIC de por medio")
            Boolean withOtic,

            @Schema(description = "Participantes sin porcentaje de asistencia", examples = "0")
            Integer participantsWithoutPercentage) {}

    /** Whether they are complete. */
    @Schema(name = "ResultadoDeDocumentos")
    public record PapersResult(boolean complete, List<Condition> conditions) {}

    /** Decisions of a regional office. */
    @Schema(name = "SimulacionDePlanilla")
    public record SheetInput(List<SheetCaseInput> decisions) {}

    /** A decided request. */
    @Schema(name = "SolicitudDecidida")
    public record SheetCaseInput(
            @Schema(description = "FRANQUICIA_TRIBUTARIA o FPT_APRENDICES", examples = "FRANQUICIA_TRIBUTARIA")
            String programme,

            @Schema(examples = "A-f") String letter,

            @Schema(description = "CUT de la región", examples = "07")
            String region,

            @Schema(examples = "76.111.222-8") String executorRut,
            @Schema(examples = "Capacita Maule") String executorName,

            @Schema(description = "OTIC o empresa", examples = "77.555.666-8")
            String operatorRut,

            @Schema(examples = "6012345") String actionId,
            LocalDate receivedOn,
            LocalDate decidedOn,
            Boolean authorised,

            @Schema(description = "Número de la resolución, si se aprobó", examples = "123-2020") @Nullable
            String resolution,

            @Schema(description = "Funcionario", examples = "J. Pérez")
            String official) {}

    /** The sheet, row by row. */
    @Schema(name = "PlanillaDeControl")
    public record SheetResult(List<SheetRow> rows) {}

    /** A row of Anexo 4. */
    @Schema(name = "FilaDePlanilla")
    public record SheetRow(
            @Schema(description = "Primer mes del período en cuya planilla va", examples = "2020-03")
            String period,

            @Schema(description = "FT o FPT: la unidad de SENCE que la recibe", examples = "FT")
            String line,

            String executorRut,
            String executorName,
            String operatorRut,
            String actionId,
            LocalDate receivedOn,
            LocalDate evaluatedOn,
            boolean authorised,
            @Nullable String resolution,

            @Schema(description = "Vía y letra", examples = "A.f")
            String type,

            @Schema(description = "La aprobación dio un certificado manual")
            boolean manualCertificate,

            String official,
            ExplanationView why) {}

    /** A block as it was recorded, and the corrections that resolutions made. */
    @Schema(name = "SimulacionDeCorreccion")
    public record CorrectionsInput(
            @Schema(examples = "2020-03-02") LocalDate happenedOn,
            TimesInput original,

            @Schema(description = "En el orden de sus resoluciones")
            List<CorrectionInput> corrections) {}

    /** The times of a block. */
    @Schema(name = "TiemposDelBloque")
    public record TimesInput(
            @Schema(examples = "240") Integer declaredMinutes,
            @Schema(examples = "09:00") @Nullable LocalTime startedAt,
            @Schema(examples = "13:00") @Nullable LocalTime relatorExitAt) {}

    /** An approved correction. */
    @Schema(name = "CorreccionAprobada")
    public record CorrectionInput(
            @Schema(examples = "123-2020") String resolution,

            @Schema(description = "Quién decidió", examples = "Directora regional")
            String by,

            @Schema(description = "Antecedentes en que se funda")
            List<String> evidenceIds,

            TimesInput corrected) {}

    /** What counts from now on; what was recorded is still there. */
    @Schema(name = "TiemposVigentes")
    public record CorrectionsResult(TimesInput original, TimesInput effective, ExplanationView why) {}
}
