package cl.bitacora.courses.http;

import static cl.bitacora.courses.http.Simulator.bounded;
import static cl.bitacora.courses.http.Simulator.required;
import static cl.bitacora.courses.http.Simulator.yes;

import cl.bitacora.courses.domain.rules.Anexos;
import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.courses.domain.rules.ProgrammeSetup;
import cl.bitacora.courses.domain.rules.SessionLimits;
import cl.bitacora.courses.domain.rules.SessionLimits.Consent;
import cl.bitacora.courses.domain.rules.becas.Agreement;
import cl.bitacora.courses.domain.rules.becas.Changes;
import cl.bitacora.courses.domain.rules.becas.Execution;
import cl.bitacora.courses.domain.rules.becas.Execution.Shift;
import cl.bitacora.courses.domain.rules.becas.Insurance;
import cl.bitacora.courses.domain.rules.becas.Insurance.Insurer;
import cl.bitacora.courses.domain.rules.becas.Setup;
import cl.bitacora.courses.http.ProgrammeSimulations.ChangeAnswer;
import cl.bitacora.courses.http.ProgrammeSimulations.ChangeRequest;
import cl.bitacora.courses.http.ProgrammeSimulations.Checked;
import cl.bitacora.courses.http.ProgrammeSimulations.FirstDayRequest;
import cl.bitacora.courses.http.ProgrammeSimulations.InsuranceAnswer;
import cl.bitacora.courses.http.ProgrammeSimulations.InsuranceRequest;
import cl.bitacora.courses.http.ProgrammeSimulations.OfficeAnswer;
import cl.bitacora.courses.http.ProgrammeSimulations.OfficeRequest;
import cl.bitacora.courses.http.ProgrammeSimulations.SessionPlanAnswer;
import cl.bitacora.courses.http.ProgrammeSimulations.SessionPlanRequest;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions, first day, insurance, office and changes as calculators: nothing is stored. */
@Path("/v1/simulations")
@Authenticated
@Tag(name = "Simulaciones")
public class CourseSimulationResource {
    private static final Programme BONO = Programme.BONO_MIPE_2020;

    private final CurrentCaller caller;
    private final Simulator simulator;

    CourseSimulationResource(CurrentCaller caller, Simulator simulator) {
        this.caller = caller;
        this.simulator = simulator;
    }

