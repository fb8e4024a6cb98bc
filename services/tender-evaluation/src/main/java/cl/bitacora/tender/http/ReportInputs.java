package cl.bitacora.tender.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies that ask about the committee, its report and the publication of an award. */
public final class ReportInputs {
    private ReportInputs() {}

    /** TEN-063 to 065. */
    @Schema(name = "SimulacionDeComision")
    public record CommitteeInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            List<MemberInput> members,

            @Schema(description = "Un oferente contactó a la comisión sobre su propuesta") @Nullable
            Boolean contactedByBidder) {}

    /** A member of the committee. */
    @Schema(name = "IntegranteDeComision")
    public record MemberInput(
            @Schema(examples = "Ana") String name,
            @Schema(description = "Es del OTIC") Boolean ofOtic,
            @Schema(description = "Firmó el Anexo N° 9") Boolean statement,

            @Schema(description = "Tiene conflicto de interés")
            Boolean conflict) {}

    /** TEN-147 to 158. */
    @Schema(name = "SimulacionDeInforme", description = "Se revisan las partes que vengan; basta una")
    public record ReportInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Nullable ReportFacts report,

            @Schema(
                    description = "Letra que cita una observación de SENCE; en blanco si no cita ninguna",
                    examples = "G")
            @Nullable
            String observationLetter,

            @Schema(description = "Observación a)") @Nullable
            AnalysedInput analysed,

            @Schema(description = "Observación b)") @Nullable
            List<NumeralInput> rejections,

            @Schema(description = "Observación c)") @Nullable
            List<GivenGradeInput> grades,

            @Schema(description = "Observación d)") @Nullable
            List<BehaviourInput> behaviours,

            @Schema(description = "Observación e), en porcentaje") @Nullable
            WeightsInput weights,

            @Schema(description = "Observación f): criterios en el orden en que se usaron") @Nullable
            List<String> tieBreakers,

            @Schema(description = "Observación g)") @Nullable
            SharesInput shares,

            @Schema(description = "Observación h)") @Nullable
            TotalInput total,

            @Nullable ConformityInput conformity) {}

    /** What a report carries. */
    @Schema(name = "InformeDeEvaluacion")
    public record ReportFacts(
            @Schema(description = "Propuestas recibidas") List<String> offers,

            @Schema(description = "Propuestas que el informe nombra")
            List<String> listed,

            @Schema(description = "Planilla con notas por ítem")
            Boolean gradeSheets,

            @Schema(description = "Listado de cursos seleccionables")
            Boolean selectable,

            @Schema(description = "OTEC propuestos") List<String> selected,

            @Schema(description = "OTEC con Anexo N° 5 adjunto")
            List<String> noLinkStatements,

            @Schema(description = "Integrantes de la comisión")
            List<String> members,

            @Schema(description = "Integrantes con Anexo N° 9 adjunto")
            List<String> committeeStatements,

            @Schema(description = "Anexo N° 10") Boolean oticStatement,
            @Schema(description = "Llegó en plazo") Boolean inTime) {}

    /** Who was opened and who was analysed. */
    @Schema(name = "OferentesAnalizados")
    public record AnalysedInput(List<String> opened, List<String> analysed) {}

    /** A rejected offer. */
    @Schema(name = "RechazoInformado")
    public record NumeralInput(
            String offer,

            @Schema(description = "Numeral de las bases; en blanco si no lo cita", examples = "5.1.2, ítem 10")
            String numeral) {}

    /** A grade of an indicator. */
    @Schema(name = "NotaDeIndicador")
    public record GivenGradeInput(
            @Schema(description = "PLAN, MODULE, PRESENCIAL o E_LEARNING", examples = "PRESENCIAL")
            String rubric,

            @Schema(description = "Desde 1", examples = "1") Integer indicator,
            @Schema(examples = "7") BigDecimal grade) {}

    /** What was done with a bidder's fines. */
    @Schema(name = "RechazoPorComportamiento")
    public record BehaviourInput(
            @Schema(description = "Porcentaje de multas ponderadas", examples = "51")
            String finesPercent,

            Boolean rejected) {}

    /** Weights used. */
    @Schema(name = "PonderacionesUsadas")
    public record WeightsInput(
            @Schema(examples = "20") String experience,
            @Schema(examples = "20") String behaviour,
            @Schema(examples = "55") String technical,
            @Schema(examples = "5") String economic) {}

    /** Amounts by OTEC. */
    @Schema(name = "MontosPorOtec")
    public record SharesInput(
            @Schema(description = "Máximo por OTEC", examples = "83469387")
            Long capClp,

            List<OtecAmount> otecs,

            @Schema(description = "OTEC cuyo máximo SENCE pidió subir") @Nullable
            List<String> raised) {}

    /** An OTEC and its amount. */
    @Schema(name = "MontoDeOtec")
    public record OtecAmount(
            @Schema(examples = "76.111.222-8") String otec,
            @Schema(examples = "90000000") Long amountClp) {}

    /** The total. */
    @Schema(name = "TotalAdjudicado")
    public record TotalInput(Long totalClp, Long authorisedClp) {}

    /** Whether the award may go on. */
    @Schema(name = "Conformidad")
    public record ConformityInput(
            @Schema(description = "Observaciones abiertas, A a H", examples = "[\"G\"]")
            List<String> open,

            @Schema(description = "Llegó el oficio de conformidad")
            Boolean received) {}

    /** TEN-159 to 165. */
    @Schema(name = "SimulacionDePublicacion", description = "Se revisan las partes que vengan; basta una")
    public record PublicationInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Nullable LetterInput letter,
            @Nullable NoticesInput notices,
            @Nullable List<ChallengeInput> challenges,

            @Schema(description = "Último día de firma sin la suspensión") @Nullable
            LocalDate signatureLastDay,

            @Nullable UpheldInput upheld) {}

    /** The award letter. */
    @Schema(name = "CartaDeAdjudicacion")
    public record LetterInput(
            LocalDate publishedOn,
            LocalDate lastDay,

            @Schema(description = "La firma el representante legal del OTIC")
            Boolean signed,

            @Schema(description = "Con el informe técnico") Boolean report,

            @Schema(description = "Con la planilla de evaluación")
            Boolean sheet,

            @Schema(description = "Se envió a SENCE") Boolean toSence,

            @Schema(description = "Oferentes que participaron")
            List<String> bidders,

            @Schema(description = "Oferentes avisados") List<String> told) {}

    /** The notices after it. */
    @Schema(name = "AvisosDeAdjudicacion")
    public record NoticesInput(
            @Schema(description = "Correo al OTEC") @Nullable
            LocalDate otecOn,

            @Schema(description = "Correo a la entidad requirente") @Nullable
            LocalDate entityOn,

            LocalDate lastDay,

            @Schema(description = "La planilla está en el sitio")
            Boolean sheetOnline,

            List<String> bidders,
            List<String> told) {}

    /** A challenge. */
    @Schema(name = "Impugnacion")
    public record ChallengeInput(
            LocalDate filedOn,

            @Schema(description = "Falta mientras está abierta") @Nullable
            LocalDate resolvedOn) {}

    /** A challenge upheld. */
    @Schema(name = "ImpugnacionAcogida")
    public record UpheldInput(
            LocalDate reevaluatedOn,

            @Schema(description = "La adjudicación se dejó sin efecto")
            Boolean voided,

            @Schema(description = "El nuevo informe fue a SENCE")
            Boolean newReport,

            @Schema(description = "Días hábiles de ampliación", examples = "0")
            Integer extensionDays,

            @Schema(description = "La ampliación tiene fundamentos")
            Boolean reasons,

            @Schema(description = "Último día para reevaluar")
            LocalDate lastDay,

            @Schema(description = "Último día con la ampliación completa")
            LocalDate lastExtendedDay) {}
}
