package cl.bitacora.courses.http;

import cl.bitacora.courses.Laws;
import cl.bitacora.courses.domain.Law;
import cl.bitacora.courses.domain.rules.ClosingTerms;
import cl.bitacora.courses.domain.rules.SectionRules;
import cl.bitacora.courses.domain.rules.StartTerms;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.CourseParameters;
import cl.bitacora.regulation.RegulationException;
import cl.bitacora.regulation.Territory;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deadlines of the Bono as a calculator: nothing is stored. */
@Path("/v1/simulations/deadlines")
@Authenticated
@Tag(name = "Simulaciones")
public class DeadlineResource {
    private static final Programme PROGRAMME = Programme.BONO_MIPE_2020;

    private final CurrentCaller caller;
    private final Laws laws;
    private final Messages messages;

    DeadlineResource(CurrentCaller caller, Laws laws, Messages messages) {
        this.caller = caller;
        this.laws = laws;
        this.messages = messages;
    }

    /** Terms that the platform computes. */
    public enum Term {
        /** First sections, from the approval of the facilitators (BONO-020). */
        PRIMERAS_SECCIONES,
        /** Start, from reaching the minimum (BONO-060). */
        INICIO,
        /** Extension, from the expiry of that term (BONO-062). */
        PRORROGA_INICIO,
        /** Extension, from the start of the acuerdo (BONO-063). */
        PRORROGA_ACUERDO,
        /** New start, from the failed one (BONO-121). */
        NUEVO_INICIO,
        /** Final states, from the end (BONO-142). */
        ESTADOS_FINALES,
        /** Attendance available, from the final states (BONO-143). */
        ASISTENCIA_DISPONIBLE,
        /** Stamping, from the entry of the register (BONO-145). */
        VISACION,
        /** Liquidation, from the stamping (BONO-181). */
        LIQUIDACION,
        /** Diploma ceremony, from the stamping (BONO-147). */
        CEREMONIA
    }

    /** A term and its first day. */
    @Schema(name = "SimulacionPlazo")
    public record DeadlineRequest(
            Term term,

            @Schema(description = "Día que abre el plazo; no se cuenta", examples = "2020-03-20")
            LocalDate from,

            @Schema(description = "Código CUT de la comuna: sus feriados cuentan", examples = "07101")
            String commune) {}

    /** The last day and why. */
    @Schema(name = "PlazoSimulado")
    public record DeadlineAnswer(
            @Schema(description = "Último día, inclusive", examples = "2020-03-25")
            LocalDate dueOn,

            ExplanationView why) {}

    @POST
    @RunOnVirtualThread
    @Operation(summary = "Cuándo vence un plazo del Bono")
    public DeadlineAnswer deadline(DeadlineRequest request, @Context HttpHeaders headers) {
        caller.get();
        Territory.Commune commune = laws.regulation()
                .territory()
                .findCommune(request.commune())
                .orElseThrow(() -> Problems.field("commune", "commune-unknown"));
        Law law = laws.at(Chile.at(request.from(), LocalTime.NOON), PROGRAMME, commune.region(), commune.code());
        CourseParameters norm =
                law.norm().orElseThrow(() -> Problems.field("from", "date-before-norm", Fact.of("on", request.from())));
        try {
            Finding<LocalDate> due = due(request, law, norm);
            return new DeadlineAnswer(
                    due.value(), ExplanationView.of(due.explanation(), messages, Language.of(headers)));
        } catch (RegulationException e) {
            throw Problems.field("from", "date-out-of-calendar");
        }
    }

    private Finding<LocalDate> due(DeadlineRequest request, Law law, CourseParameters norm) {
        LocalDate from = request.from();
        return switch (request.term()) {
            case PRIMERAS_SECCIONES ->
                SectionRules.firstSectionsDue(
                        from,
                        from,
                        laws.regulation()
                                .parameters()
                                .integer("course.sections-days", PROGRAMME, from)
                                .value(),
                        law.days());
            case INICIO -> StartTerms.startDue(from, norm, law.days());
            case PRORROGA_INICIO -> StartTerms.extensionLimit(from, norm, law.days());
            case PRORROGA_ACUERDO -> StartTerms.agreementExtensionLimit(from, norm, law.days());
            case NUEVO_INICIO -> StartTerms.newStartLimit(from, norm, law.days());
            case ESTADOS_FINALES -> ClosingTerms.statesDue(from, norm, law.days());
            case ASISTENCIA_DISPONIBLE -> ClosingTerms.attendanceDue(from, norm, law.days());
            case VISACION -> ClosingTerms.stampDue(from, norm, law.days());
            case LIQUIDACION -> ClosingTerms.liquidationDue(from, law.liquidationBusinessDays(), law.days());
            case CEREMONIA -> ClosingTerms.ceremonyDue(from, norm, law.days());
        };
    }
}
