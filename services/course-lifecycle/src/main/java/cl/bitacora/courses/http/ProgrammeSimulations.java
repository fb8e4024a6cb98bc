package cl.bitacora.courses.http;

import cl.bitacora.courses.domain.rules.becas.BecasStates.Abandonment;
import cl.bitacora.courses.domain.rules.becas.Changes;
import cl.bitacora.courses.domain.rules.becas.DayLimits.Arrival;
import cl.bitacora.courses.domain.rules.becas.Derivation.Fund;
import cl.bitacora.courses.domain.rules.becas.Entry.Quality;
import cl.bitacora.courses.domain.rules.becas.Execution.Shift;
import cl.bitacora.courses.domain.rules.becas.Insurance.Insurer;
import cl.bitacora.courses.domain.rules.becas.Justifications.AbsenceCause;
import cl.bitacora.courses.domain.rules.becas.Justifications.DesertionCause;
import cl.bitacora.courses.domain.rules.becas.Justifications.Proof;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculators that serve more than one programme. */
public final class ProgrammeSimulations {
    private ProgrammeSimulations() {}

    /** Whether a condition is met and why. */
    @Schema(name = "CondicionSimulada")
    public record Checked(@Schema(examples = "true") boolean met, ExplanationView why) {}

    /** Phases of somebody in Becas. */
    @Schema(name = "SimulacionFasesBecas")
    public record PhasesRequest(
            @Schema(examples = "PRESENCIAL") Modality modality,

            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2023-05-12")
            LocalDate on,

            @Schema(description = "Presencial y mixto: segundos asistidos", examples = "321840") @Nullable
            Long attendedSeconds,

            @Schema(description = "Presencial y mixto: segundos de los módulos presenciales", examples = "432000")
            @Nullable
            Long totalSeconds,

            @Schema(description = "E-learning y mixto: avance", examples = "100") @Nullable
            BigDecimal progressPercent,

            @Schema(description = "E-learning y mixto: evaluación", examples = "60") @Nullable
            BigDecimal evaluationPercent,

            @Schema(description = "Si dejó de asistir, según el ejecutor; si falta, no") @Nullable
            Abandonment abandonment,

            @Schema(description = "Expulsión ratificada por el OTIC") @Nullable
            Boolean expulsionRatified,

            @Schema(description = "Práctica laboral, si el curso la tiene") @Nullable
            Practice practice,

            @Schema(description = "Seguimiento del plan de negocio, si el curso lo tiene") @Nullable
            FollowUp followUp) {}

    /** Practice. */
    @Schema(name = "FasePractica")
    public record Practice(
            @Schema(examples = "324000") Long attendedSeconds,
            @Schema(examples = "432000") Long totalSeconds,
            @Nullable Boolean leftWithoutCause) {}

    /** Follow-up of a business plan. */
    @Schema(name = "FaseSeguimiento")
    public record FollowUp(
            @Schema(examples = "9") Integer activitiesDone,
            @Schema(examples = "10") Integer activitiesPlanned,
            @Nullable Boolean leftWithoutCause) {}

    /** States of the phases. */
    @Schema(name = "FasesBecasSimuladas")
    public record PhasesAnswer(
            @Schema(examples = "APROBADO") String lecturePhase,
            @Schema(examples = "APROBADO") @Nullable String secondPhase,
            @Schema(examples = "true") boolean courseApproved,
            ExplanationView why) {}

    /** Somebody who wants to join a course under way. */
    @Schema(name = "SimulacionIncorporacion")
    public record IncorporationRequest(
            @Schema(examples = "BECAS_LABORALES_2022") Programme programme,
            @Schema(examples = "PRESENCIAL") Modality modality,
            @Schema(examples = "2023-03-13") LocalDate on,

            @Schema(description = "Minutos ejecutados cuando empieza su primera sesión", examples = "1800")
            Long heldMinutes,

            @Schema(description = "Minutos de la fase lectiva", examples = "7200")
            Long lectureMinutes,

            @Schema(description = "Cupos que nunca se llenaron", examples = "1")
            Integer vacancies,

            @Schema(description = "Becas: ocupa el lugar de quien se fue", examples = "false") @Nullable
            Boolean replaces,

            @Schema(description = "Becas: conducción profesional", examples = "false") @Nullable
            Boolean driving,

            @Schema(description = "Bono e-learning: con cuántos partió el curso", examples = "30") @Nullable
            Integer startedWith,

            @Schema(description = "Bono e-learning: cupo de la sección", examples = "40") @Nullable
            Integer quota) {}

