package cl.bitacora.tender.http;

import cl.bitacora.tender.domain.contract.Termination;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies that ask about a contract, its guarantee and its end before time. */
public final class ContractInputs {
    private ContractInputs() {}

    /** TEN-036, 037, 169 to 171, 174 to 180 and 190. */
    @Schema(name = "SimulacionDeContrato", description = "Se revisan las partes que vengan; basta una")
    public record ContractInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Nullable OfficeInput office,

            @Schema(description = "Una línea por región con cursos adjudicados") @Nullable
            List<CoordinatorInput> coordinators,

            @Nullable DeliveryInput delivery,
            @Nullable VerificationInput verification,
            @Nullable ContentInput content,
            @Nullable PublicityInput publicity,

            @Schema(
                    description = "SUBCONTRATACION, CESION_DE_CONTRATO o CESION_DE_CREDITO",
                    examples = "CESION_DE_CREDITO")
            @Nullable
            String transfer,

            @Nullable PapersInput papers,
            @Nullable SignatureInput signature,
            @Nullable PlaceInput place,
            @Nullable StaffInput staff,
            @Nullable LifeInput life) {}

    /** TEN-036. */
    @Schema(name = "OficinaDeContacto")
    public record OfficeInput(
            @Schema(description = "CUT de las regiones con oficina acreditada", examples = "[\"13\"]")
            List<String> accreditedRegions,

            @Schema(examples = "07") String courseRegion) {}

    /** TEN-037. */
    @Schema(name = "CoordinadorAcademico")
    public record CoordinatorInput(
            @Schema(examples = "07") String region,

            @Schema(description = "Coordinadores que el OTIC aceptó", examples = "1")
            Integer accepted) {}

    /** TEN-169. */
    @Schema(name = "EntregaPosterior")
    public record DeliveryInput(
            @Schema(description = "Día de la entrega") @Nullable
            LocalDate on,

            LocalDate lastDay,
            Boolean curricula,
            Boolean office,
            Boolean coordinator) {}

    /** TEN-170. */
    @Schema(name = "VerificacionDePerfiles")
    public record VerificationInput(
            LocalDate answeredOn,
            LocalDate answerLastDay,

            @Schema(description = "Todos los perfiles fueron aprobados")
            Boolean approved,

            @Nullable LocalDate resubmittedOn,
            LocalDate resubmissionLastDay) {}

    /** TEN-171. */
    @Schema(name = "ContenidoDeContrato")
    public record ContentInput(
            @Schema(description = "Anexo con programa, cupos, horas y valores")
            Boolean annex,

            @Schema(description = "Cláusulas que se apartan de las bases")
            List<String> differingClauses,

            @Schema(description = "Fecha de término del curso, si la fija") @Nullable
            LocalDate fixedEndDate) {}

    /** TEN-174. */
    @Schema(name = "PublicidadDeCursos")
    public record PublicityInput(
            Boolean awarded,

            @Schema(description = "Total tramitación del contrato") @Nullable
            LocalDate processedOn,

            LocalDate advertisedOn) {}

    /** TEN-178 and 180. */
    @Schema(name = "DocumentosDeFirma")
    public record PapersInput(
            @Schema(description = """
                    GARANTIA, REPRESENTACION_LEGAL, DESIGNACION_O_VIGENCIA, CERTIFICADO_LABORAL, ANEXO_11, ANEXO_12,
                    LUGAR_DE_EJECUCION o REGLAMENTO_INTERNO""", examples = "[\"GARANTIA\"]")
            List<String> delivered,

            @Schema(description = "Municipalidad, universidad, CFT o IP")
            Boolean publicEntity,

            @Schema(description = "Presencial o blended") Boolean faceToFace,
            Boolean labourCertificateCurrent,
            Boolean labourDebts,

            @Schema(description = "Las deudas están pagadas o convenidas")
            Boolean regularised,

            @Schema(description = "Documentos que resultaron falsos")
            List<String> falsified) {}

    /** TEN-176. */
    @Schema(name = "FirmaDeContrato")
    public record SignatureInput(
            @Nullable LocalDate signedOn,
            LocalDate lastDay,
            LocalDate today,

            @Schema(description = "Los documentos están completos")
            Boolean papers) {}

    /** TEN-179. */
    @Schema(name = "LugarDeEjecucion")
    public record PlaceInput(String offered, String delivered, Boolean approved) {}

    /** TEN-190. */
    @Schema(name = "PersonalPagado")
    public record StaffInput(Boolean wages, Boolean socialSecurity, Boolean insurance, Boolean fees) {}

    /** TEN-177. */
    @Schema(name = "VidaDelContrato")
    public record LifeInput(
            @Schema(description = "Fin de las obligaciones") LocalDate endsOn,
            @Schema(description = "Último día del contrato") LocalDate lastDay,

            @Schema(description = "Último día de la prórroga más larga")
            LocalDate longestExtension,

            @Schema(description = "Monto que debe tener la garantía", examples = "2000000")
            Long guaranteeDueClp,

            @Nullable ExtensionInput extension) {}

    /** An extension. */
    @Schema(name = "ProrrogaDeContrato")
    public record ExtensionInput(
            LocalDate agreedOn, LocalDate to, Boolean reasons, Long guaranteeClp, LocalDate guaranteeTo) {}

    /** TEN-184 to 189. */
    @Schema(name = "SimulacionDeGarantia")
    public record GuaranteeCheckInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Schema(examples = "76.111.222-8") String otec,

            @Schema(description = "Monto del contrato", examples = "19999995")
            Long contractClp,

            LocalDate signedOn,

            @Schema(description = "Total tramitación del contrato")
            LocalDate processedOn,

            @Schema(description = "Último día de firma") LocalDate signatureLastDay,
            @Nullable GuaranteeInput guarantee,
            @Nullable CollectionInput collection,
            @Nullable RefundInput refund) {}

    /** A performance guarantee. */
    @Schema(name = "GarantiaDeFielCumplimiento")
    public record GuaranteeInput(
            @Schema(description = "Quién la toma", examples = "76.111.222-8")
            String taker,

            @Schema(description = "A favor del OTIC") Boolean ofOtic,

            @Schema(description = "Irrevocable y pagadera a la vista")
            Boolean irrevocable,

            @Schema(examples = "CLP") String currency,
            @Schema(description = "Con la glosa exigida") Boolean wording,
            @Schema(examples = "2000000") Long amountClp,
            LocalDate expiresOn,
            LocalDate deliveredOn,

            @Schema(description = "En sobre cerrado e identificado")
            Boolean sealed) {}

    /** Why it is executed. */
    @Schema(name = "CobroDeGarantia")
    public record CollectionInput(
            @Schema(
                    description = "INCUMPLIMIENTO_IMPUTABLE, TERMINO_ANTICIPADO, FUERZA_MAYOR o MULTA_IMPAGA",
                    examples = "MULTA_IMPAGA")
            String cause,

            @Schema(description = "Es la última licitación del periodo")
            Boolean lastTender) {}

    /** When it is given back. */
    @Schema(name = "DevolucionDeGarantia")
    public record RefundInput(
            @Schema(description = "Conformidad del OTIC") Boolean satisfaction,

            @Schema(description = "Por lo ya ejecutado o lo no imputable")
            Boolean renderedOrNotAttributable,

            @Schema(description = "Se informó a SENCE") Boolean senceInformed) {}

    /** TEN-181 and 183. */
    @Schema(name = "SimulacionDeTerminoAnticipado")
    public record TerminationInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Schema(description = "Día en que se mira", examples = "2023-05-02")
            LocalDate on,

            Termination.Facts facts,
            @Nullable List<EndedCourseInput> courses) {}

    /** A course of the contract. */
    @Schema(name = "CursoDeContrato")
    public record EndedCourseInput(
            @Schema(examples = "C-101") String code,
            @Schema(description = "Ejecutado por completo") Boolean executed,
            @Schema(description = "Recibido a conformidad") Boolean accepted,
            @Schema(examples = "20000000") Long valueClp) {}
}
