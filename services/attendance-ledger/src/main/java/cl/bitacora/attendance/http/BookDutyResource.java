package cl.bitacora.attendance.http;

import cl.bitacora.attendance.domain.rules.BookDuty;
import cl.bitacora.attendance.domain.rules.BookDuty.Course;
import cl.bitacora.attendance.domain.rules.BookDuty.Duty;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What-if: whether a course uses the class book. Stores nothing and reads nothing. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class BookDutyResource {
    private static final Set<Programme> OF_THE_NORM =
            EnumSet.of(Programme.FRANQUICIA_TRIBUTARIA, Programme.FPT_APRENDICES);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);
    private static final int MOST_POINTS = 1000;

    private final CurrentCaller caller;
    private final Stories stories;

    @Inject
    public BookDutyResource(CurrentCaller caller, Stories stories) {
        this.caller = caller;
        this.stories = stories;
    }

    /** A course to be communicated. */
    @Schema(name = "SimulacionDeberDelLibro")
    public record DutyRequest(
            @Schema(description = "FRANQUICIA_TRIBUTARIA o FPT_APRENDICES", examples = "FRANQUICIA_TRIBUTARIA")
            Programme programme,

            @Schema(examples = "BLENDED") Modality modality,

            @Schema(description = "Mixto: horas teóricas y prácticas presenciales", examples = "20") @Nullable
            BigDecimal presentHours,

            @Schema(description = "Mixto: horas a distancia y e-learning", examples = "20.5") @Nullable
            BigDecimal remoteHours,

            @Schema(description = "De un Centro de Formación Técnica") @Nullable
            Boolean technicalCentre,

            @Schema(description = "Nivelación de estudios") @Nullable
            Boolean levelling,

            @Schema(description = "En un recinto de Gendarmería") @Nullable
            Boolean prison,

            @Nullable Equipment equipment) {}

    /** Computers and where they are needed. */
    @Schema(name = "EquiposDelLugar")
    public record Equipment(
            @Schema(description = "Puntos donde se toma asistencia", examples = "2")
            Integer markingPoints,

            @Schema(description = "Puntos desde donde se administran cursos", examples = "1")
            Integer administrationPoints,

            @Schema(examples = "3") Integer computers) {}

    /** What the course owes. */
    @Schema(name = "DeberDelLibroSimulado")
    public record DutyAnswer(
            @Schema(examples = "EXENTO") Duty duty,

            @Schema(description = "Minutos que se marcan; falta si no se declararon horas", examples = "1200") @Nullable
            Long markedMinutes,

            ExplanationView why,

            @Schema(description = "Si alcanzan los computadores; falta si no se preguntó") @Nullable
            Boolean enoughComputers,

            @Nullable ExplanationView whyComputers) {}

    @POST
    @Path("class-book-duty")
    @RunOnVirtualThread
    @Operation(
            summary =
                    "Si un curso usa el libro de clases electrónico, por cuántas horas y con cuántos equipos (Resuelvo 1)",
            description =
                    "En el ejemplo la parte presencial tiene media hora menos que la otra: el curso queda exento.")
    public DutyAnswer duty(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "mixto", value = """
                    {"programme": "FRANQUICIA_TRIBUTARIA", "modality": "BLENDED", "presentHours": 20,
                     "remoteHours": 20.5, "equipment": {"markingPoints": 2, "administrationPoints": 1, "computers": 3}}""")))
                    DutyRequest request) {
        caller.get();
        if (!OF_THE_NORM.contains(request.programme())) {
            throw Problems.field("programme", "programme-of-another-norm", Fact.of("programme", request.programme()));
        }
        Finding<Duty> duty = BookDuty.of(course(request));
        Optional<Finding<Boolean>> computers = Optional.ofNullable(request.equipment())
                .map(one -> BookDuty.computers(
                        Fields.number("equipment.markingPoints", one.markingPoints(), 0, MOST_POINTS),
                        Fields.number("equipment.administrationPoints", one.administrationPoints(), 0, MOST_POINTS),
                        Fields.number("equipment.computers", one.computers(), 0, MOST_POINTS)));
        return new DutyAnswer(
                duty.value(),
                request.presentHours() == null
                        ? null
                        : duty.value() == Duty.EXENTO ? 0L : minutes("presentHours", request.presentHours()),
                stories.tell(duty.explanation()),
                computers.map(Finding::value).orElse(null),
                computers.map(found -> stories.tell(found.explanation())).orElse(null));
    }

    private static Course course(DutyRequest request) {
        boolean mixed = request.modality() == Modality.BLENDED;
        long present = mixed || request.presentHours() != null
                ? minutes("presentHours", Fields.required("presentHours", request.presentHours()))
                : 0;
        long remote = mixed || request.remoteHours() != null
                ? minutes("remoteHours", Fields.required("remoteHours", request.remoteHours()))
                : 0;
        return new Course(
                request.modality(),
                present,
                remote,
                Fields.flag(request.technicalCentre()),
                Fields.flag(request.levelling()),
                Fields.flag(request.prison()));
    }

    /** Hours as whole minutes. */
    private static long minutes(String field, BigDecimal hours) {
        BigDecimal minutes = hours.multiply(MINUTES).stripTrailingZeros();
        if (hours.signum() < 0 || hours.compareTo(MOST_HOURS) > 0 || minutes.scale() > 0) {
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
        return minutes.longValueExact();
    }
}