    /** Whether and as what. */
    @Schema(name = "IncorporacionSimulada")
    public record IncorporationAnswer(
            @Schema(examples = "true") boolean allowed,
            @Schema(examples = "NUEVO") Quality quality,
            ExplanationView why) {}

    /** A plan of sessions. */
    @Schema(name = "SimulacionPlanDeSesiones")
    public record SessionPlanRequest(
            @Schema(examples = "BECAS_LABORALES_2022") Programme programme,
            @Schema(examples = "PRESENCIAL") Modality modality,
            @Schema(examples = "2023-03-06") LocalDate on,

            @Schema(description = "Horas del plan", examples = "120")
            Integer hours,

            @Schema(examples = "360") @Nullable Integer minutesADay,
            @Schema(examples = "5") @Nullable Integer daysAWeek,

            @Schema(description = "Becas: jornada", examples = "DIURNA") @Nullable
            Shift shift,

            @Schema(description = "Duración distinta autorizada", examples = "false") @Nullable
            Boolean authorised,

            @Schema(description = "Personas del curso", examples = "20") @Nullable
            Integer participants,

            @Schema(description = "Bono: firmas de la carta de jornada extendida") @Nullable
            Integer signatures) {}

    /** Whether it may stand, and what it takes. */
    @Schema(name = "PlanDeSesionesSimulado")
    public record SessionPlanAnswer(
            @Schema(examples = "true") boolean allowed,

            @Schema(description = "Días de clase; falta en e-learning", examples = "20") @Nullable
            Integer days,

            @Schema(description = "E-learning del Bono: semanas como máximo", examples = "15") @Nullable
            Integer mostWeeks,

            @Schema(description = "Becas: días que alarga el ejecutor", examples = "0") @Nullable
            Integer extraDays,

            @Schema(description = "Becas: subsidios de esos días, a costa del ejecutor", examples = "0") @Nullable
            Long extraSubsidiesClp,

            List<ExplanationView> why) {}

    /** First day of a course of Becas. */
    @Schema(name = "SimulacionInicioBecas")
    public record FirstDayRequest(
            @Schema(examples = "2023-03-06") LocalDate on,

            @Schema(description = "Modalidad de los módulos, en orden", examples = "[\"PRESENCIAL\"]")
            List<Modality> modules,

            @Schema(examples = "16") Integer present,
            @Schema(examples = "20") Integer places,

            @Schema(description = "E-learning: la plataforma permite ejecutar", examples = "true") @Nullable
            Boolean lmsWorks) {}

    /** A reason for being away or leaving. */
    @Schema(name = "SimulacionJustificacion")
    public record JustificationRequest(
            @Schema(examples = "2023-04-10") LocalDate on,
            @Schema(examples = "BLENDED") Modality modality,
            @Nullable Desertion desertion,
            @Nullable Absence absence) {}

    /** Leaving the course. */
    @Schema(name = "Desercion")
    public record Desertion(
            @Schema(examples = "CAMBIO_DE_DOMICILIO") DesertionCause cause,
            @Schema(examples = "CERTIFICADO_DE_RESIDENCIA") Proof proof,

            @Schema(description = "Edad del hijo, si el documento es suyo") @Nullable
            Integer childAge,

            @Schema(description = "Mixto: módulos presenciales que quedan", examples = "1") @Nullable
            Integer faceToFaceModulesLeft) {}

    /** Being away. */
    @Schema(name = "Inasistencia")
    public record Absence(
            @Schema(examples = "MEDICA") AbsenceCause cause,

            @Schema(description = "Inasistencia total", examples = "107640")
            Long absentSeconds,

            @Schema(examples = "432000") Long totalSeconds,
            @Schema(examples = "true") Boolean documents,
            @Nullable Integer childAge,

            @Schema(description = "Madre, padre, hijo o cónyuge") @Nullable
            Boolean directRelative,

            @Schema(description = "Detención que no impide aprobar") @Nullable
            Boolean canStillApprove,

            @Schema(description = "Documentos con el formulario de cierre; si falta, sí") @Nullable
            Boolean withClosingForm) {}

