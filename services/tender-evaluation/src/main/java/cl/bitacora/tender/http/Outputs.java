package cl.bitacora.tender.http;

import cl.bitacora.http.ExplanationView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers of the calculators of a tender. Grades are texts with one decimal: {@code 6.8}, exact. */
public final class Outputs {
    private Outputs() {}

    /** A whole tender, evaluated. */
    @Schema(name = "ResultadoLicitacion")
    public record TenderResultView(
            @Schema(description = "Lo que debe saber quien use este resultado")
            List<String> warnings,

            @Schema(description = "No llegó ninguna oferta") boolean deserted,
            List<OfferView> offers,
            List<RankingView> rankings,
            List<TieView> ties,
            ShareView shareLimit,
            AwardView award) {}

    /** An offer and its grades. */
    @Schema(name = "OfertaEvaluada")
    public record OfferView(
            String id,
            String otec,
            String course,

            @Schema(description = "RANKED, INADMISSIBLE, EXCLUDED o ELIMINATED", examples = "RANKED")
            String state,

            @Schema(description = "Por qué no tiene nota final") @Nullable
            String reason,

            @Schema(description = "Numeral de esa razón") @Nullable
            String citation,

            @Schema(description = "Lugar en su curso") @Nullable
            Integer place,

            @Nullable GradesView grades,
            @Nullable ExplanationView why) {}

    /** Every grade of an offer. */
    @Schema(name = "Notas")
    public record GradesView(
            @Schema(description = "5.2.1", examples = "7.0") String regionalExperience,
            @Schema(description = "5.2.2", examples = "7.0") String desertion,
            @Schema(description = "5.2", examples = "7.0") String experience,

            @Schema(description = "Porcentaje exacto de multas ponderadas", examples = "10")
            String finesPercent,

            @Schema(description = "5.3; falta si la oferta queda excluida", examples = "7.0") @Nullable
            String behaviour,

            @Schema(description = "5.4.1, solo planes propuestos") @Nullable
            String proposal,

            @Schema(description = "Una por módulo evaluado", examples = "[\"7.0\", \"6.4\"]")
            List<String> modules,

            @Schema(examples = "6.7") String methodology,
            @Schema(description = "5.4", examples = "6.7") String technical,

            @Schema(description = "5.5", examples = "6.1") @Nullable
            String economic,

            @Schema(description = "Nota final antes de redondear", examples = "6.79") @Nullable
            String exactFinal,

            @Schema(description = "Nota final", examples = "6.8") @Nullable
            String finalGrade) {}

    /** Offers of a course, best first. */
    @Schema(name = "Ranking")
    public record RankingView(String course, List<String> offers) {}

    /** A tie and what decided it. */
    @Schema(name = "Desempate")
    public record TieView(
            @Schema(description = "Código del curso, o GLOBAL")
            String where,

            @Schema(description = "La que gana") String first,
            String second,
            @Schema(examples = "TECNICA") String decidedBy,

            @Schema(description = "1 a 8 como en la norma; más, de la plataforma", examples = "1")
            int number,

            String sentence) {}

    /** The limit per OTEC. */
    @Schema(name = "LimiteDeParticipacion")
    public record ShareView(
            @Schema(examples = "1000000000") String amountClp,

            @Schema(description = "Razón exacta", examples = "409/490")
            String share,

            @Schema(description = "Con cuatro decimales", examples = "83.4694")
            String percent,

            @Schema(examples = "834693877") long capClp,
            @Schema(examples = "1") int exponent,
            @Schema(examples = "false") boolean exponentVerified,
            @Nullable ExplanationView why) {}

    /** The award. */
    @Schema(name = "PropuestaDeAdjudicacion")
    public record AwardView(
            List<StepView> steps,
            List<AwardedView> awarded,
            List<UnawardedView> unawarded,
            List<ShareOfOtec> byOtec,
            long totalClp,
            long availableClp,
            @Nullable ExplanationView why) {}

