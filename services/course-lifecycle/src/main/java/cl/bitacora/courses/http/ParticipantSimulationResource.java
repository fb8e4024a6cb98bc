package cl.bitacora.courses.http;

import static cl.bitacora.courses.http.Simulator.bounded;
import static cl.bitacora.courses.http.Simulator.percent;
import static cl.bitacora.courses.http.Simulator.required;
import static cl.bitacora.courses.http.Simulator.share;
import static cl.bitacora.courses.http.Simulator.yes;

import cl.bitacora.courses.domain.rules.LateJoining;
import cl.bitacora.courses.domain.rules.becas.BecasStates;
import cl.bitacora.courses.domain.rules.becas.BecasStates.Abandonment;
import cl.bitacora.courses.domain.rules.becas.BecasStates.Lecture;
import cl.bitacora.courses.domain.rules.becas.BecasStates.State;
import cl.bitacora.courses.domain.rules.becas.DayLimits;
import cl.bitacora.courses.domain.rules.becas.Entry;
import cl.bitacora.courses.domain.rules.becas.Entry.Quality;
import cl.bitacora.courses.domain.rules.becas.Justifications;
import cl.bitacora.courses.http.ProgrammeSimulations.Absence;
import cl.bitacora.courses.http.ProgrammeSimulations.Checked;
import cl.bitacora.courses.http.ProgrammeSimulations.Desertion;
import cl.bitacora.courses.http.ProgrammeSimulations.IncorporationAnswer;
import cl.bitacora.courses.http.ProgrammeSimulations.IncorporationRequest;
import cl.bitacora.courses.http.ProgrammeSimulations.JustificationRequest;
import cl.bitacora.courses.http.ProgrammeSimulations.LatenessAnswer;
import cl.bitacora.courses.http.ProgrammeSimulations.LatenessRequest;
import cl.bitacora.courses.http.ProgrammeSimulations.PhasesAnswer;
import cl.bitacora.courses.http.ProgrammeSimulations.PhasesRequest;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.BecasParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Final states, incorporation, justifications and lateness as calculators: nothing is stored. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class ParticipantSimulationResource {
    private final CurrentCaller caller;
    private final Simulator simulator;

    ParticipantSimulationResource(CurrentCaller caller, Simulator simulator) {
        this.caller = caller;
        this.simulator = simulator;
    }

    @POST
    @Path("becas-final-state")
    @RunOnVirtualThread
    @Operation(
            summary = "Estados finales de Becas, fase por fase (BT 4.4)",
            description =
                    "Presencial desde 75 % de asistencia redondeada al entero; e-learning con 100 % de avance y 60 % de"
                            + " evaluación; mixto, ambas. El ejemplo asiste 74,5 %: se redondea a 75 y aprueba.")
    public PhasesAnswer becasFinalState(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "74,5 %", value = """
                    {"modality": "PRESENCIAL", "on": "2023-05-12", "attendedSeconds": 321840, "totalSeconds": 432000,
                     "practice": {"attendedSeconds": 324000, "totalSeconds": 432000}}""")))
                    PhasesRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        BecasParameters norm = simulator.becas(request.on());
        Finding<State> lecture = BecasStates.lecture(lecture(request), norm.approval());
        List<Finding<State>> phases = new ArrayList<>(List.of(lecture));
        second(request, norm).ifPresent(phases::add);
        Finding<Boolean> course = BecasStates.course(phases);
        return new PhasesAnswer(
                lecture.value().name(),
                phases.size() > 1 ? phases.getLast().value().name() : null,
                course.value(),
                simulator.explain(course, headers));
    }

    private static Lecture lecture(PhasesRequest request) {
        boolean attends = request.modality() != Modality.E_LEARNING;
        boolean learns = request.modality() == Modality.E_LEARNING || request.modality() == Modality.BLENDED;
        Optional<Ratio> attendance = attends
                ? Optional.of(share(
                        "attendedSeconds",
                        required("attendedSeconds", request.attendedSeconds()),
                        "totalSeconds",
                        required("totalSeconds", request.totalSeconds())))
                : Optional.empty();
        Optional<Ratio> progress = learns
                ? Optional.of(percent("progressPercent", required("progressPercent", request.progressPercent())))
                : Optional.empty();
        return new Lecture(
                request.modality(),
                attendance,
                progress,
                Optional.ofNullable(request.evaluationPercent()).map(score -> percent("evaluationPercent", score)),
                request.abandonment() == null ? Abandonment.NONE : request.abandonment(),
                yes(request.expulsionRatified()));
    }

    private static Optional<Finding<State>> second(PhasesRequest request, BecasParameters norm) {
        if (request.practice() != null && request.followUp() != null) {
            throw Problems.field("followUp", "one-second-phase");
        }
        if (request.practice() != null) {
            var practice = request.practice();
            Ratio attendance = share(
                    "practice.attendedSeconds",
                    practice.attendedSeconds(),
                    "practice.totalSeconds",
                    practice.totalSeconds());
            return Optional.of(BecasStates.practice(attendance, yes(practice.leftWithoutCause()), norm.approval()));
        }
        if (request.followUp() != null) {
            var plan = request.followUp();
            share(
                    "followUp.activitiesDone",
                    plan.activitiesDone(),
                    "followUp.activitiesPlanned",
                    plan.activitiesPlanned());
            return Optional.of(BecasStates.followUp(
                    plan.activitiesDone(), plan.activitiesPlanned(), yes(plan.leftWithoutCause()), norm.approval()));
        }
        return Optional.empty();
    }

    @POST
    @Path("incorporation")
    @RunOnVirtualThread
    @Operation(
            summary = "Si alguien puede incorporarse o reemplazar, y en qué calidad",
            description =
                    "Becas: hasta 25 % de las horas (20 % en conducción, 50 % en e-learning), inclusive. Bono: antes del"
                            + " 10 % presencial y hasta 50 % en e-learning. El ejemplo entra justo en el 25 %.")
    public IncorporationAnswer incorporation(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "justo 25 %", value = """
                    {"programme": "BECAS_LABORALES_2022", "modality": "PRESENCIAL", "on": "2023-03-13",
                     "heldMinutes": 1800, "lectureMinutes": 7200, "vacancies": 1, "driving": false}""")))
                    IncorporationRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        Ratio executed = share("heldMinutes", request.heldMinutes(), "lectureMinutes", request.lectureMinutes());
        bounded("vacancies", request.vacancies(), 0, 1000);
        return switch (request.programme()) {
            case BECAS_LABORALES_2022 -> {
                Finding<Quality> quality = Entry.quality(
                        new Entry.Wish(
                                request.modality(),
                                yes(request.driving()),
                                true,
                                executed,
                                request.vacancies(),
                                yes(request.replaces())),
                        simulator.becas(request.on()).joining());
                yield new IncorporationAnswer(
                        quality.value() != Quality.RECHAZADO, quality.value(), simulator.explain(quality, headers));
            }
            case BONO_MIPE_2020 -> bono(request, executed, headers);
            case FRANQUICIA_TRIBUTARIA, FPT_APRENDICES ->
                throw Problems.field("programme", "programme-without-rules", Fact.of("programme", request.programme()));
        };
    }

    private IncorporationAnswer bono(IncorporationRequest request, Ratio executed, HttpHeaders headers) {
        var norm = simulator.bono(request.on());
        Finding<Boolean> allowed;
        if (request.modality() == Modality.E_LEARNING) {
            allowed = LateJoining.elearning(
                    required("startedWith", request.startedWith()), required("quota", request.quota()), executed, norm);
        } else {
            if (request.lectureMinutes() % 60 != 0) {
                throw Problems.field("lectureMinutes", "unreadable-field", Fact.of("field", "lectureMinutes"));
            }
            allowed = LateJoining.presencial(
                    request.heldMinutes() * 60,
                    Math.toIntExact(request.lectureMinutes() / 60),
                    request.vacancies(),
                    norm);
        }
        return new IncorporationAnswer(
                allowed.value(),
                allowed.value() ? Quality.NUEVO : Quality.RECHAZADO,
                simulator.explain(allowed, headers));
    }

    @POST
    @Path("justification")
    @RunOnVirtualThread
    @Operation(
            summary = "Si una deserción o una inasistencia de Becas se justifica (BT 5.1 y 5.2)",
            description =
                    "Va la deserción o la inasistencia. Cambio de domicilio y nuevo trabajo no justifican a distancia;"
                            + " la inasistencia total debe ser menor al 25 % de las horas.")
    public Checked justification(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "cambio de comuna en mixto", value = """
                    {"on": "2023-04-10", "modality": "BLENDED", "desertion": {"cause": "CAMBIO_DE_DOMICILIO",
                     "proof": "CERTIFICADO_DE_RESIDENCIA", "faceToFaceModulesLeft": 1}}""")))
                    JustificationRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        BecasParameters.Justification norm = simulator.becas(request.on()).justification();
        if (request.desertion() != null && request.absence() == null) {
            return simulator.checked(desertion(request.desertion(), request.modality(), norm), headers);
        }
        if (request.absence() == null || request.desertion() != null) {
            throw Problems.field("desertion", "desertion-or-absence");
        }
        return simulator.checked(absence(request.absence(), request.modality(), norm), headers);
    }

    private static Finding<Boolean> desertion(
            Desertion desertion, Modality modality, BecasParameters.Justification norm) {
        Integer left = desertion.faceToFaceModulesLeft();
        Finding<Boolean> cause = Justifications.cause(desertion.cause(), modality, left == null ? 0 : left);
        Finding<Boolean> proof =
                Justifications.proof(desertion.cause(), desertion.proof(), age(desertion.childAge()), norm);
        return cause.value() ? proof.restingOn(cause) : cause.restingOn(proof);
    }

    private static Finding<Boolean> absence(Absence absence, Modality modality, BecasParameters.Justification norm) {
        Finding<Boolean> cause = Justifications.absenceCause(
                absence.cause(),
                absence.documents(),
                age(absence.childAge()),
                yes(absence.directRelative()),
                yes(absence.canStillApprove()),
                norm);
        Ratio absent =
                share("absence.absentSeconds", absence.absentSeconds(), "absence.totalSeconds", absence.totalSeconds());
        return Justifications.absence(
                        modality,
                        absent,
                        cause.value(),
                        absence.withClosingForm() == null || absence.withClosingForm(),
                        norm)
                .restingOn(cause);
    }

    private static OptionalInt age(@Nullable Integer age) {
        return age == null ? OptionalInt.empty() : OptionalInt.of(bounded("childAge", age, 0, 120));
    }

    @POST
    @Path("becas-lateness")
    @RunOnVirtualThread
    @Operation(
            summary = "Qué es un atraso en Becas (BT 8.4.3)",
            description =
                    "Hasta 20 minutos no necesita causa; hasta 25 % de la jornada, una probada; más allá, ninguna sirve.")
    public LatenessAnswer lateness(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "21 minutos con causa", value = """
                    {"on": "2023-04-10", "delaySeconds": 1260, "daySeconds": 21600, "causeProved": true}""")))
                    LatenessRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        share("delaySeconds", request.delaySeconds(), "daySeconds", request.daySeconds());
        var arrival = DayLimits.arrival(
                request.delaySeconds(),
                request.daySeconds(),
                request.causeProved(),
                simulator.becas(request.on()).justification());
        return new LatenessAnswer(arrival.value(), simulator.explain(arrival, headers));
    }
}
