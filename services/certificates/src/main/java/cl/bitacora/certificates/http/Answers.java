package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.ActionState;
import cl.bitacora.certificates.domain.CertificateStatus;
import cl.bitacora.certificates.domain.PaperStatus;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.kernel.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the endpoints answer. */
public final class Answers {
    private Answers() {}

    /** A section in a list. */
    @Schema(name = "Seccion")
    public record Section(
            @Schema(examples = "bodegas-1") String section,
            @Schema(description = "Línea de capacitación") Programme line,
            @Schema(examples = "curso-bodegas") String course,
            @Schema(examples = "Gestión de bodegas") String courseName,
            @Schema(examples = "1237890001") String senceCode,
            @Schema(examples = "07") String region,
            @Schema(examples = "Talca") String commune,

            @Schema(description = "RUT del ejecutor", examples = "998000001-7")
            String executorRut,

            @Schema(examples = "Capacitaciones Piedra del Lobo SpA (ficticia)")
            String executorName,

            @Schema(examples = "Dirección Regional del SENCE, Región del Maule")
            String supervisingEntity,

            ActionState state,
            LocalDate startsOn,
            LocalDate endsOn,
            List<CertificateSummary> certificates) {}

    /** A certificate in a list. */
    @Schema(name = "CertificadoResumen")
    public record CertificateSummary(
            @Schema(examples = "bodegas-1-normal") String certificate,
            @Schema(examples = "bodegas-1") String section,
            Kind kind,
            CertificateStatus status,
            @Schema(examples = "Emitido") String statusText,

            @Schema(description = "Versión vigente; 0 si aún no se emite", examples = "1")
            int version,

            @Schema(examples = "12-2020") @Nullable String folio,

            @Schema(description = "Último día de la Dirección Regional para decidir la anulación") @Nullable
            LocalDate decisionDueOn,

            @Schema(description = "Participantes cuyo porcentaje cambió después de emitir", examples = "0")
            int differing) {}

    /** A participant's percentage. */
    @Schema(name = "Porcentaje")
    public record Percentage(
            @Schema(examples = "999000001-5") @Nullable String rut,
            @Schema(examples = "Canelo Quillay, Amanda") String name,
            @Schema(examples = "86399") long creditedSeconds,
            @Schema(examples = "115200") long totalSeconds,

            @Schema(description = "Razón exacta", examples = "86399/115200")
            String ratio,

            @Schema(description = "Con dos decimales, sin redondear", examples = "74.99")
            String percent,

            @Nullable ExplanationView why) {}

    /** The percentages of a section now. */
    @Schema(name = "Porcentajes")
    public record Percentages(
            @Schema(examples = "bodegas-1") String section,
            Kind kind,
            ActionState state,
            LocalDate endsOn,
            List<Percentage> participants,

            @Schema(description = "Participantes sin nombre conocido: impiden emitir", examples = "0")
            int withoutName) {}

    /** A version of a certificate. */
    @Schema(name = "VersionCertificado")
    public record Paper(
            @Schema(examples = "1") int version,
            @Schema(examples = "12-2020") String folio,
            @Schema(examples = "7-2020") @Nullable String replacesFolio,
            PaperStatus status,
            @Schema(examples = "Vigente") String statusText,
            Instant issuedAt,

            @Schema(examples = "/v1/certificates/bodegas-1-normal/pdf?version=1")
            String pdf,

            @Schema(description = "SHA-256 del PDF tal como se emitió")
            String pdfSha256,

            @Schema(description = "Página pública de verificación")
            String verification,

            boolean outOfLiquidationTerm,
            @Nullable List<Percentage> participants) {}

