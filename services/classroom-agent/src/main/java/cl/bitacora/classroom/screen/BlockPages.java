package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.ClassroomCommand.Sharing;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Question;
import cl.bitacora.classroom.domain.Slot;
import cl.bitacora.classroom.domain.Verdict;
import cl.bitacora.contracts.BlockKey;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Creating a block (LCE-026…031). */
@ApplicationScoped
@Path("/bloque")
public class BlockPages {
    private final Site site;
    private final Agent agent;
    private final Words words;

    @Inject
    public BlockPages(Site site, Agent agent, Words words) {
        this.site = site;
        this.agent = agent;
        this.words = words;
    }

    /** What was typed, to show it again beside the questions. */
    public record Typed(String sharing, String letter, boolean allDay, String minutes, String afternoon) {}

    @GET
    public Response form() {
        return agent.course()
                .map(course -> Site.html(page(course, proposal(course), List.of())))
                .orElseGet(() -> Site.to("/"));
    }

    @POST
    public Response create(
            @FormParam("computadores") @DefaultValue("ALONE") String sharing,
            @FormParam("letra") @DefaultValue("") String letter,
            @FormParam("todoeldia") @DefaultValue("") String allDay,
            @FormParam("minutos") @DefaultValue("") String minutes,
            @FormParam("tarde") @DefaultValue("") String afternoon,
            @FormParam("confirmo") @DefaultValue("") String confirmed) {
        Optional<Course> chosen = agent.course();
        if (chosen.isEmpty()) {
            return Site.to("/");
        }
        Course course = chosen.get();
        Typed typed = new Typed(sharing, letter, allDay.equals("si"), minutes, afternoon);
        List<Integer> durations = Stream.of(minutes, typed.allDay() ? afternoon : "")
                .filter(text -> !text.isBlank())
                .map(BlockPages::number)
                .toList();
        Verdict verdict = agent.act(now -> new ClassroomCommand.CreateBlock(
                now,
                course,
                Sharing.valueOf(sharing),
                letter.strip().toUpperCase(Locale.ROOT),
                typed.allDay(),
                durations,
                confirmed.equals("si")));
        if (verdict instanceof Verdict.Asks(List<Question> questions)) {
            return Site.html(
                    page(course, typed, questions.stream().map(words::of).toList()));
        }
        return site.after(verdict, "/clase", "/bloque");
    }

    @POST
    @Path("elegir")
    public Response select(@FormParam("bloque") @DefaultValue("") String block) {
        return site.after(
                agent.act(now -> new ClassroomCommand.SelectBlock(now, BlockKey.parse(block))), "/clase", "/historia");
    }

    private TemplateInstance page(Course course, Typed typed, List<String> questions) {
        return site.page("bloque", "Crear un bloque")
                .data("course", course.courseName())
                .data("day", Words.day(agent.today()))
                .data("typed", typed)
                .data("questions", questions)
                .data(
                        "used",
                        String.join(
                                ", ",
                                agent.state().letters(course.section(), agent.today()).stream()
                                        .sorted()
                                        .toList()));
    }

    /** As it was communicated for today's next block, else empty: a duration is declared, not guessed. */
    private Typed proposal(Course course) {
        List<Slot> left = course.slots(agent.today()).stream()
                .filter(slot ->
                        !agent.state().letters(course.section(), agent.today()).contains(slot.letter()))
                .toList();
        String first = left.isEmpty() ? "" : String.valueOf(left.getFirst().durationMinutes());
        String second = left.size() < 2 ? "" : String.valueOf(left.get(1).durationMinutes());
        return new Typed("ALONE", "", false, first, second);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