    /** A turn in the global order. */
    @Schema(name = "PasoDeAdjudicacion")
    public record StepView(
            int number,
            String course,
            String offer,
            String otec,

            @Schema(description = "ADJUDICADA, PROVEEDOR_UNICO, SOBRE_LIMITE o SIN_RECURSOS")
            String outcome,

            long amountClp,

            @Schema(description = "Total con esta oferta; sobre el límite, lo que tendría su OTEC")
            long consideredClp,

            String sentence) {}

    /** A course with a winner. */
    @Schema(name = "CursoAdjudicado")
    public record AwardedView(String course, String offer, String otec, String finalGrade, long amountClp) {}

    /** A course without one. */
    @Schema(name = "CursoNoAdjudicado")
    public record UnawardedView(
            String course,

            @Schema(description = "SIN_OFERTAS, SIN_OTRO_OFERENTE o SIN_RECURSOS")
            String reason,

            String sentence) {}

    /** What an OTEC was awarded. */
    @Schema(name = "AdjudicadoPorOtec")
    public record ShareOfOtec(String otec, long amountClp) {}

    /** Both tables of admissibility. */
    @Schema(name = "ResultadoAdmisibilidad")
    public record AdmissibilityView(
            @Schema(description = "CUMPLE o NO_CUMPLE: si no cumple, caen todas sus ofertas")
            String result,

            List<ItemView> items,
            List<CourseAdmissibilityView> courses) {}

    /** The table of a course offer. */
    @Schema(name = "AdmisibilidadDeCurso")
    public record CourseAdmissibilityView(
            String id,

            @Schema(description = "CUMPLE o NO_CUMPLE, sin contar al oferente")
            String result,

            @Schema(description = "Si sigue en la evaluación: oferente y curso cumplen")
            boolean admissible,

            List<ItemView> items) {}

    /** A line. */
    @Schema(name = "ItemDeAdmisibilidad")
    public record ItemView(
            @Schema(description = "Como lo numera la norma; no hay 18")
            int number,

            @Schema(description = "CUMPLE, NO_CUMPLE o NO_APLICA")
            String result,

            String sentence,
            String citation,
            String rule,
            @Nullable ExplanationView why) {}

    /** A technical sheet, graded. */
    @Schema(name = "ResultadoNotaTecnica")
    public record TechnicalView(
            @Nullable String proposal,
            List<ModuleView> modules,
            String methodology,
            String technical,
            boolean eliminated,
            @Nullable ExplanationView why) {}

    /** A module, graded. */
    @Schema(name = "ModuloConNota")
    public record ModuleView(String name, List<String> indicators, String grade) {}

    /** Experience and behaviour of a bidder. */
    @Schema(name = "ResultadoNotaOferente")
    public record BidderGradeView(
            String regionalExperience,
            String desertion,
            String experience,
            String finesPercent,
            @Nullable String behaviour,
            boolean excluded,
            @Nullable ExplanationView whyExperience,
            @Nullable ExplanationView whyBehaviour) {}

    /** Economic grades of a course. */
    @Schema(name = "ResultadoNotaEconomica")
    public record EconomicView(
            @Schema(examples = "3500") @Nullable Long minimumClp, List<EconomicGradeView> offers) {}

    /** One of them. */
    @Schema(name = "NotaEconomica")
    public record EconomicGradeView(
            String id,
            long hourlyValueClp,
            @Nullable String grade,
            @Nullable ExplanationView why) {}

    /** Offers in order. */
    @Schema(name = "ResultadoDesempate")
    public record TieResultView(
            @Schema(description = "De mejor a peor", examples = "[\"A\", \"B\"]")
            List<String> order,

            List<TieView> ties) {}

    /** Who gets the course. */
    @Schema(name = "ResultadoReadjudicacion")
    public record ReawardView(
            boolean allowed,

            @Schema(description = "Oferta que recibe el curso") @Nullable
            String offer,

            @Nullable String otec,
            List<String> reasons,
            @Nullable ExplanationView why) {}
}
