package cl.bitacora.payments.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the commands. */
public final class Requests {
    private Requests() {}

    /** A document that was uploaded before, by its content. */
    @Schema(name = "Documento")
    public record Document(
            @Schema(
                    description =
                            "Clase: solicitud-validacion, garantia, certificado-laboral, regularizacion, diplomas,"
                                    + " honorarios-y-cotizaciones, facturas-examinacion, costos-complementarios,"
                                    + " listado-examinados",
                    examples = "solicitud-validacion")
            String kind,

            @Schema(
                    description = "SHA-256 que respondió la subida del documento",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {}

    /** Certificado de Antecedentes Laborales y Previsionales. */
    @Schema(name = "CertificadoLaboral")
    public record LabourCertificate(
            @Schema(description = "Último día de vigencia", examples = "2020-04-30")
            LocalDate validUntil,

            @Schema(description = "Si muestra deudas o multas", examples = "false")
            Boolean debts,

            @Schema(description = "Si se acompaña el documento que prueba su pago o regularización", examples = "false")
            @Nullable
            Boolean regularised) {}

    /** The guarantee of an advance. */
    @Schema(name = "Garantia")
    public record Guarantee(
            @Schema(
                    description = "BOLETA_BANCARIA, POLIZA_EJECUCION_INMEDIATA, VALE_VISTA, DEPOSITO_VISTA o"
                            + " CERTIFICADO_FIANZA",
                    examples = "BOLETA_BANCARIA")
            String kind,

            @Schema(examples = "BG-2020-118") String number,

            @Schema(description = "RUT de quien la toma: debe ser la OTEC", examples = "76111222-5")
            String taker,

            @Schema(examples = "5000000") Long amountClp,
            @Schema(examples = "2020-03-01") LocalDate validFrom,
            @Schema(examples = "2020-12-31") LocalDate validTo,

            @Schema(description = "Término de la garantía de fiel cumplimiento de la OTEC", examples = "2020-12-31")
            LocalDate performanceGuaranteeTo,

            @Schema(description = "Códigos SIC de los cursos que cubre: uno", examples = "[\"BM-20-077\"]")
            List<String> courseCodes,

            @Schema(
                    examples = "Garantiza el 100% del pago del Estado de Avance, correspondiente al 50% del valor del"
                            + " curso Gestión de Bodegas, código BM-20-077, Programa Bono de Capacitación para Micro y"
                            + " Pequeños Empresarios, año 2020")
            String wording,

            @Schema(description = "En un vale a la vista: si la glosa está al dorso", examples = "false") @Nullable
            Boolean wordingOnBack,

            @Schema(description = "Irrevocable y pagadera a la vista a solo requerimiento de SENCE", examples = "true")
            Boolean irrevocable) {}

    /** Request of an advance. */
    @Schema(name = "SolicitudEstadoDeAvance")
    public record Advance(
            @Schema(
                    description = "Códigos SIC de los cursos que nombra la solicitud: uno",
                    examples = "[\"BM-20-077\"]")
            List<String> courseCodes,

            List<Document> documents,
            LabourCertificate labourCertificate,
            Guarantee guarantee,

            @Schema(
                    description = "Monto que dice la solicitud; si se indica, debe ser el que calcula el sistema",
                    examples = "5000000")
            @Nullable
            Long amountClp) {}

    /** A person of the list of examined participants. */
    @Schema(name = "Examinado")
    public record Examinee(
            @Schema(description = "RUT", examples = "12345678-5")
            String rut,

            @Schema(description = "Si se presentó", examples = "true")
            Boolean attended,

            @Schema(description = "Si obtuvo la licencia o certificación", examples = "true")
            Boolean obtained) {}

    /** An examination for a licence or a certification. */
    @Schema(name = "Examinacion")
    public record Examination(
            @Schema(description = "LICENCIA o CERTIFICACION", examples = "LICENCIA")
            String kind,

            @Schema(examples = "Licencia de conducir clase D")
            String name,

            @Schema(description = "Día del examen", examples = "2020-03-27")
            LocalDate heldOn,

            @Schema(description = "Valor por persona", examples = "70000")
            Long valueClp,

            @Schema(description = "Costos complementarios por persona", examples = "15000") @Nullable
            Long complementaryClp,

            @Schema(description = "Monto máximo por persona fijado en el sistema", examples = "80000")
            Long capClp,

            List<Examinee> examinees) {}

    /** Request of a liquidation. */
    @Schema(name = "SolicitudLiquidacion")
    public record Liquidation(
            List<Document> documents,
            LabourCertificate labourCertificate,
            @Nullable List<Examination> examinations,

            @Schema(
                    description = "Monto que dice la solicitud; si se indica, debe ser el que calcula el sistema",
                    examples = "1616000")
            @Nullable
            Long amountClp) {}

    /** Why documents are sent back. */
    @Schema(name = "Observacion")
    public record Observation(
            @Schema(examples = "Falta la firma en la solicitud de validación.")
            String reason) {}

    /** Validation of the documents. */
    @Schema(name = "Validacion")
    public record Validation(
            @Schema(
                    description = "Si la Dirección Regional acepta que el atraso de la solicitud no es del ejecutor",
                    examples = "false")
            @Nullable
            Boolean delayExcused) {}

    /** An invoice. */
    @Schema(name = "Factura")
    public record Invoice(
            @Schema(examples = "F-1024") String number,
            @Schema(examples = "2020-04-23") LocalDate issuedOn,
            @Schema(examples = "1616000") Long amountClp,

            @Schema(
                    description = "Texto de la factura; el expediente muestra el que debe llevar",
                    examples =
                            "Pago de Liquidación de Fase Lectiva por concepto del curso Gestión de Bodegas (código SIC"
                                    + " BM-20-077), en el marco del Programa Bono de Capacitación para Micro y Pequeños Empresarios")
            String text,

            @Schema(
                    description = "Dónde se presentó: OFICINA_DE_PARTES, CORREO_SII, CORREO_SENCE",
                    examples = "[\"OFICINA_DE_PARTES\", \"CORREO_SII\", \"CORREO_SENCE\"]")
            List<String> channels,

            @Schema(description = "Número de la orden de compra, si la hay", examples = "OC-77-2020") @Nullable
            String purchaseOrder) {}

    /** What the regional office verified of the monthly labour information. */
    @Schema(name = "InformacionLaboral")
    public record Labour(
            @Schema(description = "Meses que el ejecutor informó", examples = "[\"2020-03\"]")
            List<YearMonth> reportedMonths,

            @Schema(description = "Monto que se retiene por deudas laborales o previsionales", examples = "0") @Nullable
            Long withheldClp) {}

    /** Why an invoice is not payable. */
    @Schema(name = "RechazoFactura")
    public record Rejection(
            @Schema(description = "Código en minúsculas", examples = "no-corresponde-a-lo-validado")
            String reasonCode) {}

    /** Administrative act that orders to give an advance back. */
    @Schema(name = "Restitucion")
    public record Restitution(
            @Schema(description = "Acto administrativo", examples = "Res. Ex. 1234 de 2020")
            String act,

            @Schema(description = "Último día para restituir", examples = "2020-06-30")
            LocalDate dueOn) {}

    /** A fine that was not paid. */
    @Schema(name = "Deuda")
    public record Debt(
            @Schema(description = "RUT de la OTEC", examples = "76111222-5")
            String otec,

            @Schema(examples = "500000") Long amountClp,

            @Schema(description = "Resolución que aplicó la multa", examples = "Res. Ex. 555 de 2020")
            String reference) {}

    /** A payment of a debt made directly to SENCE. */
    @Schema(name = "PagoDeuda")
    public record DebtPayment(
            @Schema(examples = "500000") Long amountClp,

            @Schema(description = "Comprobante", examples = "Depósito 8891")
            String reference) {}
}
