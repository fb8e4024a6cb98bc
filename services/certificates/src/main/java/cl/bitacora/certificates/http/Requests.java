package cl.bitacora.certificates.http;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the commands. What the norm demands may be missing here: the refusal then cites the norm. */
public final class Requests {
    private Requests() {}

    /** Which certificate to prepare. */
    @Schema(name = "GenerarCertificado")
    public record Generate(
            @Schema(description = "NORMAL, PARCIAL o COMPLEMENTARIA", examples = "NORMAL")
            String kind) {}

    /** An institution. */
    @Schema(name = "Institucion")
    public record Party(
            @Schema(examples = "Comercial Los Aromos Ltda.") String name,
            @Schema(examples = "998000002-5") String rut) {}

    /** What the issuer types and accepts. */
    @Schema(name = "EmitirCertificado")
    public record Issue(
            @Schema(description = "Acepto emitir el certificado", examples = "true") @Nullable
            Boolean accept,

            @Schema(
                    description = "N° de factura, o de orden de compra o trabajo si intermedia un OTIC",
                    examples = "4500")
            @Nullable
            String documentNumber,

            @Schema(
                    description = "Motivo justificado, desde el día 41",
                    examples = "Suspensión por cuarentena en la comuna")
            @Nullable
            String lateReason,

            @Schema(description = "Fecha de inicio real: solo acción complementaria", examples = "2021-01-04") @Nullable
            LocalDate realStartDate,

            @Schema(description = "Fecha de término real: solo acción parcial", examples = "2020-12-18") @Nullable
            LocalDate realEndDate,

            @Schema(description = "Horas efectivas; si se indican, se comprueban", examples = "40") @Nullable
            Integer hours,

            @Nullable Party company,
            @Nullable Party otic,

            @Schema(description = "N° de registro de la acción en SENCE", examples = "6543210") @Nullable
            String actionRegistration,

            @Schema(
                    description = "RUT de la persona firmante autorizada, registrada en la plataforma",
                    examples = "999000090-4")
            String signatoryRut) {}

    /** The attendance that a resolution approved for a participant. */
    @Schema(name = "AsistenciaAprobada")
    public record ApprovedLine(
            @Schema(description = "RUT de la persona participante", examples = "999000001-5")
            String rut,

            @Schema(description = "Segundos acreditados", examples = "86400")
            Long creditedSeconds) {}

    /** A certificate by resolution. */
    @Schema(name = "EmitirCertificadoManual")
    public record Manual(
            @Schema(description = "Número de la resolución exenta", examples = "1234") @Nullable
            String resolution,

            @Schema(description = "Se emite conforme a la resolución", examples = "true") @Nullable
            Boolean accept,

            @Schema(examples = "4500") @Nullable String documentNumber,
            @Nullable Party company,
            @Nullable Party otic,
            @Schema(examples = "6543210") @Nullable String actionRegistration,
            @Schema(examples = "999000090-4") String signatoryRut,

            @Schema(description = "Asistencia que aprobó la resolución; sin ella, la del libro de clases") @Nullable
            List<ApprovedLine> participants) {}

    /** A request to annul. */
    @Schema(name = "SolicitarAnulacion")
    public record Annulment(
            @Schema(
                    description = "INVOICE_NUMBER (número de factura errado) u OTHER_ERROR",
                    examples = "INVOICE_NUMBER")
            String reasonCode,

            @Schema(description = "Motivo de la anulación", examples = "El número de factura correcto es 124") @Nullable
            String reason) {}

    /** The decision of the regional office. */
    @Schema(name = "DecidirAnulacion")
    public record Decision(
            @Schema(examples = "true") Boolean approve,

            @Schema(
                    description = "Obligatorio al rechazar",
                    examples = "La factura coincide con la informada a la Dirección Regional")
            @Nullable
            String reason) {}

    /** A term to try out. */
    @Schema(name = "SimularPlazos")
    public record Terms(
            @Schema(description = "Línea de capacitación", examples = "FRANQUICIA_TRIBUTARIA")
            String line,

            @Schema(description = "Término del curso", examples = "2020-03-31")
            LocalDate endsOn,

            @Schema(description = "Día en que se emitiría o solicitaría", examples = "2020-05-11")
            LocalDate on,

            @Schema(examples = "Suspensión por cuarentena en la comuna") @Nullable
            String lateReason) {}
}
