package cl.bitacora.tender.http;

import cl.bitacora.tender.domain.grading.ElearningRubric;
import cl.bitacora.tender.domain.grading.PresencialRubric;
import cl.bitacora.tender.domain.grading.ProposalRubric;
import cl.bitacora.tender.domain.offer.BidderFacts;
import cl.bitacora.tender.domain.offer.CourseFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculators of a tender. */
public final class Inputs {
    private Inputs() {}

    /** A whole tender. */
    @Schema(name = "SimulacionLicitacion")
    public record TenderInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Schema(description = "Monto disponible del Anexo N° 1", examples = "1000000000")
            Long availableClp,

            List<OfferInput> offers,

            @Schema(
                    description = "Cursos para los que SENCE pidió subir el máximo del proveedor único",
                    examples = "[\"K9\"]")
            @Nullable
            List<String> soleSupplierRequests,

            @Schema(description = "Datos del llamado: solo si alguna oferta trae antecedentes de admisibilidad")
            @Nullable
            CallInput call,

            @Nullable ReadingsInput readings) {}

    /** Other readings of the norm than those in force. */
    @Schema(
            name = "LecturasDeLaNorma",
            description = "Otras lecturas de la norma; lo que falte queda como está en las decisiones")
    public record ReadingsInput(
            @Schema(
                    description = "Exponente de la fórmula de participación máxima: ilegible en la copia de la norma",
                    examples = "1")
            @Nullable
            Integer shareExponent,

            @Schema(description = "Si alguien confirmó el exponente en el original", examples = "false") @Nullable
            Boolean shareExponentVerified,

            @Schema(description = "ADMISSIBLE, RECEIVED o IN_EVALUATION", examples = "ADMISSIBLE") @Nullable
            String economicReferenceSet,

            @Schema(description = "SKIP_AND_CONTINUE o STOP_AT_FIRST_MISFIT", examples = "SKIP_AND_CONTINUE") @Nullable
            String budgetPolicy,

            @Schema(description = "AUTHORISED o AWARDED_TOTAL", examples = "AUTHORISED") @Nullable
            String shareBase,

            @Schema(description = "NUMERAL_5_4 (55/45) o NUMERAL_5 (45/55)", examples = "NUMERAL_5_4") @Nullable
            String proposedPlanWeights,

            @Schema(description = "EVERY_RESULT o FINAL_ONLY", examples = "EVERY_RESULT") @Nullable
            String roundingPoints) {}

    /** An offer for a course. */
    @Schema(name = "SimulacionOferta")
    public record OfferInput(
            @Schema(description = "Identificador de la oferta, único en el llamado", examples = "A")
            String id,

            @Schema(description = "RUT del OTEC, o un nombre", examples = "76.111.222-8")
            String otec,

            @Schema(description = "Código del curso", examples = "C-101")
            String course,

            @Schema(description = "Valor hora alumno (VHAC)", examples = "4000")
            Long hourlyValueClp,

            @Schema(description = "Valor total del curso (VTC)", examples = "20000000")
            Long totalClp,

            @Schema(
                    description = "Hora del acta de recepción; sin zona es hora de Chile",
                    examples = "2022-11-10T09:00:00")
            String sentAt,

            HistoryInput history,
            TechnicalInput technical,

            @Schema(description = "Si ya se declaró inadmisible, por qué numeral") @Nullable
            RejectionInput rejection,

            @Schema(description = "Antecedentes del oferente, para decidir su admisibilidad") @Nullable
            BidderFacts bidderFacts,

            @Schema(description = "Antecedentes del curso, para decidir su admisibilidad") @Nullable
            CourseFacts courseFacts) {}

    /** What SENCE's records say of the bidder in the region. */
    @Schema(name = "RegistroRegional")
    public record HistoryInput(
            @Schema(description = "Cursos del oferente que cuentan como experiencia", examples = "10")
            Integer courses,

            @Schema(description = "Cursos de toda la región", examples = "2000")
            Integer regionCourses,

            @Schema(examples = "0") Integer unjustifiedDeserters,
            @Schema(examples = "120") Integer participants,

            @Schema(description = "Multas leves", examples = "3")
            Integer minorFines,

            @Schema(description = "Multas menos graves", examples = "0")
            Integer lessSeriousFines,

            @Schema(description = "Multas graves o gravísimas", examples = "1")
            Integer seriousFines,

            @Schema(description = "Cursos finalizados o liquidados, incluida la franquicia", examples = "10")
            Integer finishedCourses) {}

    /** Why an offer was declared inadmissible. */
    @Schema(name = "Rechazo")
    public record RejectionInput(
            @Schema(description = "Numeral de las bases administrativas", examples = "5.1.1, ítem 2")
            String numeral,

            @Schema(examples = "Anexo N° 5 de 91 días") @Nullable
            String reason) {}

    /** A technical sheet. */
    @Schema(name = "PlanillaTecnica")
    public record TechnicalInput(
            @Schema(description = "CATALOGO o PROPUESTO", examples = "CATALOGO")
            String origin,

            List<ModuleInput> modules,

            @Schema(description = "Solo planes propuestos por el oferente") @Nullable
            ProposalInput proposal) {}

    /** The methodology of a module: the grades of its indicators, or what the evaluator saw. */
    @Schema(name = "ModuloEvaluado")
    public record ModuleInput(
            @Schema(examples = "Módulo 1") @Nullable String name,

            @Schema(description = "PRESENCIAL o E_LEARNING", examples = "PRESENCIAL")
            String modality,

            @Schema(description = "Una nota por indicador, en el orden de la pauta", examples = "[7, 5, 7, 5, 7]")
            @Nullable
            List<BigDecimal> indicators,

            @Schema(description = "No se pudo abrir: nota mínima") @Nullable
            Boolean locked,

            @Schema(description = "Módulo transversal de SENCE: no se evalúa") @Nullable
            Boolean transversal,

            PresencialRubric.@Nullable Facts presencial,
            ElearningRubric.@Nullable Facts elearning) {}

    /** A propuesta formativa: the grades of its indicators, or what the evaluator saw. */
    @Schema(name = "PropuestaFormativa")
    public record ProposalInput(
            @Schema(description = "Dos notas", examples = "[7, 7]") @Nullable
            List<BigDecimal> plan,

            ProposalRubric.@Nullable PlanFacts planFacts,

            @Schema(description = "Cinco notas por módulo", examples = "[[7, 7, 7, 5, 7]]") @Nullable
            List<List<BigDecimal>> modules,

            @Nullable List<ProposalRubric.ModuleFacts> moduleFacts) {}

    /** What a call asks of every bidder. */
    @Schema(name = "Llamado")
    public record CallInput(
            @Schema(examples = "2022-11-10") LocalDate closesOn,

            @Schema(description = "PAPEL, CD, SISTEMA o CORREO", examples = "SISTEMA")
            String delivery,

            @Schema(description = "Estado de catástrofe o emergencia sanitaria") @Nullable
            Boolean emergency) {}

    /** A bidder and its courses. */
    @Schema(name = "SimulacionAdmisibilidad")
    public record AdmissibilityInput(
            @Schema(examples = "2022-11-11") LocalDate openedOn,
            CallInput call,
            BidderFacts bidder,
            List<CourseInput> courses) {}

    /** A course offer. */
    @Schema(name = "AntecedentesDeCurso")
    public record CourseInput(@Schema(examples = "A-C-101") String id, CourseFacts facts) {}

    /** A technical sheet to grade. */
    @Schema(name = "SimulacionNotaTecnica")
    public record TechnicalGradeInput(
            @Schema(examples = "2022-11-11") LocalDate openedOn,
            TechnicalInput technical,
            @Nullable ReadingsInput readings) {}

    /** A record to grade. */
    @Schema(name = "SimulacionNotaOferente")
    public record BidderGradeInput(
            @Schema(examples = "2022-11-11") LocalDate openedOn, HistoryInput history) {}

    /** Offers of one course. */
    @Schema(name = "SimulacionNotaEconomica")
    public record EconomicInput(
            @Schema(examples = "2022-11-11") LocalDate openedOn,
            List<PricedInput> offers,
            @Nullable ReadingsInput readings) {}

    /** A price. */
    @Schema(name = "OfertaValorizada")
    public record PricedInput(
            @Schema(examples = "A") String id,
            @Schema(examples = "4000") Long hourlyValueClp,

            @Schema(description = "RANKED (por defecto), INADMISSIBLE, EXCLUDED o ELIMINATED", examples = "RANKED")
            @Nullable
            String state) {}

    /** Offers with one final grade. */
    @Schema(name = "SimulacionDesempate")
    public record TieInput(@Schema(examples = "2022-11-11") LocalDate openedOn, List<TiedInput> offers) {}

    /** What the tie-breakers look at. */
    @Schema(name = "OfertaEmpatada")
    public record TiedInput(
            @Schema(examples = "A") String id,
            @Schema(examples = "76.111.222-8") String otec,
            @Schema(examples = "C-201") String course,

            @Schema(description = "Nota final; las de mayor nota van primero", examples = "5.7")
            BigDecimal finalGrade,

            @Schema(examples = "6.4") BigDecimal technical,
            @Schema(examples = "3.0") BigDecimal behaviour,
            @Schema(examples = "7.0") BigDecimal desertion,
            @Schema(examples = "7.0") BigDecimal experience,
            @Schema(examples = "4900") Long hourlyValueClp,

            @Schema(description = "Porcentaje de multas ponderadas", examples = "35")
            String finesPercent,

            @Schema(description = "Cursos ejecutados en la región", examples = "20")
            Integer courses,

            @Schema(examples = "2022-11-10T10:00:00") String sentAt) {}

    /** An amount to limit. */
    @Schema(name = "SimulacionLimite")
    public record ShareInput(
            @Schema(examples = "2022-11-11") LocalDate openedOn,
            @Schema(examples = "1000000000") Long amountClp,
            @Nullable ReadingsInput readings) {}

    /** A course that lost its winner. */
    @Schema(name = "SimulacionReadjudicacion")
    public record ReawardInput(
            @Schema(
                    description =
                            "RENUNCIA, NO_FIRMA, TERMINO_ANTICIPADO, PERMISO_VENCIDO, SIN_CURRICULOS, NO_APROBADO,"
                                    + " DOCUMENTO_FALSO o INFRACCIONES",
                    examples = "RENUNCIA")
            String cause,

            @Schema(description = "Si el contrato ya estaba firmado", examples = "false")
            Boolean signed,

            @Schema(description = "Autorización de SENCE", examples = "2023-01-10") @Nullable
            LocalDate authorisedOn,

            @Schema(description = "Publicación de la carta circular", examples = "2022-12-27")
            LocalDate publishedOn,

            @Schema(description = "Día de la readjudicación", examples = "2023-01-12")
            LocalDate on,

            @Schema(examples = "0") Integer executedHours,
            @Schema(examples = "120") Integer totalHours,

            @Schema(description = "Máximo por OTEC", examples = "834693877")
            Long capClp,

            @Schema(description = "Todas las ofertas del curso, en el orden del ranking")
            List<CandidateInput> candidates) {}

    /** An offer of the course. */
    @Schema(name = "Candidata")
    public record CandidateInput(
            @Schema(examples = "B1") String id,
            @Schema(examples = "76.333.444-9") String otec,

            @Schema(description = "RANKED, INADMISSIBLE, EXCLUDED o ELIMINATED", examples = "RANKED")
            String state,

            @Schema(examples = "18000000") Long totalClp,

            @Schema(description = "Tuvo el curso y lo perdió, o renunció", examples = "false") @Nullable
            Boolean gone,

            @Schema(description = "Lo que su OTEC ya tiene adjudicado en el llamado", examples = "0") @Nullable
            Long awardedClp) {}
}
