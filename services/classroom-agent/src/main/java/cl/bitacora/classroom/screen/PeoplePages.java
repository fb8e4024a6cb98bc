package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Desk;
import cl.bitacora.classroom.agent.EnrolmentSession;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.store.Courses;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.kernel.PersonId;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** People of the course and their prints: notice first, then two fingers (Ley 21.719, art. 16 ter). */
@ApplicationScoped
@Path("/personas")
public class PeoplePages {
    private final Site site;
    private final Agent agent;
    private final Desk desk;
    private final Words words;
    private final Map<PersonId, Instant> shown = new HashMap<>();

    @Inject
    public PeoplePages(Site site, Agent agent, Desk desk, Words words) {
        this.site = site;
        this.agent = agent;
        this.desk = desk;
        this.words = words;
    }

    /** Somebody of the course. */
    public record Line(String id, String name, String role, boolean enrolled) {}

    @GET
    public Response people() {
        Optional<Course> chosen = course();
        if (chosen.isEmpty()) {
            site.say("bad", "Primero elija el curso en «Pasar lista».", "");
            return Site.to("/cursos");
        }
        Course course = chosen.get();
        List<Line> lines = Stream.concat(
                        course.relators().stream().map(id -> line(id, "Relator")),
                        course.participants().stream().map(id -> line(id, "Participante")))
                .sorted(Comparator.comparing(Line::role).reversed().thenComparing(Line::name))
                .toList();
        return Site.html(
                site.page("personas", "Personas y huellas").data("lines", lines).data("course", course.courseName()));
    }

    @GET
    @Path("{id}")
    public Response notice(@PathParam("id") String id) {
        Optional<Person> person = person(id);
        Optional<Courses.Kept> kept = kept();
        if (person.isEmpty() || kept.isEmpty()) {
            return Site.to("/personas");
        }
        shown.put(person.get().id(), agent.now().at());
        return Site.html(site.page("aviso", "Enrolar huellas")
                .data("id", id)
                .data("name", person.get().fullName())
                .data("course", kept.get().course().courseName())
                .data("until", Words.day(kept.get().expiresOn())));
    }

    @POST
    @Path("{id}/acepta")
    public Response accept(@PathParam("id") String id) {
        Optional<Person> person = person(id);
        Optional<Courses.Kept> kept = kept();
        Instant at = agent.now().at();
        if (person.isEmpty()
                || kept.isEmpty()
                || !shown.containsKey(person.get().id())) {
            return Site.to("/personas");
        }
        Instant read = shown.getOrDefault(person.get().id(), at);
        desk.serve(new Desk.Purpose.Enrolling(new EnrolmentSession(
                agent.store(),
                person.get(),
                kept.get().course().section(),
                new EnrolmentSession.Notice(kept.get().expiresOn(), read, at))));
        return Site.to("/personas/" + id + "/huellas");
    }

    @GET
    @Path("{id}/huellas")
    public Response fingers(@PathParam("id") String id) {
        return Site.html(fill(site.page("huellas", "Enrolar huellas"), id));
    }

    @GET
    @Path("{id}/huellas/avance")
    public Response progress(@PathParam("id") String id) {
        return Site.html(fill(site.fragment("avance"), id));
    }

    private TemplateInstance fill(TemplateInstance page, String id) {
        Optional<Person> person = person(id);
        Optional<EnrolmentSession> session = desk.purpose() instanceof Desk.Purpose.Enrolling(EnrolmentSession it)
                        && it.person().id().value().equals(id)
                ? Optional.of(it)
                : Optional.empty();
        return page.data("id", id)
                .data("name", person.map(Person::fullName).orElse(""))
                .data(
                        "complete",
                        session.isEmpty() && person.filter(Person::enrolled).isPresent())
                .data("open", session.isPresent())
                .data(
                        "finger",
                        session.map(it -> words.text("finger-" + it.current().name()))
                                .orElse(""))
                .data("impressions", session.map(EnrolmentSession::impressions).orElse(0))
                .data("fingersDone", session.map(EnrolmentSession::fingersDone).orElse(2))
                .data("said", session.map(it -> words.text(it.said())).orElse(""));
    }

    /** On request of the person: their prints leave this PC at once; the network erases by its own route. */
    @POST
    @Path("{id}/borrar")
    public Response erase(@PathParam("id") String id) {
        person(id).ifPresent(person -> {
            Person without = person.with(List.of());
            agent.store().erase(person.id());
            kept().ifPresent(kept -> agent.store().people().keep(without, kept.expiresOn()));
            desk.printsChanged();
            site.say("good", "Las huellas de " + person.fullName() + " se borraron de este equipo.", "");
        });
        return Site.to("/personas");
    }

    private Line line(PersonId id, String role) {
        Optional<Person> person = agent.store().people().find(id);
        return new Line(
                id.value(),
                person.map(Person::listName).orElse("Sin nombre"),
                role,
                person.filter(Person::enrolled).isPresent());
    }

    private Optional<Course> course() {
        return agent.state().session().isEmpty() ? Optional.empty() : agent.course();
    }

    private Optional<Courses.Kept> kept() {
        return course().flatMap(course -> agent.store().courses().find(course.section()));
    }

    private Optional<Person> person(String id) {
        return agent.state().session().isEmpty()
                ? Optional.empty()
                : agent.store().people().find(new PersonId(id));
    }
}
