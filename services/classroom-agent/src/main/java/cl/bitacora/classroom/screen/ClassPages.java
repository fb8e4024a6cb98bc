package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Desk;
import cl.bitacora.classroom.agent.Screen;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Question;
import cl.bitacora.classroom.domain.Verdict;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The class: columns, start, special authorisations, observations (LCE-032…042). */
@ApplicationScoped
@Path("/")
public class ClassPages {
    private final Site site;
    private final Agent agent;
    private final Desk desk;
    private final Words words;

    @Inject
    public ClassPages(Site site, Agent agent, Desk desk, Words words) {
        this.site = site;
        this.agent = agent;
        this.desk = desk;
        this.words = words;
    }

    /** Live results and changes. */
    @GET
    @Path("eventos")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<Screen.Event> events() {
        return agent.screen().stream();
    }

    /** For a page that was loaded while somebody marked. */
    @GET
    @Path("eventos/ultimo")
    @Produces(MediaType.APPLICATION_JSON)
    public Response justSaid() {
        return agent.screen()
                .justSaid()
                .map(event -> Response.ok(event).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Path("clase")
    public Response room() {
        if (agent.state().session().flatMap(session -> session.clock()).isEmpty()) {
            return Site.to("/");
        }
        Optional<ClassView> view = ClassView.of(agent, desk, words);
        if (view.isEmpty()) {
            return Site.to("/");
        }
        desk.serve(new Desk.Purpose.Marking());
        return Site.html(site.page("clase", "Clase").data("view", view.get()));
    }

    /** The part of the page that changes by itself. */
    @GET
    @Path("clase/columnas")
    public Response columns() {
        return ClassView.of(agent, desk, words)
                .map(view -> Site.html(site.fragment("columnas").data("view", view)))
                .orElseGet(() -> Response.noContent().build());
    }

    @POST
    @Path("clase/iniciar")
    public Response start() {
        return agent.course()
                .map(course -> site.after(
                        agent.act(now -> new ClassroomCommand.StartBlock(now, course, agent.drift(), 60)),
                        "/clase",
                        "/clase"))
                .orElseGet(() -> Site.to("/"));
    }

    @POST
    @Path("clase/confirmar")
    public Response confirm(@FormParam("respuesta") @DefaultValue("") String answer) {
        if (answer.equals("si")) {
            desk.confirm();
        } else {
            desk.dismiss();
        }
        return Site.to("/clase");
    }

    /** RUN first, then the finger: compared with that person only. */
    @POST
    @Path("clase/run")
    public Response expect(@FormParam("run") @DefaultValue("") String run) {
        Optional<PersonId> person = Rut.parse(run)
                .flatMap(rut -> agent.store().people().byRut(rut.toString()))
                .map(Person::id);
        desk.expect(person);
        if (person.isEmpty()) {
            site.say("bad", "Ese RUN no está en la nómina del curso.", "");
        }
        return Site.to("/clase");
    }

    /** Somebody to choose. */
    public record Choice(String id, String name, boolean inside) {}

    @GET
    @Path("autorizacion")
    public Response specialForm(@QueryParam("persona") @DefaultValue("") String person) {
        return ClassView.of(agent, desk, words)
                .map(view -> Site.html(site.page("autorizacion", "Autorización especial")
                        .data("people", choices(view))
                        .data("chosen", person)
                        .data("questions", List.of())
                        .data("typed", new Typed("DOCUMENT_NUMBER", "", false, ""))))
                .orElseGet(() -> Site.to("/"));
    }

    /** What was typed. */
    public record Typed(String method, String number, boolean shown, String words) {}

    @POST
    @Path("autorizacion")
    public Response authorise(
            @FormParam("persona") @DefaultValue("") String person,
            @FormParam("forma") @DefaultValue("DOCUMENT_NUMBER") String method,
            @FormParam("numero") @DefaultValue("") String number,
            @FormParam("exhibido") @DefaultValue("") String shown,
            @FormParam("observacion") @DefaultValue("") String observation,
            @FormParam("confirmo") @DefaultValue("") String confirmed) {
        Optional<Course> chosenCourse = agent.course();
        Optional<ClassView> view = ClassView.of(agent, desk, words);
        if (chosenCourse.isEmpty() || view.isEmpty()) {
            return Site.to("/");
        }
        Course course = chosenCourse.get();
        if (person.isEmpty()) {
            site.say("bad", "Elija a la persona.", "");
            return Site.to("/autorizacion");
        }
        PersonId id = new PersonId(person);
        Verdict verdict = agent.act(now -> new ClassroomCommand.Authorise(
                now,
                course,
                agent.parameters(course),
                id,
                MarkMethod.valueOf(method),
                number,
                shown.equals("si"),
                observation,
                confirmed.equals("si")));
        if (verdict instanceof Verdict.Done) {
            return site.after(verdict, "/clase", "/clase");
        }
        List<String> questions = verdict instanceof Verdict.Asks(List<Question> asked)
                ? asked.stream().map(words::of).toList()
                : List.of();
        if (verdict instanceof Verdict.Refused) {
            site.after(verdict, "", "/autorizacion");
        }
        return Site.html(site.page("autorizacion", "Autorización especial")
                .data("people", choices(view.get()))
                .data("chosen", person)
                .data("questions", questions)
                .data("typed", new Typed(method, number, shown.equals("si"), observation)));
    }

    @GET
    @Path("observacion")
    public Response observationForm() {
        return ClassView.of(agent, desk, words)
                .map(view -> Site.html(
                        site.page("observacion", "Observación del relator").data("people", choices(view))))
                .orElseGet(() -> Site.to("/"));
    }

    @POST
    @Path("observacion")
    public Response observe(
            @FormParam("persona") @DefaultValue("") String person,
            @FormParam("motivo") @DefaultValue("otro") String reason,
            @FormParam("texto") @DefaultValue("") String text) {
        Optional<Course> chosen = agent.course();
        if (chosen.isEmpty()) {
            return Site.to("/");
        }
        Course course = chosen.get();
        Verdict verdict = agent.act(now -> new ClassroomCommand.WriteObservation(
                now, course, person.isEmpty() ? Optional.empty() : Optional.of(new PersonId(person)), reason, text));
        return site.after(verdict, "/clase", "/observacion");
    }

    private static List<Choice> choices(ClassView view) {
        return java.util.stream.Stream.concat(
                        view.outside().stream().map(row -> new Choice(row.id(), row.name(), false)),
                        view.inside().stream().map(row -> new Choice(row.id(), row.name(), true)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }
}
