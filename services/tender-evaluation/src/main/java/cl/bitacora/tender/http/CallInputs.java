package cl.bitacora.tender.http;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that asks about a call: only the parts that it brings are looked at. */
public final class CallInputs {
    private CallInputs() {}

    /** A call. */
    @Schema(name = "SimulacionDeLlamado", description = "Se revisan las partes que vengan; basta una")
    public record CallInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Nullable BasesInput bases,
            @Nullable ResourcesInput resources,
            @Nullable PlanInput plan,

            @Schema(description = "Avisos publicados del llamado") @Nullable
            List<NoticeInput> notices,

            @Schema(description = "Precio de venta de las bases", examples = "20000") @Nullable
            Long basesPriceClp,

            @Schema(description = "Resolución exenta en la que se apoya una exigencia", examples = "3179/2021")
            @Nullable
            String resolution,

            @Schema(description = "Se pide garantía de seriedad de la oferta", examples = "false") @Nullable
            Boolean bidGuaranteeAsked,

            @Nullable QueryInput query,
            @Nullable ReceptionInput reception,
            @Nullable ReceivedInput offer,
            @Nullable OpeningChangeInput openingChange,
            @Nullable OpeningActInput openingAct,
            @Nullable PreawardInput partialPreaward,
            @Nullable DesignInput design,
            @Nullable TransversalInput transversal) {}

    /** TEN-001. */
    @Schema(name = "BasesPublicadas")
    public record BasesInput(
            @Schema(description = "El texto es el de SENCE") Boolean sameText,

            @Schema(description = "No se piden otros documentos")
            Boolean sameDocuments,

            @Schema(description = "Cursos del plan autorizado", examples = "[\"C-101\"]")
            List<String> planCourses,

            @Schema(description = "Cursos del plan publicado", examples = "[\"C-101\"]")
            List<String> publishedCourses) {}

    /** TEN-002. */
    @Schema(name = "RecursosDelLlamado")
    public record ResourcesInput(
            @Schema(description = "Monto del Anexo N° 1", examples = "100000000")
            Long availableClp,

            @Schema(examples = "100000000") Long awardedClp) {}

    /** TEN-003. */
    @Schema(name = "PlanPublicado")
    public record PlanInput(
            @Schema(description = "Hay oficio de SENCE que autoriza")
            Boolean authorised,

            LocalDate publishedOn,
            @Schema(description = "Cierre de ofertas") LocalDate closesOn,

            @Schema(description = "Primer día en que no estuvo en el sitio, si lo hubo") @Nullable
            LocalDate offlineOn) {}

    /** TEN-011. */
    @Schema(name = "AvisoDelLlamado")
    public record NoticeInput(
            @Schema(description = "DIARIO, SITIO_WEB u OTRO_DIGITAL", examples = "DIARIO")
            String medium,

            @Nullable Boolean printed,

            @Schema(description = "De circulación nacional") @Nullable
            Boolean national,

            @Schema(description = "De publicación diaria") @Nullable
            Boolean daily,

            LocalDate on) {}

    /** TEN-016. */
    @Schema(name = "ConsultaDeOferente")
    public record QueryInput(
            LocalDate askedOn,

            @Schema(description = "Último día del período de consultas")
            LocalDate lastDay,

            @Schema(description = "Llegó por el canal del Anexo N° 1")
            Boolean rightChannel,

            @Schema(description = "Numeral por el que pregunta", examples = "5.1.2, ítem 10") @Nullable
            String numeral,

            @Schema(description = "Es una pregunta y no una petición")
            Boolean question) {}

    /** TEN-018. */
    @Schema(name = "OfertaRecibida")
    public record ReceivedInput(
            @Schema(description = "Sin zona es hora de Chile", examples = "2022-11-10T14:00:00")
            String receivedAt,

            @Schema(examples = "2022-11-10T14:00:00") String closesAt,

            @Schema(description = "PAPEL, CD, SISTEMA o CORREO", examples = "SISTEMA")
            String delivery,

            @Schema(description = "El del Anexo N° 1", examples = "SISTEMA")
            String expected) {}

    /** TEN-059. */
    @Schema(name = "Recepcion")
    public record ReceptionInput(
            @Schema(examples = "2022-11-10T14:00:00") String closesAt, List<OfferAtInput> offers) {}

    /** An offer as it came. */
    @Schema(name = "OfertaLlegada")
    public record OfferAtInput(
            @Schema(examples = "OTEC Norte") String bidder,

            @Schema(description = "Sin zona es hora de Chile", examples = "2022-11-09T10:00:00")
            String receivedAt) {}

    /** TEN-031. */
    @Schema(name = "CambioDeApertura")
    public record OpeningChangeInput(
            LocalDate original,
            LocalDate changed,

            @Schema(description = "Día de la autorización de SENCE") @Nullable
            LocalDate authorisedOn,

            @Schema(description = "Día en que se hizo el cambio")
            LocalDate changedOn) {}

    /** TEN-059, 060 and 061. */
    @Schema(name = "ActaDeApertura")
    public record OpeningActInput(
            @Schema(description = "Oferentes del acta de recepción")
            List<String> reception,

            @Schema(description = "Oferentes abiertos") List<String> opened,

            @Schema(description = "Oferentes de un acta complementaria") @Nullable
            List<String> supplementary,

            @Schema(description = "Estuvo el ministro de fe de SENCE")
            Boolean ministroDeFe,

            @Schema(description = "La firman OTIC y SENCE") Boolean signed) {}

    /** TEN-030. */
    @Schema(name = "PreadjudicacionParcial")
    public record PreawardInput(
            @Schema(description = "La pidió SENCE") Boolean requested,
            @Schema(description = "Cursos del llamado") List<String> tenderCourses,
            @Schema(description = "Cursos preadjudicados") List<String> courses,
            LocalDate reportedOn,
            @Schema(description = "Último día de la etapa") LocalDate stageEndsOn) {}

    /** TEN-004 and TEN-005. */
    @Schema(name = "DisenoDeCurso")
    public record DesignInput(
            @Schema(description = "CATALOGO o PROPUESTO", examples = "CATALOGO")
            String origin,

            @Schema(description = "PRESENCIAL, E_LEARNING, BLENDED o A_DISTANCIA", examples = "BLENDED")
            String modality,

            @Schema(description = "Aprendizajes del plan de SENCE") @Nullable
            List<String> expectedLearning,

            @Schema(description = "Aprendizajes de la oferta") @Nullable
            List<String> offeredLearning) {}

    /** TEN-006. */
    @Schema(name = "ModuloTransversal")
    public record TransversalInput(
            @Schema(examples = "PT-01") String code,

            @Schema(description = "Planes transversales de SENCE", examples = "[\"PT-01\"]")
            List<String> catalogue,

            @Schema(description = "Tiene costo") Boolean costed,
            @Schema(description = "Tiene facilitador") Boolean facilitator) {}
}