    /** A certificate. */
    @Schema(name = "Certificado")
    public record Certificate(
            @Schema(examples = "bodegas-1-normal") String certificate,
            @Schema(examples = "bodegas-1") String section,
            Kind kind,
            CertificateStatus status,
            @Schema(examples = "Pendiente de emitir") String statusText,
            LocalDate endsOn,
            LocalDate issueUntil,
            LocalDate issueUntilWithReason,
            LocalDate liquidationDueOn,
            LocalDate annulmentUntil,
            @Nullable LocalDate decisionDueOn,
            @Nullable Boolean decisionOverdue,
            @Nullable String annulmentReason,
            boolean detailVisible,
            @Nullable List<Percentage> draft,
            @Nullable List<Percentage> differing,
            List<Paper> papers,
            List<String> warnings,
            @Nullable List<ExplanationView> why) {}

    /** What a public verification says. */
    @Schema(name = "Verificacion")
    public record Verification(
            PaperStatus status,
            @Schema(examples = "Vigente") String statusText,
            @Schema(examples = "12-2020") String folio,
            @Schema(examples = "7-2020") @Nullable String replacesFolio,
            @Schema(examples = "15-2020") @Nullable String replacedByFolio,
            Instant issuedAt,
            Kind kind,
            String executorName,
            String executorRut,
            String activityName,
            String senceCode,
            LocalDate startsOn,
            LocalDate endsOn,
            @Schema(examples = "32 h") String hours,
            List<VerifiedPerson> participants,

            @Schema(description = "SHA-256 del PDF tal como se emitió")
            String pdfSha256,

            Integrity integrity) {}

    /** Whether the log still says what it said. */
    @Schema(name = "EstadoDelRegistro")
    public enum IntegrityState {
        /** The issue is under a signed checkpoint, and so is what the paper carries. */
        INTEGRO,
        /** The issue is so new that no checkpoint covers it yet. */
        PENDIENTE,
        /** No checkpoint that was signed is the one that the paper carries: either the log was rewritten or the paper is false. */
        NO_COINCIDE,
        /** The log contradicts what was signed. */
        ALTERADO
    }

    /** The event log behind a paper; fields are absent where there is nothing to prove yet. */
    @Schema(name = "IntegridadDelRegistro")
    public record Integrity(
            IntegrityState state,
            @Schema(examples = "bitacora/certificates") String origin,

            @Schema(description = "Posición de la emisión en el registro", examples = "118204") @Nullable
            Long position,

            @Schema(description = "Huella de la emisión, SHA-256 en base64") @Nullable
            String leaf,

            @Schema(description = "Cantidad de eventos del último punto de control", examples = "120000") @Nullable
            Long size,

            @Schema(description = "Su raíz, SHA-256 en base64") @Nullable
            String root,

            @Nullable Instant signedAt,
            @Nullable Printed printed) {}

    /** The checkpoint on the paper. */
    @Schema(name = "PuntoDeControlImpreso")
    public record Printed(
            @Schema(examples = "118190") long size,

            @Schema(description = "Primera mitad de la raíz, en hexadecimal", examples = "0ac51869918a3e8e1d90c80801")
            String rootStart,

            @Schema(description = "Si el registro de ahora empieza con ese")
            boolean holds) {}

    /** A participant on the public page. */
    @Schema(name = "PersonaVerificada")
    public record VerifiedPerson(
            @Schema(description = "RUT parcialmente oculto", examples = "12.345.***-5") @Nullable
            String rut,

            @Schema(examples = "Amanda Canelo Quillay") String name,
            @Schema(examples = "74.99") String percent) {}

    /** The terms of a course. */
    @Schema(name = "Plazos")
    public record Terms(
            @Schema(examples = "41") long daysFromEnd,

            @Schema(description = "ON_TIME, LATE_JUSTIFIED o el motivo del rechazo", examples = "LATE_JUSTIFIED")
            String issue,

            LocalDate issueUntil,
            LocalDate issueUntilWithReason,
            LocalDate liquidationDueOn,
            LocalDate annulmentUntil,
            boolean annulmentPossible,

            @Schema(description = "Último día para decidir una anulación pedida ese día")
            LocalDate decisionDueOn,

            List<ExplanationView> why) {}
}