    @POST
    @Path("session-plan")
    @RunOnVirtualThread
    @Operation(
            summary = "Si un plan de sesiones respeta la norma y cuántos días toma",
            description =
                    "Becas: vespertina 4 horas en 6 días, diurna 6 horas en 5 días, hasta 8 con autorización. Bono:"
                            + " de 3 a 6 horas y de 3 a 6 días; e-learning, 8 horas por semana y dos semanas más.")
    public SessionPlanAnswer sessionPlan(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "diurna de 120 horas", value = """
                    {"programme": "BECAS_LABORALES_2022", "modality": "PRESENCIAL", "on": "2023-03-06", "hours": 120,
                     "minutesADay": 360, "daysAWeek": 5, "shift": "DIURNA", "participants": 20}""")))
                    SessionPlanRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        bounded("hours", request.hours(), 1, 2000);
        return switch (request.programme()) {
            case BECAS_LABORALES_2022 -> becasPlan(request, headers);
            case BONO_MIPE_2020 ->
                request.modality() == Modality.E_LEARNING ? pace(request, headers) : bonoPlan(request, headers);
            case FRANQUICIA_TRIBUTARIA, FPT_APRENDICES ->
                throw Problems.field("programme", "programme-without-rules", Fact.of("programme", request.programme()));
        };
    }

    private SessionPlanAnswer becasPlan(SessionPlanRequest request, HttpHeaders headers) {
        BecasParameters norm = simulator.becas(request.on());
        int minutes = bounded("minutesADay", required("minutesADay", request.minutesADay()), 1, 1440);
        int week = bounded("daysAWeek", required("daysAWeek", request.daysAWeek()), 1, 7);
        Shift shift = required("shift", request.shift());
        Finding<Boolean> allowed = Execution.session(shift, minutes, week, yes(request.authorised()), norm.sessions());
        int ordinary = shift == Shift.VESPERTINA
                ? norm.sessions().eveningMinutes()
                : norm.sessions().daytimeMinutes();
        Finding<Integer> extra = Agreement.extraDays(request.hours() * 60, ordinary, minutes);
        Integer participants = request.participants();
        Finding<Clp> subsidies = Agreement.extraSubsidies(
                extra,
                participants == null ? 0 : bounded("participants", participants, 0, 1000),
                norm.extraDaySubsidyClp());
        return new SessionPlanAnswer(
                allowed.value(),
                Execution.days(request.hours(), minutes),
                null,
                extra.value(),
                subsidies.value().pesos(),
                List.of(simulator.explain(allowed, headers), simulator.explain(subsidies, headers)));
    }

    private SessionPlanAnswer bonoPlan(SessionPlanRequest request, HttpHeaders headers) {
        var limits = simulator.bono(request.on()).sessions();
        int minutes = bounded("minutesADay", required("minutesADay", request.minutesADay()), 1, 1440);
        int week = bounded("daysAWeek", required("daysAWeek", request.daysAWeek()), 1, 7);
        Optional<Consent> consent = request.participants() == null || request.signatures() == null
                ? Optional.empty()
                : Optional.of(new Consent(request.participants(), request.signatures()));
        Finding<Boolean> allowed = Checklist.of("BONO-083", Norms.bono("5.2"))
                .need(
                        "dayLength",
                        SessionLimits.dayLength(request.on(), minutes, limits, consent)
                                .isEmpty())
                .need("daysAWeek", week >= limits.minimumWeekDays() && week <= limits.maximumWeekDays())
                .given("minutesADay", minutes)
                .given("daysAWeek", week)
                .finding();
        return new SessionPlanAnswer(
                allowed.value(),
                Execution.days(request.hours(), minutes),
                null,
                null,
                null,
                List.of(simulator.explain(allowed, headers)));
    }

    private SessionPlanAnswer pace(SessionPlanRequest request, HttpHeaders headers) {
        Finding<Integer> weeks = Anexos.mostWeeks(
                request.hours(),
                simulator.integer("course.elearning.minimum-weekly-hours", BONO, request.on()),
                simulator.integer("course.elearning.extra-weeks", BONO, request.on()));
        return new SessionPlanAnswer(true, null, weeks.value(), null, null, List.of(simulator.explain(weeks, headers)));
    }

    @POST
    @Path("becas-start")
    @RunOnVirtualThread
    @Operation(
            summary = "Si un curso de Becas inicia el primer día (BT 8.2)",
            description =
                    "Presencial: al menos 80 % del cupo presente; e-learning: la plataforma permite ejecutar; mixto: las"
                            + " reglas de su primer módulo.")
    public Checked becasStart(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "justo 80 %", value = """
                    {"on": "2023-03-06", "modules": ["PRESENCIAL"], "present": 16, "places": 20}""")))
                    FirstDayRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        if (request.modules().isEmpty()) {
            throw Problems.field("modules", "missing-field", Fact.of("field", "modules"));
        }
        bounded("places", request.places(), 1, 1000);
        bounded("present", request.present(), 0, 1000);
        return simulator.checked(
                Execution.starts(
                        request.modules(),
                        request.present(),
                        request.places(),
                        request.lmsWorks() == null || request.lmsWorks(),
                        simulator.becas(request.on()).startShare()),
                headers);
    }

    @POST
    @Path("insurance")
    @RunOnVirtualThread
    @Operation(
            summary = "Si un seguro de Becas cubre la sesión y alcanza los mínimos (BT 3.7)",
            description = "Dos horas antes y después de la jornada; 250, 250, 25 y 20 UF. A quien la aseguradora puede"
                    + " rechazar lo asegura SENCE.")
    public InsuranceAnswer insurance(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "póliza justa", value = """
                    {"modality": "PRESENCIAL", "sessionFrom": "2023-03-06T09:00", "sessionTo": "2023-03-06T13:00",
                     "coveredFrom": "2023-03-06T07:00", "coveredTo": "2023-03-06T15:00", "disabilityUf": 250,
                     "deathUf": 250, "medicalUf": 25, "transportUf": 20, "rejectedAge": 66}""")))
                    InsuranceRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        var norm = simulator.becas(request.sessionFrom().toLocalDate()).insurance();
        Finding<Boolean> session = Insurance.covers(
                request.modality(),
                request.sessionFrom(),
                request.sessionTo(),
                request.coveredFrom(),
                request.coveredTo(),
                norm.marginMinutes());
        Finding<Boolean> cover = Insurance.minimumCover(
                new Insurance.Cover(
                        request.disabilityUf(), request.deathUf(), request.medicalUf(), request.transportUf()),
                norm);
        Optional<Finding<Insurer>> insurer = Optional.ofNullable(request.rejectedAge())
                .map(age -> Insurance.insurer(
                        bounded("rejectedAge", age, 0, 120),
                        yes(request.disability()),
                        yes(request.migrant()),
                        true,
                        norm));
        List<Finding<?>> why = new ArrayList<>(List.of(session, cover));
        insurer.ifPresent(why::add);
        return new InsuranceAnswer(
                session.value(),
                cover.value(),
                insurer.map(Finding::value).orElse(null),
                why.stream().map(finding -> simulator.explain(finding, headers)).toList());
    }

    @POST
    @Path("office")
    @RunOnVirtualThread
    @Operation(
            summary = "Si la oficina de contacto y la coordinación cumplen",
            description = "Tres medias jornadas por semana, entrada propia, sillas y pendón; una persona con ambas"
                    + " coordinaciones lleva hasta seis cursos a la vez.")
    public OfficeAnswer office(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "justa", value = """
                    {"programme": "BECAS_LABORALES_2022", "on": "2023-03-06", "halfDaysAWeek": 3, "ownEntrance": true,
                     "chairs": true, "banners": 1, "samePerson": true, "simultaneousCourses": 6}""")))
                    OfficeRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        int halfDays = simulator.integer("course.office.minimum-half-days", request.programme(), request.on());
        int courses = simulator.integer("course.coordinator.maximum-courses", request.programme(), request.on());
        boolean bono = request.programme() == BONO;
        Finding<Boolean> office = bono
                ? ProgrammeSetup.office(
                        request.halfDaysAWeek(), request.ownEntrance(), request.chairs(), request.banners(), halfDays)
                : Setup.office(
                        new Setup.Office(
                                request.halfDaysAWeek(), request.ownEntrance(), request.chairs(), request.banners()),
                        halfDays);
        Finding<Boolean> coordination = bono
                ? ProgrammeSetup.coordination(request.samePerson(), request.simultaneousCourses(), courses)
                : Setup.coordination(request.samePerson(), request.simultaneousCourses(), courses);
        return new OfficeAnswer(simulator.checked(office, headers), simulator.checked(coordination, headers));
    }

    @POST
    @Path("becas-change")
    @RunOnVirtualThread
    @Operation(
            summary = "Quién pide, quién autoriza y con qué un cambio de un curso de Becas (BT 6.1 a 6.7)",
            description =
                    "Población, comuna y prórroga las autoriza la Dirección Regional en mandatos y el encargado nacional"
                            + " en fondos regionales; cambio de región, el encargado nacional; lo demás, el OTIC.")
    public ChangeAnswer change(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "cambio de comuna", value = """
                    {"kind": "COMUNA", "fund": "REGIONAL", "requester": "DIRECCION_REGIONAL_CON_OTEC",
                     "participants": 20, "signatures": 20, "approved": true, "reason": true}""")))
                    ChangeRequest request,
            @Context HttpHeaders headers) {
        caller.get();
        bounded("participants", request.participants(), 1, 1000);
        bounded("signatures", request.signatures(), 0, request.participants());
        var authority = Changes.authority(request.kind(), request.fund());
        return new ChangeAnswer(
                authority.value(),
                simulator.checked(Changes.mayAsk(request.kind(), request.fund(), request.requester()), headers),
                simulator.checked(
                        Changes.supported(
                                request.kind(),
                                new Changes.Support(
                                        request.participants(),
                                        request.signatures(),
                                        yes(request.reason()),
                                        yes(request.started()),
                                        yes(request.entityLetter()),
                                        yes(request.approved()),
                                        yes(request.equalQuality()))),
                        headers),
                simulator.explain(authority, headers));
    }
}
