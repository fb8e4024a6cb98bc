package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.eventstore.PersonIds;
import cl.bitacora.http.Access;
import cl.bitacora.http.Access.Verdict;
import cl.bitacora.http.Page;
import cl.bitacora.http.Permission;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.pages.CoursesView.CourseLine;
import cl.bitacora.portal.pages.CoursesView.Option;
import cl.bitacora.portal.views.Behind;
import cl.bitacora.portal.views.CourseList;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import cl.bitacora.regulation.Regulation;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cursos: look for one. Filters stand in the address, a RUT never does. */
@Path("/")
@Authenticated
@RunOnVirtualThread
public class CoursesPage {
    private static final int ROWS = 25;
    private final Desk desk;
    private final CourseList courses;
    private final People people;
    private final PersonIds ids;
    private final StoryWords words;
    private final Regulation law;

    @Inject
    public CoursesPage(Desk desk, CourseList courses, People people, PersonIds ids, StoryWords words, Regulation law) {
        this.desk = desk;
        this.courses = courses;
        this.people = people;
        this.ids = ids;
        this.words = words;
        this.law = law;
    }

    @GET
    @Path("cursos")
    public Response list(@BeanParam CourseQuery query) {
        return desk.html(() -> Templates.courses(desk.frame(say("Cursos"), "cursos"), view(query)));
    }

    @GET
    @Path("cursos.csv")
    public Response csv(@BeanParam CourseQuery query) {
        return desk.csv("cursos", () -> {
            Csv csv = new Csv(List.of(
                    "Curso",
                    "Sección",
                    "Código SENCE",
                    "Ejecutor",
                    "RUT ejecutor",
                    "Región",
                    "Programa",
                    "Estado",
                    "Inicio",
                    "Término",
                    "Participantes",
                    "Horas hechas",
                    "Alertas"));
            for (CourseLine line : view(query).lines()) {
                csv.add(List.of(
                        line.name(),
                        line.section(),
                        line.senceCode(),
                        line.executor(),
                        line.executorRut(),
                        line.region(),
                        line.programme(),
                        line.state().label(),
                        line.starts(),
                        line.ends(),
                        line.people(),
                        line.held(),
                        line.flags()));
            }
            return csv;
        });
    }

    /** The search field of every page: a RUT of a person becomes a pseudonym before it stands in an address. */
    @POST
    @Path("buscar")
    public Response search(@FormParam("busqueda") @Nullable String said) {
        String text = said == null ? "" : said.strip();
        Optional<Rut> rut = Rut.parse(text);
        UriBuilder target = UriBuilder.fromPath("/cursos");
        if (rut.isPresent()) {
            String person = ids.of(rut.get()).value();
            boolean institution = courses.count(
                            desk.visibility(),
                            new CourseList.Filter(null, null, rut.get().toString(), null, null))
                    > 0;
            target = institution
                    ? target.queryParam("ejecutor", rut.get().toString())
                    : target.queryParam("participante", person);
        } else if (!text.isEmpty()) {
            Optional<SectionRow> exact = courses.find(text);
            if (exact.isPresent() && sees(exact.get())) {
                target = UriBuilder.fromPath("/cursos/" + exact.get().section());
            } else {
                target = target.queryParam("texto", "{text}").resolveTemplate("text", text);
            }
        }
        return Response.seeOther(URI.create(target.build().toString())).build();
    }

    private boolean sees(SectionRow row) {
        return Access.judge(desk.caller(), Permission.READ, row.scope()) == Verdict.ALLOWED;
    }

    private CoursesView view(CourseQuery query) {
        Visibility visibility = desk.visibility();
        CourseList.Filter filter = query.filter();
        Page<SectionRow> page = courses.page(visibility, filter, query.cursor(), ROWS);
        return new CoursesView(
                query.text(),
                query.executor(),
                Regions.options(law.territory(), query.region()),
                states(query.state()),
                query.participant(),
                participant(visibility, query.participant()),
                query.address("/cursos", null, false),
                fromPanel(query),
                query.isNarrowed(),
                Spanish.count(courses.count(visibility, filter), "curso", "cursos"),
                page.items().stream().map(this::line).toList(),
                query.cursor() != null,
                query.address("/cursos", null, true),
                page.next() == null ? "" : query.address("/cursos", page.next(), true),
                query.address("/cursos.csv", query.cursor(), true),
                visibility instanceof Visibility.Nothing
                        ? say("Su cuenta todavía no tiene cursos que ver aquí.")
                        : say("Ningún curso calza con lo que busca."));
    }

    private CoursesView.FromPanel fromPanel(CourseQuery query) {
        Behind behind = query.behind();
        List<String> said = new ArrayList<>();
        if (behind.programme() != null) {
            said.add(say("programa: {}", words.code(behind.programme())));
        }
        if (behind.flag() != null) {
            said.add(say("con la alerta: {}", words.code(behind.flag())));
        }
        if (behind.method() != null) {
            said.add(say(
                    "con marcas por {}",
                    behind.method().equals(Behind.SPECIAL)
                            ? say("autorización especial")
                            : Spanish.lower(words.code(behind.method()))));
        }
        if (behind.payment() != null) {
            said.add(say("con {}", Spanish.lower(Panel.payment(behind.payment(), words))));
        }
        if (behind.late()) {
            said.add(say("con asistencia informada fuera de plazo"));
        }
        if (behind.turn() != null) {
            said.add(say(
                    "con algo que vence hasta el {} y está en manos de: {}",
                    Spanish.day(behind.turn().until()),
                    say(behind.turn().owner().label())));
        }
        if (behind.days() != null) {
            said.add(say("con clases en: {}", Panel.days(behind.days())));
        }
        return new CoursesView.FromPanel(
                said,
                query.behindParts().entrySet().stream()
                        .map(part -> new CoursesView.FromPanel.Part(part.getKey(), part.getValue()))
                        .toList(),
                query.withoutBehind());
    }

    /** Only a person of a course that the reader may see is named. */
    private String participant(Visibility visibility, String pseudonym) {
        if (pseudonym.isEmpty()) {
            return "";
        }
        new PersonId(pseudonym);
        if (!courses.sees(visibility, pseudonym)) {
            return say("una persona sin cursos a su vista");
        }
        people.load(List.of(pseudonym));
        return people.name(pseudonym) + " · " + people.rut(pseudonym);
    }

    private CourseLine line(SectionRow row) {
        return new CourseLine(
                "/cursos/" + row.section(),
                row.courseName(),
                row.section(),
                row.senceCode(),
                row.otecName(),
                Spanish.rut(row.otec()),
                region(row.region()),
                words.code(row.programme()),
                Tag.of(row.state().label(), row.state().tone()),
                Spanish.shortDay(row.startsOn()),
                Spanish.shortDay(row.endsOn()),
                say("{} de {}", row.people(), row.quota()),
                row.totalSeconds() == 0 ? "—" : Spanish.percent(row.heldSeconds(), row.totalSeconds()),
                Long.toString(row.flags()));
    }

    private String region(String code) {
        return Regions.name(law.territory(), code);
    }

    private static List<Option> states(@Nullable SectionState chosen) {
        return Stream.concat(
                        Stream.of(new Option("", say("Todos"), chosen == null)),
                        Arrays.stream(SectionState.values())
                                .map(state -> new Option(state.name(), say(state.label()), state == chosen)))
                .toList();
    }
}
