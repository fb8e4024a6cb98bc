package cl.bitacora.courses.http;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.courses.Laws;
import cl.bitacora.courses.Streams;
import cl.bitacora.courses.domain.CourseCommand.RegisterCourse;
import cl.bitacora.courses.domain.CourseState;
import cl.bitacora.courses.domain.Law;
import cl.bitacora.courses.domain.SectionCommand.CreateSection;
import cl.bitacora.courses.domain.SectionCommand.LongDays;
import cl.bitacora.courses.domain.SectionState;
import cl.bitacora.courses.domain.rules.SessionLimits.Consent;
import cl.bitacora.courses.http.Desk.Found;
import cl.bitacora.courses.views.CourseRow;
import cl.bitacora.courses.views.Lists;
import cl.bitacora.courses.views.Lists.Filter;
import cl.bitacora.courses.views.Lookups;
import cl.bitacora.http.Accepted;
import cl.bitacora.http.Access;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Regions;
import cl.bitacora.http.Scope;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Rut;
import cl.bitacora.regulation.RegulationException;
import cl.bitacora.regulation.Territory;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Courses and the creation of their sections. */
@Path("/v1/courses")
@Authenticated
@Tag(name = "Cursos")
public class CourseResource {
    private final Desk desk;
    private final CurrentCaller caller;
    private final Laws laws;
    private final Lists lists;
    private final Lookups lookups;
    private final Persons persons;

    CourseResource(Desk desk, CurrentCaller caller, Laws laws, Lists lists, Lookups lookups, Persons persons) {
        this.desk = desk;
        this.caller = caller;
        this.laws = laws;
        this.lists = lists;
        this.lookups = lookups;
        this.persons = persons;
    }

    @POST
    @RunOnVirtualThread
    @Operation(summary = "Registra un curso seleccionado de un ejecutor")
    public Response register(CourseRequest request) {
        Rut otec = Persons.rut("otec", request.otec());
        String region = Regions.canonical(request.region());
        Access.require(caller.get(), Permission.SUBMIT, Scope.of(otec, region));
        place(region, request.commune());
        String id = desk.commands().newId("cur");
        CourseRequest.Executor executor = request.executor();
        RegisterCourse command = new RegisterCourse(
                id,
                desk.commands().now(),
                otec,
                request.otecName(),
                request.programme(),
                request.modality(),
                request.senceCode(),
                request.name(),
                region,
                request.commune(),
                request.hours(),
                Clp.of(request.vhaceClp()),
                request.coverage(),
                request.intermediated(),
                Optional.ofNullable(request.otic()).map(rut -> Persons.rut("otic", rut)),
                new ExecutorContact(executor.address(), executor.commune(), executor.phone(), executor.email()));
        var accepted = desk.commands().run(desk.courses(), Streams.course(id), command);
        if (accepted.state() instanceof CourseState.Registered(CourseRegistered facts)) {
            return desk.commands()
                    .respond(accepted, CourseView.of(facts, lookups.coverageLeft(facts.course())))
                    .build();
        }
        throw new IllegalStateException("accepted, but not registered");
    }

    private void place(String region, String code) {
        Territory territory = laws.regulation().territory();
        if (territory.findRegion(region).isEmpty()) {
            throw Problems.field("region", "region-unknown");
        }
        boolean inRegion = territory
                .findCommune(code)
                .map(commune -> commune.region().equals(region))
                .orElse(false);
        if (!inRegion) {
            throw Problems.field("commune", "commune-unknown");
        }
    }

    @GET
    @Operation(
            summary = "Cursos a su alcance",
            description = "Filtros opcionales: otec, region, state (SIN_SECCIONES, CON_SECCIONES), senceCode.")
    public Uni<Page<CourseRow>> list(
            @QueryParam("otec") @Nullable String otec,
            @QueryParam("region") @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @QueryParam("senceCode") @Nullable String senceCode,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Filter filter = new Filter()
                .with("otec", canonical(otec))
                .with("region", region == null ? null : Regions.canonical(region))
                .with("state", state)
                .with("senceCode", senceCode);
        return lists.courses(Access.visible(caller.get()), filter, cursor, Page.size(limit));
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(summary = "Un curso")
    public Response get(@PathParam("id") String id) {
        Found<CourseRegistered> course = desk.course(id, Permission.READ);
        return Response.ok(CourseView.of(course.value(), lookups.coverageLeft(id)))
                .tag(Long.toString(course.version()))
                .build();
    }

    @POST
    @Path("{id}/sections")
    @RunOnVirtualThread
    @Operation(
            summary = "Crea una sección del curso",
            description = "El horario debe sumar exactamente las horas del curso y respetar los límites de la"
                    + " jornada (Res. Ex. 0334/2020, 5.2).")
    public Response createSection(@PathParam("id") String id, SectionRequest request) {
        CourseRegistered course = desk.course(id, Permission.SUBMIT).value();
        Instant now = desk.commands().now();
        Law law = desk.law(course, now);
        calendar("startsOn", request.startsOn(), law);
        calendar("endsOn", request.endsOn(), law);
        SectionId section = new SectionId(desk.commands().newId("sec"));
        SectionRequest.LongDaysRequest longDays = request.longDays();
        CreateSection command = new CreateSection(
                section,
                now,
                course,
                request.place(),
                request.quota(),
                request.startsOn(),
                request.endsOn(),
                request.blocks(),
                lookups.coverageLeft(id),
                Optional.ofNullable(longDays)
                        .map(days -> new LongDays(
                                persons.document("longDays.letter", days.letter()),
                                new Consent(days.participants(), days.signatures()))),
                law);
        Accepted<SectionState, SectionEvent> accepted =
                desk.commands().run(desk.sections(), Streams.section(section), command);
        return desk.commands()
                .respond(accepted, SectionView.of(accepted.state()))
                .build();
    }

    @GET
    @Path("{id}/sections")
    @Operation(summary = "Secciones de un curso")
    public Uni<Page<cl.bitacora.courses.views.SectionRow>> sections(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return lists.sections(Access.visible(caller.get()), new Filter().with("course", id), cursor, Page.size(limit));
    }

    /** Deadlines over days that nobody verified are not computed. */
    private static void calendar(String field, LocalDate day, Law law) {
        try {
            // Three months on: the terms that the end of the course opens must be computable too.
            LocalDate unused = law.days().addBus(day, 60);
        } catch (RegulationException e) {
            throw Problems.field(field, "date-out-of-calendar");
        }
    }

    static @Nullable String canonical(@Nullable String rut) {
        return rut == null ? null : Persons.rut("otec", rut).toString();
    }
}