    /** A late arrival of Becas. */
    @Schema(name = "SimulacionAtraso")
    public record LatenessRequest(
            @Schema(examples = "2023-04-10") LocalDate on,
            @Schema(examples = "1260") Long delaySeconds,
            @Schema(examples = "21600") Long daySeconds,
            @Schema(examples = "true") Boolean causeProved) {}

    /** What it is. */
    @Schema(name = "AtrasoSimulado")
    public record LatenessAnswer(
            @Schema(examples = "AUTORIZADO_CON_CAUSA") Arrival arrival, ExplanationView why) {}

    /** A policy, a session and a person. */
    @Schema(name = "SimulacionSeguro")
    public record InsuranceRequest(
            @Schema(examples = "PRESENCIAL") Modality modality,
            @Schema(examples = "2023-03-06T09:00") LocalDateTime sessionFrom,
            @Schema(examples = "2023-03-06T13:00") LocalDateTime sessionTo,
            @Schema(examples = "2023-03-06T07:00") LocalDateTime coveredFrom,
            @Schema(examples = "2023-03-06T15:00") LocalDateTime coveredTo,
            @Schema(description = "UF", examples = "250") BigDecimal disabilityUf,
            @Schema(description = "UF", examples = "250") BigDecimal deathUf,

            @Schema(description = "UF por evento", examples = "25")
            BigDecimal medicalUf,

            @Schema(description = "UF por evento", examples = "20")
            BigDecimal transportUf,

            @Schema(description = "Edad de una persona que la aseguradora rechazó", examples = "66") @Nullable
            Integer rejectedAge,

            @Schema(description = "Esa persona tiene discapacidad") @Nullable
            Boolean disability,

            @Schema(description = "Esa persona es migrante") @Nullable
            Boolean migrant) {}

    /** Whether it covers. */
    @Schema(name = "SeguroSimulado")
    public record InsuranceAnswer(
            @Schema(description = "Cubre la sesión con su margen", examples = "true")
            boolean coversSession,

            @Schema(description = "Alcanza los montos mínimos", examples = "true")
            boolean minimumCover,

            @Schema(description = "Quién asegura a la persona rechazada", examples = "SENCE") @Nullable
            Insurer insurer,

            List<ExplanationView> why) {}

    /** An office and a coordinator. */
    @Schema(name = "SimulacionOficina")
    public record OfficeRequest(
            @Schema(examples = "BECAS_LABORALES_2022") Programme programme,
            @Schema(examples = "2023-03-06") LocalDate on,
            @Schema(examples = "3") Integer halfDaysAWeek,
            @Schema(examples = "true") Boolean ownEntrance,
            @Schema(examples = "true") Boolean chairs,
            @Schema(examples = "1") Integer banners,

            @Schema(description = "Una persona lleva ambas coordinaciones", examples = "true")
            Boolean samePerson,

            @Schema(examples = "6") Integer simultaneousCourses) {}

    /** Whether both are as the norm asks. */
    @Schema(name = "OficinaSimulada")
    public record OfficeAnswer(Checked office, Checked coordination) {}

    /** A change of a course of Becas. */
    @Schema(name = "SimulacionCambio")
    public record ChangeRequest(
            @Schema(examples = "COMUNA") Changes.Kind kind,
            @Schema(examples = "REGIONAL") Fund fund,

            @Schema(examples = "DIRECCION_REGIONAL_CON_OTEC")
            Changes.Requester requester,

            @Schema(examples = "20") Integer participants,
            @Schema(examples = "20") Integer signatures,
            @Schema(examples = "true") @Nullable Boolean reason,
            @Schema(examples = "false") @Nullable Boolean started,
            @Schema(examples = "false") @Nullable Boolean entityLetter,

            @Schema(description = "Lugar o personas ya aprobados", examples = "true") @Nullable
            Boolean approved,

            @Schema(description = "Igual calidad y fin", examples = "true") @Nullable
            Boolean equalQuality) {}

    /** Who authorises and whether all is there. */
    @Schema(name = "CambioSimulado")
    public record ChangeAnswer(
            @Schema(examples = "ENS") Changes.Authority authority,
            Checked mayAsk,
            Checked supported,
            ExplanationView why) {}
}
