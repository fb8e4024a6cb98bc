package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Duty;
import cl.bitacora.classroom.domain.Verdict;
import cl.bitacora.classroom.store.Courses;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.sync.Answer;
import cl.bitacora.classroom.sync.Downloading;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Programme;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Clock, download, "Pasar Lista", start date (LCE-022…025). */
@ApplicationScoped
@Path("/")
public class PreparePages {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long DRIFT_LIMIT = 60;

    private final Site site;
    private final Agent agent;

    @Inject
    public PreparePages(Site site, Agent agent) {
        this.site = site;
        this.agent = agent;
    }

    /** A course of a list. */
    public record CourseLine(String section, String code, String name, String starts, String place) {}

    @GET
    @Path("reloj")
    public Response clock() {
        if (agent.state().session().isEmpty()) {
            return Site.to("/");
        }
        return Site.html(site.page("reloj", "¿Están bien la fecha y la hora?")
                .data("day", Words.day(agent.today()))
                .data("now", agent.now().at().toEpochMilli())
                .data("time", Words.time(agent.now().at())));
    }

    @POST
    @Path("reloj")
    public Response checkClock(@FormParam("bien") @DefaultValue("") String right) {
        Verdict verdict =
                agent.act(now -> new ClassroomCommand.CheckClock(now, right.equals("si"), agent.drift(), DRIFT_LIMIT));
        return site.after(verdict, "/", "/reloj");
    }

    @GET
    @Path("cursos")
    public Response courses(
            @QueryParam("rut") @DefaultValue("") String rut,
            @QueryParam("programa") @DefaultValue("") String programme,
            @QueryParam("accion") @DefaultValue("") String action) {
        if (agent.state().session().isEmpty()) {
            return Site.to("/");
        }
        Installation pc = agent.installation().orElseThrow();
        boolean asked = !programme.isEmpty() || !rut.isEmpty();
        List<CourseLine> found = List.of();
        if (asked) {
            Verdict verdict = agent.act(_ -> new ClassroomCommand.TakeList(rut, parse(programme), pc.otec()));
            if (verdict instanceof Verdict.Done) {
                found = agent.store().courses().all().stream()
                        .map(Courses.Kept::course)
                        .filter(course -> course.programme().name().equals(programme))
                        .filter(course -> action.isBlank()
                                || course.senceCode().equals(action.strip())
                                || course.section().value().equals(action.strip()))
                        .map(PreparePages::line)
                        .toList();
            } else {
                site.after(verdict, "", "");
            }
        }
        return Site.html(search(site.page("cursos", "Pasar lista"), pc, rut, programme, found)
                .data("action", action)
                .data("asked", asked));
    }

    @POST
    @Path("cursos")
    public Response choose(@FormParam("seccion") @DefaultValue("") String section) {
        Optional<Course> course = agent.course(new SectionId(section));
        Verdict verdict = agent.act(now -> new ClassroomCommand.ChooseCourse(now, course));
        return site.after(verdict, "/fecha", "/cursos");
    }

    @GET
    @Path("descargar")
    public Response downloads(
            @QueryParam("rut") @DefaultValue("") String rut,
            @QueryParam("programa") @DefaultValue("") String programme,
            @QueryParam("registro") @DefaultValue("") String code) {
        if (agent.state().session().isEmpty()) {
            return Site.to("/");
        }
        Installation pc = agent.installation().orElseThrow();
        boolean asked = !programme.isEmpty() || !rut.isEmpty();
        List<CourseLine> found = List.of();
        if (asked) {
            boolean online = agent.reachNetwork(PATIENCE);
            Verdict verdict =
                    agent.act(_ -> new ClassroomCommand.SearchDownloads(rut, parse(programme), pc.otec(), online));
            if (verdict instanceof Verdict.Done) {
                Downloading.Found answer =
                        Downloading.search(agent.client(), pc, parse(programme).orElseThrow(), code);
                found = answer.offers().stream()
                        .map(offer -> new CourseLine(
                                offer.section().value(),
                                offer.senceCode(),
                                offer.courseName(),
                                Words.day(offer.startsOn()),
                                ""))
                        .toList();
                trouble(answer.answer());
            } else {
                site.after(verdict, "", "");
            }
        }
        return Site.html(search(site.page("descargar", "Descargar cursos"), pc, rut, programme, found)
                .data("code", code)
                .data("asked", asked));
    }

    /** What both lists of courses show: the form as it was filled in, and what was found. */
    private static TemplateInstance search(
            TemplateInstance page, Installation pc, String rut, String programme, List<CourseLine> found) {
        return page.data("rut", rut.isEmpty() ? pc.otec().formatted() : rut)
                .data("programme", programme)
                .data("programmes", Programmes.ALL)
                .data("courses", found);
    }

    @POST
    @Path("descargar")
    public Response download(@FormParam("seccion") @DefaultValue("") String section) {
        if (agent.state().session().isEmpty()) {
            return Site.to("/");
        }
        Answer answer = Downloading.download(
                agent.client(),
                agent.installation().orElseThrow(),
                new SectionId(section),
                agent.store(),
                agent.now().at());
        if (!(answer instanceof Answer.Done)) {
            trouble(answer);
            return Site.to("/descargar");
        }
        Course course = agent.course(new SectionId(section)).orElseThrow();
        site.say(
                "good",
                "Curso descargado: " + course.courseName() + ", "
                        + course.participants().size() + " participantes. Desde ahora se puede marcar sin conexión.",
                "");
        return Site.to("/cursos?rut=" + agent.installation().orElseThrow().otec() + "&programa=" + course.programme());
    }

    @GET
    @Path("fecha")
    public Response startDate() {
        return agent.course()
                .map(course -> Site.html(site.page("fecha", "Verifique la fecha de inicio")
                        .data("course", line(course))
                        .data("until", Words.day(course.endsOn()))
                        .data("today", Words.day(agent.today()))
                        .data("inside", course.covers(agent.today()))
                        .data("participants", course.participants().size())
                        .data("duty", Words.numeral(Duty.of(course.programme()).ground()))))
                .orElseGet(() -> Site.to("/"));
    }

    @POST
    @Path("fecha")
    public Response checkStartDate(@FormParam("coincide") @DefaultValue("") String matches) {
        return agent.course()
                .map(course -> site.after(
                        agent.act(now -> new ClassroomCommand.CheckStartDate(now, course, matches.equals("si"))),
                        "/",
                        "/fecha"))
                .orElseGet(() -> Site.to("/"));
    }

    private void trouble(Answer answer) {
        switch (answer) {
            case Answer.Done _ -> {}
            case Answer.Problem problem -> site.say("bad", problem.detail(), problem.remedy());
            case Answer.Unreachable _ -> site.say("bad", "La red no respondió. Revise la conexión y repita.", "");
        }
    }

    private static CourseLine line(Course course) {
        return new CourseLine(
                course.section().value(),
                course.senceCode(),
                course.courseName(),
                Words.day(course.startsOn()),
                course.place() + ", " + course.commune());
    }

    private static Optional<Programme> parse(String name) {
        return Stream.of(Programme.values())
                .filter(programme -> programme.name().equals(name))
                .findFirst();
    }
}
