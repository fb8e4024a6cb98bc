package cl.bitacora.retroactive.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Wording.Condition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculator of classes by streaming. */
public final class StreamingSimulations {
    private StreamingSimulations() {}

    /** What a piece of evidence shows of somebody. */
    @Schema(name = "IdentidadEnRespaldo")
    public record IdentityInput(
            @Schema(description = "De quién es, como en la nómina", examples = "participante-1")
            String participant,

            @Schema(examples = "Ana") @Nullable String firstName,
            @Schema(examples = "Rojas") @Nullable String surname,
            @Schema(examples = "11111111-1") @Nullable String rut) {}

    /** A piece of evidence. */
    @Schema(name = "RespaldoDeStreaming")
    public record BackingInput(
            @Schema(description = "VISTA, CARTELES o REPORTE", examples = "REPORTE")
            String kind,

            @Schema(description = "Muestra la fecha de la clase")
            Boolean date,

            @Schema(description = "Muestra la hora de la clase")
            Boolean time,

            List<IdentityInput> people,

            @Schema(description = "Nombre del archivo del reporte", examples = "reporte.pdf") @Nullable
            String fileName,

            @Schema(description = "El reporte es el propio de la plataforma") @Nullable
            Boolean ofThePlatform,

            @Schema(description = "El reporte muestra la duración") @Nullable
            Boolean duration) {}

    /** A request of a course. */
    @Schema(name = "SolicitudDeStreaming")
    public record FiledInput(
            @Schema(description = "Clases que pide", examples = "[\"2020-05-04\"]")
            List<LocalDate> classes,

            @Schema(description = "WEB o CORREO", examples = "WEB")
            String channel) {}

    /** SENCE's decision on a class. */
    @Schema(name = "DecisionDeStreaming")
    public record DecisionInput(
            @Schema(examples = "2020-05-04") LocalDate classOn,
            @Schema(examples = "true") Boolean approved) {}

    /** A class by streaming. */
    @Schema(name = "SimulacionDeStreaming")
    public record StreamingInput(
            @Schema(examples = "FRANQUICIA_TRIBUTARIA") String programme,

            @Schema(description = "PRESENCIAL, E_LEARNING, BLENDED o A_DISTANCIA", examples = "PRESENCIAL")
            String modality,

            @Schema(description = "OTEC o EMPRESA", examples = "OTEC")
            String executor,

            @Schema(examples = "2020-03-20") LocalDate communicatedOn,

            @Schema(description = "No puede seguir de manera presencial")
            Boolean impossibleInPerson,

            @Schema(description = "Se recodificó u homologó a e-learning sincrónico")
            Boolean recoded,

            @Schema(examples = "2020-03-16") LocalDate startsOn,
            @Schema(examples = "2020-07-31") LocalDate endsOn,

            @Schema(description = "CUT de la región del curso", examples = "13")
            String region,

            @Schema(description = "Término de la clase que se respalda", examples = "2020-05-04T18:00:00-04:00")
            Instant classEndsAt,

            @Schema(description = "Clases del curso; sin indicar, no se revisan las solicitudes") @Nullable
            List<@Nullable LocalDate> classes,

            @Schema(description = "Solicitudes presentadas") @Nullable
            List<@Nullable FiledInput> requests,

            @Schema(description = "Lo que SENCE resolvió de cada clase, si ya resolvió") @Nullable
            List<@Nullable DecisionInput> decisions,

            @Schema(description = "Participantes inscritos, por cualquier nombre que no se repita")
            List<String> roster,

            List<BackingInput> evidence) {}

    /** What a participant has. */
    @Schema(name = "RespaldoDeParticipante")
    public record ParticipantAnswer(
            String participant,

            @Schema(description = "RESPALDA, INSUFICIENTE o REVISION", examples = "RESPALDA")
            String verdict,

            ExplanationView why) {}

    /** What the circular says of it. */
    @Schema(name = "ResultadoDeStreaming")
    public record StreamingResult(
            @Schema(description = "COMUNICADO, RECODIFICADO o NINGUNA", examples = "COMUNICADO")
            String route,

            @Schema(description = "Desde cuándo una clase sin solicitud es una alerta; nunca se rechaza por eso")
            Instant alertFrom,

            List<Condition> conditions,
            List<ParticipantAnswer> participants,

            @Schema(description = "Participantes con respaldo, si el curso tiene una vía", examples = "10")
            int credited,

            @Schema(
                    description =
                            "Clases que SENCE aprobó, en orden: solo esas se acreditan; falta si no hay decisiones")
            @Nullable
            List<LocalDate> creditedClasses,

            ExplanationView why) {}
}
