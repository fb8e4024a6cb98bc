package cl.bitacora.courses.http;

import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.courses.Laws;
import cl.bitacora.courses.domain.rules.Examinations;
import cl.bitacora.courses.domain.rules.FinalStates;
import cl.bitacora.courses.domain.rules.SessionLimits;
import cl.bitacora.courses.domain.rules.SessionLimits.Consent;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.regulation.CourseParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules as calculators: nothing is stored. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class SimulationResource {
    /** The Bono is the only programme whose course rules the platform computes. */
    private static final Programme PROGRAMME = Programme.BONO_MIPE_2020;

    private final CurrentCaller caller;
    private final Laws laws;
    private final Messages messages;

    SimulationResource(CurrentCaller caller, Laws laws, Messages messages) {
        this.caller = caller;
        this.laws = laws;
        this.messages = messages;
    }

    /** What a final state is computed from. */
    @Schema(name = "SimulacionEstadoFinal")
    public record FinalStateRequest(
            Modality modality,

            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2020-04-15")
            LocalDate on,

            @Nullable EvaluationResult evaluation,

            @Schema(description = "E-learning: puntaje en porcentaje, en vez de evaluation", examples = "60.01")
            @Nullable
            BigDecimal scorePercent,

            @Schema(description = "Presencial: segundos acreditados", examples = "86400") @Nullable
            Long creditedSeconds,

            @Schema(description = "Presencial: segundos del curso", examples = "115200") @Nullable
            Long totalSeconds,

            @Nullable Boolean expelled) {}

    /** A final state and why. */
    @Schema(name = "EstadoFinalSimulado")
    public record FinalStateAnswer(FinalState state, ExplanationView why) {}

    /** A timetable to be judged. */
    @Schema(name = "SimulacionJornada")
    public record SessionRequest(
            @Schema(examples = "2020-03-02") LocalDate on,
            List<SectionRequest.Block> schedule,

            @Schema(description = "Horas del curso; si vienen, el horario debe sumarlas") @Nullable
            Integer hours,

            @Schema(description = "Participantes de la carta de jornada extendida") @Nullable
            Integer participants,

            @Schema(description = "Firmas de la carta") @Nullable
            Integer signatures) {}

    /** What a timetable breaks; nothing if it may stand. */
    @Schema(name = "JornadaSimulada")
    public record SessionAnswer(boolean allowed, List<Broken> broken) {}

    /** A limit that is broken. */
    @Schema(name = "LimiteIncumplido")
    public record Broken(String code, String rule, String citation, String detail) {}

    /** Who is to be examined. */
    @Schema(name = "SimulacionExamen")
    public record ExaminationRequest(
            @Schema(examples = "2020-04-15") LocalDate on,

            @Schema(description = "Después de la fase lectiva: estado final") @Nullable
            FinalState state,

            @Schema(description = "En paralelo: segundos asistidos", examples = "108000") @Nullable
            Long attendedSeconds,

            @Schema(description = "En paralelo: segundos dictados", examples = "144000") @Nullable
            Long heldSeconds) {}

    /** Whether the person may be examined and why. */
    @Schema(name = "ExamenSimulado")
    public record ExaminationAnswer(boolean examinable, ExplanationView why) {}

    @POST
    @Path("final-state")
    @RunOnVirtualThread
    @Operation(
            summary = "Qué estado final resulta (Res. Ex. 0334/2020, 6.2)",
            description = "El ejemplo asistió exactamente al 75 % y aprobó: el mínimo está dentro.")
    public FinalStateAnswer finalState(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "75 % justo", value = """
                    {"modality": "PRESENCIAL", "on": "2020-04-15", "evaluation": "APROBADA",
                     "creditedSeconds": 86400, "totalSeconds": 115200}""")))
                    FinalStateRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        Finding<FinalState> state = state(request);
        return new FinalStateAnswer(state.value(), explain(state, headers));
    }

    private Finding<FinalState> state(FinalStateRequest request) {
        boolean elearning = request.modality() == Modality.E_LEARNING;
        EvaluationResult evaluation = elearning ? ofScore(request) : required("evaluation", request.evaluation());
        if (elearning) {
            return Boolean.TRUE.equals(request.expelled())
                    ? FinalStates.expelled(evaluation)
                    : FinalStates.elearning(evaluation);
        }
        long total = required("totalSeconds", request.totalSeconds());
        long credited = required("creditedSeconds", request.creditedSeconds());
        if (total < 1 || credited < 0) {
            throw Problems.field("totalSeconds", "unreadable-field", Fact.of("field", "totalSeconds"));
        }
        Finding<Ratio> attendance = FinalStates.attendance(credited, total);
        return Boolean.TRUE.equals(request.expelled())
                ? FinalStates.expelled(evaluation, attendance)
                : FinalStates.presencial(
                        evaluation, attendance, norm(request.on()).minimumAttendance());
    }

    private EvaluationResult ofScore(FinalStateRequest request) {
        if (request.evaluation() != null) {
            return request.evaluation();
        }
        BigDecimal percent = request.scorePercent();
        if (percent != null && (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw Problems.field("scorePercent", "unreadable-field", Fact.of("field", "scorePercent"));
        }
        Ratio passing = laws.regulation()
                .parameters()
                .ratio("payment.elearning.passing-score", PROGRAMME, request.on())
                .value();
        return FinalStates.ofScore(Optional.ofNullable(percent).map(SimulationResource::share), passing);
    }

    /** Exact: a decimal percentage as a ratio. */
    private static Ratio share(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        return new Ratio(
                plain.setScale(scale).unscaledValue(),
                BigDecimal.TEN.pow(scale + 2).toBigIntegerExact());
    }

    @POST
    @Path("session-limits")
    @RunOnVirtualThread
    @Operation(
            summary = "Si un horario respeta los límites de la jornada (5.2)",
            description = "El ejemplo son dos bloques de cuatro horas en un día.")
    public SessionAnswer sessionLimits(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "pausa corta", value = """
                    {"on": "2020-03-02", "hours": 8, "schedule": [
                      {"on": "2020-03-02", "letter": "A", "startsAt": "09:00", "durationMinutes": 240},
                      {"on": "2020-03-02", "letter": "B", "startsAt": "13:30", "durationMinutes": 240}]}""")))
                    SessionRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        var blocks = SectionRequest.blocks(request.schedule());
        Optional<Consent> consent = request.participants() == null || request.signatures() == null
                ? Optional.empty()
                : Optional.of(new Consent(request.participants(), request.signatures()));
        List<Refusal> broken = new java.util.ArrayList<>();
        SessionLimits.letters(blocks).ifPresent(broken::add);
        broken.addAll(SessionLimits.check(blocks, norm(request.on()).sessions(), consent));
        if (request.hours() != null) {
            SessionLimits.offeredHours(blocks, request.hours()).ifPresent(broken::add);
        }
        return new SessionAnswer(
                broken.isEmpty(),
                broken.stream()
                        .map(one -> new Broken(
                                one.code(),
                                one.rule().value(),
                                one.ground().toString(),
                                messages.text(Language.of(headers), one.code(), one.facts())
                                        .orElse(one.code())))
                        .toList());
    }

    @POST
    @Path("examination")
    @RunOnVirtualThread
    @Operation(
            summary = "Si una persona puede rendir el examen de un organismo externo (7.7)",
            description = "El ejemplo lo rinde en paralelo, con el 75 % de lo dictado hasta entonces.")
    public ExaminationAnswer examination(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "en paralelo", value = """
                    {"on": "2020-04-15", "attendedSeconds": 108000, "heldSeconds": 144000}""")))
                    ExaminationRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        Finding<Boolean> finding = request.state() != null
                ? Examinations.afterEnd(request.state())
                : Examinations.inParallel(
                        required("attendedSeconds", request.attendedSeconds()),
                        required("heldSeconds", request.heldSeconds()),
                        norm(request.on()).minimumAttendance());
        return new ExaminationAnswer(finding.value(), explain(finding, headers));
    }

    private CourseParameters norm(LocalDate on) {
        return CourseParameters.find(laws.regulation().parameters(), PROGRAMME, on)
                .orElseThrow(() -> Problems.field("on", "date-before-norm", Fact.of("on", on)));
    }

    private ExplanationView explain(Finding<?> finding, HttpHeaders headers) {
        return ExplanationView.of(finding.explanation(), messages, Language.of(headers));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.field(field, "missing-field", Fact.of("field", field));
        }
        return value;
    }
}
