package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Desk;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.Book;
import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.kernel.Chile;
import cl.bitacora.regulation.AttendanceParameters;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The end of a class: exits, activities, "informar asistencia", and what was done before (LCE-041…044). */
@ApplicationScoped
@Path("/")
public class ClosePages {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Site site;
    private final Agent agent;
    private final Desk desk;
    private final Words words;

    @Inject
    public ClosePages(Site site, Agent agent, Desk desk, Words words) {
        this.site = site;
        this.agent = agent;
        this.desk = desk;
        this.words = words;
    }

    /** One thing to do before the report. */
    public record Step(String text, boolean done, String detail) {}

    /** A block of the list. */
    public record Line(
            String key, String course, String day, String letter, String status, boolean today, boolean open) {}

    @GET
    @Path("cierre/{block}")
    public Response closing(@PathParam("block") String key) {
        Book book = agent.state().blocks().get(BlockKey.parse(key));
        if (book == null || agent.state().session().isEmpty()) {
            return Site.to("/");
        }
        if (book.closed().isEmpty() && book.key().on().equals(agent.today())) {
            desk.serve(new Desk.Purpose.Marking());
        }
        return Site.html(
                steps(site.page("cierre", "Cerrar el bloque " + book.key().letter()), book)
                        .data("letter", book.key().letter())
                        .data("day", Words.day(book.key().on()))
                        .data("activities", String.join("\n", book.activities())));
    }

    /** The part of the page that changes by itself: what was typed, and what was said, stay. */
    @GET
    @Path("cierre/{block}/pasos")
    public Response progress(@PathParam("block") String key) {
        Book book = agent.state().blocks().get(BlockKey.parse(key));
        return book == null || agent.state().session().isEmpty()
                ? Response.noContent().build()
                : Site.html(steps(site.fragment("pasos"), book));
    }

    private TemplateInstance steps(TemplateInstance page, Book book) {
        return page.data("key", book.key().toString())
                .data("steps", steps(book))
                .data("informed", book.informedAt().isPresent())
                .data("due", due(book))
                .data(
                        "obstacle",
                        agent.obstacle(now -> new ClassroomCommand.Inform(now, book.key(), true))
                                .map(words::of)
                                .orElse(""));
    }

    @POST
    @Path("cierre/{block}/actividades")
    public Response activities(@PathParam("block") String key, @FormParam("texto") @DefaultValue("") String text) {
        return site.after(
                agent.act(now -> new ClassroomCommand.WriteActivities(now, BlockKey.parse(key), text)),
                "/cierre/" + key,
                "/cierre/" + key);
    }

    /** With a network only; then waits until the records are received. */
    @POST
    @Path("cierre/{block}/informar")
    public Response inform(@PathParam("block") String key) {
        boolean online = agent.reachNetwork(PATIENCE);
        Response next = site.after(
                agent.act(now -> new ClassroomCommand.Inform(now, BlockKey.parse(key), online)),
                "/cierre/" + key,
                "/cierre/" + key);
        if (online) {
            agent.reachNetwork(PATIENCE);
        }
        return next;
    }

    @GET
    @Path("historia")
    public Response history() {
        if (agent.state().session().isEmpty()) {
            return Site.to("/");
        }
        List<Line> lines = new ArrayList<>();
        agent.state().blocks().values().forEach(book -> lines.addFirst(line(book)));
        return Site.html(site.page("historia", "Bloques de este equipo").data("lines", lines));
    }

    private Line line(Book book) {
        boolean today = book.key().on().equals(agent.today());
        String status;
        if (book.informedAt().isPresent()) {
            status = "Informado " + Words.time(book.informedAt().get());
        } else if (book.closed().isPresent()) {
            status = "Cerrado, sin informar";
        } else if (book.startedAt().isPresent()) {
            status = today ? "En curso" : "Sin salida del relator";
        } else {
            status = today ? "Sin iniciar" : "No se inició";
        }
        return new Line(
                book.key().toString(),
                agent.course(book.key().section())
                        .map(Course::courseName)
                        .orElse(book.key().section().value()),
                Words.day(book.key().on()),
                book.key().letter(),
                status,
                today,
                book.closed().isEmpty());
    }

    private List<Step> steps(Book book) {
        List<String> inside = book.inside().stream()
                .map(id -> agent.store().people().find(id).map(Person::fullName).orElse("Sin nombre"))
                .toList();
        return List.of(
                new Step(
                        "Bloque iniciado",
                        book.startedAt().isPresent(),
                        book.startedAt().map(Words::time).orElse("nunca se apretó «Iniciar»")),
                new Step(
                        "Todos los participantes marcaron su salida",
                        inside.isEmpty(),
                        inside.isEmpty() ? "" : "Siguen en clase: " + String.join(", ", inside)),
                new Step(
                        inside.isEmpty() || book.closed().isEmpty()
                                ? "El relator marcó su salida, después de todos"
                                : "El relator marcó su salida, con participantes en clase",
                        book.closed().isPresent(),
                        book.closed()
                                .map(exit -> Words.time(exit.at()))
                                .orElse("El relator pone el dedo en el lector"
                                        + book.plannedEndAt()
                                                .map(end -> ", desde las " + Words.time(end))
                                                .orElse(""))),
                new Step(
                        "Actividades escritas",
                        !book.activities().isEmpty(),
                        book.activities().isEmpty() ? "Escríbalas aquí abajo" : ""));
    }

    private String due(Book book) {
        Optional<Course> course = agent.course(book.key().section());
        Optional<Instant> end = book.closed().map(exit -> exit.at());
        if (course.isEmpty() || end.isEmpty()) {
            return "";
        }
        AttendanceParameters parameters = agent.parameters(course.get());
        Instant due =
                agent.regulation().holidays().national().addBusinessHours(end.get(), parameters.reportBusinessHours());
        return Words.day(Chile.dayOf(due)) + ", " + Words.time(due).substring(0, 5) + " ("
                + Words.numeral(parameters.grounds().report()) + ")";
    }
}
