package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.domain.Tone;
import cl.bitacora.portal.pages.SummaryView.PcLine;
import cl.bitacora.portal.pages.SummaryView.PersonLine;
import cl.bitacora.portal.views.CourseBook;
import cl.bitacora.portal.views.SectionRow;
import cl.bitacora.portal.words.Spanish;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course: Resumen and Asistencia. */
@Path("/cursos/{section}")
@Authenticated
@RunOnVirtualThread
public class CoursePage {
    private final Desk desk;
    private final CourseDesk courses;
    private final CourseBook book;
    private final People people;
    private final Grid grid;

    @Inject
    public CoursePage(Desk desk, CourseDesk courses, CourseBook book, People people, Grid grid) {
        this.desk = desk;
        this.courses = courses;
        this.book = book;
        this.people = people;
        this.grid = grid;
    }

    @GET
    public Response summary(@PathParam("section") String id) {
        return desk.html(() -> {
            SectionRow row = courses.section(id, "resumen");
            List<TaskLine> tasks = courses.tasks(row);
            return Templates.summary(
                    courses.frame(row, "Resumen"), courses.head(row, tasks, "resumen"), summary(row, tasks));
        });
    }

    @GET
    @Path("asistencia")
    public Response attendance(@PathParam("section") String id) {
        return desk.html(() -> {
            SectionRow row = courses.section(id, "asistencia");
            return Templates.attendance(
                    courses.frame(row, "Asistencia"), courses.head(row, "asistencia"), grid.of(row));
        });
    }

    @GET
    @Path("asistencia.csv")
    public Response attendanceCsv(@PathParam("section") String id) {
        return desk.csv("asistencia-" + id.replaceAll("[^a-z0-9-]", ""), () -> {
            GridView view = grid.of(courses.section(id, "asistencia.csv"));
            List<String> head = new ArrayList<>(List.of("Participante", "RUT"));
            view.columns().forEach(column -> head.add(column.day() + " bloque " + column.letter()));
            head.addAll(List.of("Acreditado", "Porcentaje"));
            Csv csv = new Csv(head);
            for (GridView.Line line : view.lines()) {
                List<String> cells = new ArrayList<>(List.of(line.name(), line.rut()));
                line.cells()
                        .forEach(cell -> cells.add(
                                cell.flags().isEmpty() ? cell.text() : cell.text() + " (" + cell.flags() + ")"));
                cells.addAll(List.of(line.hours(), line.percent()));
                csv.add(cells);
            }
            return csv;
        });
    }

    private SummaryView summary(SectionRow row, List<TaskLine> tasks) {
        List<CourseBook.Person> all = book.people(row.section());
        people.load(all.stream().map(CourseBook.Person::participant).toList());
        return new SummaryView(
                facts(row),
                tasks,
                all.stream()
                        .sorted(people.byName(person -> person.participant()))
                        .map(person -> person(row, person))
                        .toList(),
                book.installations(row.section()).stream().map(CoursePage::pc).toList(),
                Offer.section(desk.caller(), row));
    }

    private List<Fact> facts(SectionRow row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Programa", courses.word(row.programme()) + " · " + courses.word(row.modality())));
        facts.add(Fact.of("Ejecutor", row.otecName() + " · " + Spanish.rut(row.otec())));
        String otic = row.otic();
        if (otic != null) {
            facts.add(Fact.of("OTIC que interviene", Spanish.rut(otic)));
        }
        facts.add(Fact.of("Código SENCE", row.senceCode()));
        facts.add(Fact.of("Curso y sección", row.course() + " · " + row.section()));
        facts.add(Fact.of(
                "Lugar",
                Spanish.place(row.place(), courses.commune(row.commune())) + " (" + courses.region(row.region())
                        + ")"));
        facts.add(Fact.of("Fechas", say("del {} al {}", Spanish.day(row.startsOn()), Spanish.day(row.endsOn()))));
        LocalDate started = row.startedOn();
        facts.add(new Fact(
                "Inicio efectivo",
                started == null ? say("Aún no inicia") : Spanish.longDay(started),
                started == null ? "" : CourseDesk.why(row.section(), "inicio:" + row.section())));
        facts.add(Fact.of("Participantes", say("{} de {} cupos", row.people(), row.quota())));
        facts.add(Fact.of(
                "Clases",
                row.totalSeconds() == 0
                        ? say("Ninguna evaluada aún, de {} horas", row.hours())
                        : say("{} de {}", Spanish.duration(row.heldSeconds()), Spanish.duration(row.totalSeconds()))
                                + " (" + Spanish.percent(row.heldSeconds(), row.totalSeconds()) + ")"));
        facts.add(Fact.of(
                "Alertas", row.flags() == 0 ? say("Ninguna") : Spanish.count(row.flags(), "alerta", "alertas")));
        return facts;
    }

    private PersonLine person(SectionRow row, CourseBook.Person person) {
        String id = person.participant();
        String finalState = person.finalState();
        String evaluation = person.evaluation();
        Long counted = person.countedSeconds();
        return new PersonLine(
                people.name(id),
                people.rut(id),
                finalState != null ? courses.tag(finalState) : standing(person),
                counted == null ? "—" : Spanish.duration(counted),
                counted == null ? "—" : Spanish.percent(counted, row.totalSeconds()),
                evaluation == null ? "—" : Spanish.sentence(courses.word(evaluation)),
                finalState == null ? "" : CourseDesk.why(row.section(), "final:" + row.section() + ":" + id));
    }

    private static Tag standing(CourseBook.Person person) {
        if (person.withdrawn()) {
            return Tag.of("Se retiró antes del inicio", Tone.NEUTRAL);
        }
        return person.agreed() ? Tag.of("En curso", Tone.ACTIVE) : Tag.of("Matriculado", Tone.NEUTRAL);
    }

    private static PcLine pc(CourseBook.Installation pc) {
        String name = pc.name();
        Tag state = pc.revokedAt() != null
                ? Tag.of("Dado de baja", Tone.NEUTRAL)
                : pc.forkedAt() != null ? Tag.of("Contó dos historias", Tone.RISK) : Tag.of("En uso", Tone.DONE);
        return new PcLine(
                name == null ? pc.installation() : name,
                pc.installation(),
                Spanish.moment(pc.downloadedAt()),
                moment(pc.lastBatchAt(), say("Nunca")),
                state);
    }

    static String moment(@Nullable Instant at, String otherwise) {
        return at == null ? otherwise : Spanish.moment(at);
    }
}
