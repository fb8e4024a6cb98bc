package cl.bitacora.courses.http;

import cl.bitacora.courses.Laws;
import cl.bitacora.courses.domain.rules.ClosingCoherence;
import cl.bitacora.courses.domain.rules.ClosingCoherence.Indicators;
import cl.bitacora.courses.domain.rules.StartNumbers;
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
import cl.bitacora.regulation.CourseParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether a course may start, and whether e-learning indicators correspond: nothing is stored. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class StartSimulationResource {
    private static final Programme PROGRAMME = Programme.BONO_MIPE_2020;

    private final CurrentCaller caller;
    private final Laws laws;
    private final Messages messages;

    StartSimulationResource(CurrentCaller caller, Laws laws, Messages messages) {
        this.caller = caller;
        this.laws = laws;
        this.messages = messages;
    }

    /** Numbers of a course that wants to start. */
    @Schema(name = "SimulacionInicio")
    public record StartRequest(
            Modality modality,
            @Schema(examples = "2020-03-30") LocalDate on,
            @Schema(examples = "12") Integer enrolled,

            @Schema(description = "Mínimo autorizado por la Dirección Regional") @Nullable
            Integer authorisedMinimum,

            @Schema(description = "E-learning: cupo", examples = "40") @Nullable
            Integer places,

            @Schema(description = "E-learning: acuerdo operativo aprobado") @Nullable
            Boolean acuerdoApproved) {}

    /** Whether it may start and why. */
    @Schema(name = "InicioSimulado")
    public record StartAnswer(boolean mayStart, ExplanationView why) {}

    /** Indicators of a participant, from the LMS and from the form. */
    @Schema(name = "SimulacionIndicadores")
    public record IndicatorsRequest(IndicatorsOf lms, IndicatorsOf form) {}

    /** Indicators of e-learning (numeral 7.7). */
    @Schema(name = "Indicadores")
    public record IndicatorsOf(
            @Schema(examples = "3") Integer modulesPassed,

            @Schema(description = "Avance en centésimas de punto porcentual: 9000 es 90 %", examples = "9000")
            Integer advanceBasisPoints,

            @Schema(examples = "36000") Long connectedSeconds) {}

    /** What differs: nothing if the form may be stamped. */
    @Schema(name = "IndicadoresSimulados")
    public record IndicatorsAnswer(boolean correspond, List<String> differences) {}

    @POST
    @Path("start")
    @RunOnVirtualThread
    @Operation(
            summary = "Si un curso puede iniciar con esas personas (5.1)",
            description = "El ejemplo es un curso presencial con doce inscritos.")
    public StartAnswer start(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "doce inscritos", value = """
                    {"modality": "PRESENCIAL", "on": "2020-03-30", "enrolled": 12}""")))
                    StartRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        Finding<Boolean> finding = request.modality() == Modality.E_LEARNING ? elearning(request) : presencial(request);
        return new StartAnswer(
                finding.value(), ExplanationView.of(finding.explanation(), messages, Language.of(headers)));
    }

    private Finding<Boolean> presencial(StartRequest request) {
        Integer authorised = request.authorisedMinimum();
        return StartNumbers.presencial(
                request.enrolled(),
                authorised == null ? OptionalInt.empty() : OptionalInt.of(authorised),
                norm(request.on()));
    }

    private Finding<Boolean> elearning(StartRequest request) {
        Integer places = request.places();
        if (places == null) {
            throw Problems.field("places", "missing-field", Fact.of("field", "places"));
        }
        return StartNumbers.elearning(
                places,
                laws.regulation()
                        .parameters()
                        .integer("course.elearning.minimum-quota", PROGRAMME, request.on())
                        .value(),
                request.enrolled(),
                Boolean.TRUE.equals(request.acuerdoApproved()),
                norm(request.on()));
    }

    @POST
    @Path("elearning-indicators")
    @RunOnVirtualThread
    @Operation(
            summary = "Si los indicadores del LMS corresponden a los del formulario (7.7)",
            description = "En el ejemplo el formulario declara 91 % de avance y el LMS dice 90 %.")
    public IndicatorsAnswer indicators(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "avance distinto", value = """
                    {"lms": {"modulesPassed": 3, "advanceBasisPoints": 9000, "connectedSeconds": 36000},
                     "form": {"modulesPassed": 3, "advanceBasisPoints": 9100, "connectedSeconds": 36000}}""")))
                    IndicatorsRequest request) {
        caller.get();
        List<String> differences = ClosingCoherence.differences(of(request.lms(), "lms"), of(request.form(), "form"));
        return new IndicatorsAnswer(differences.isEmpty(), differences);
    }

    private static Indicators of(IndicatorsOf one, String path) {
        if (one.advanceBasisPoints() < 0) {
            String field = path + ".advanceBasisPoints";
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
        return new Indicators(one.modulesPassed(), Ratio.of(one.advanceBasisPoints(), 10_000), one.connectedSeconds());
    }

    private CourseParameters norm(LocalDate on) {
        return CourseParameters.find(laws.regulation().parameters(), PROGRAMME, on)
                .orElseThrow(() -> Problems.field("on", "date-before-norm", Fact.of("on", on)));
    }
}
