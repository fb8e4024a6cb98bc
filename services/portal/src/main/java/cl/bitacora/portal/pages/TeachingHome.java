package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.portal.domain.ClassDay;
import cl.bitacora.portal.domain.Contact;
import cl.bitacora.portal.domain.TaskKind;
import cl.bitacora.portal.pages.TeachingView.Duty;
import cl.bitacora.portal.pages.TeachingView.Lesson;
import cl.bitacora.portal.pages.TeachingView.Pc;
import cl.bitacora.portal.views.Agenda;
import cl.bitacora.portal.views.CourseList;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.Telling;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Makes the first page of a relator. Events know a relator by pseudonym and a token does not carry a RUT, so it shows the
 * classes of the whole OTEC, as the relator's right to look does.
 */
@RequestScoped
public class TeachingHome {
    /** What the class book asks of a relator, in the order of a class. */
    private static final Map<String, String> DUTIES = duties();

    private static final TypeReference<List<ScheduledBlock>> SCHEDULE = new TypeReference<>() {};
    private static final int LESSONS = 12;
    private static final int NEWS = 5;

    private final Desk desk;
    private final Work work;
    private final Agenda agenda;
    private final CourseList courses;
    private final CourseDesk words;
    private final TaskLines taskLines;
    private final StoryLines storyLines;
    private final Telling telling;
    private final Clock clock;

    @Inject
    public TeachingHome(
            Desk desk,
            Work work,
            Agenda agenda,
            CourseList courses,
            CourseDesk words,
            TaskLines taskLines,
            StoryLines storyLines,
            Telling telling,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.agenda = agenda;
        this.courses = courses;
        this.words = words;
        this.taskLines = taskLines;
        this.storyLines = storyLines;
        this.telling = telling;
        this.clock = clock;
    }

    /** A section and its next day of classes. */
    private record Next(Agenda.Running section, ClassDay day) {}

    TeachingView view() {
        Visibility visibility = desk.visibility();
        List<Next> next = next(visibility);
        return new TeachingView(
                courses.count(visibility, new CourseList.Filter(null, null, null, null, null)),
                next.size(),
                lessons(next),
                taskLines.of(work.tasks(visibility, TaskKind.INFORMAR_ASISTENCIA)),
                DUTIES.entrySet().stream()
                        .map(duty -> new Duty(
                                say(duty.getValue()), telling.numeral(RuleId.of(duty.getKey())), duty.getKey()))
                        .toList(),
                storyLines.of(work.newest(visibility, NEWS)));
    }

    private List<Next> next(Visibility visibility) {
        LocalDate today = desk.today();
        return agenda.running(visibility, today).stream()
                .flatMap(section -> ClassDay.next(schedule(section), today).map(day -> new Next(section, day)).stream())
                .sorted(Comparator.comparing((Next one) -> one.day().on())
                        .thenComparing(one -> one.day().blocks().getFirst().startsAt()))
                .toList();
    }

    private List<Lesson> lessons(List<Next> all) {
        List<Next> first = all.subList(0, Math.min(all.size(), LESSONS));
        Map<String, List<Agenda.Pc>> pcs =
                agenda.pcs(first.stream().map(one -> one.section().section()).toList()).stream()
                        .collect(Collectors.groupingBy(Agenda.Pc::section));
        return first.stream()
                .map(one -> lesson(one, pcs.getOrDefault(one.section().section(), List.of())))
                .toList();
    }

    private Lesson lesson(Next next, List<Agenda.Pc> pcs) {
        Agenda.Running section = next.section();
        LocalDate on = next.day().on();
        return new Lesson(
                on.equals(desk.today()) ? Spanish.longDay(on) : Spanish.sentence(Spanish.longDay(on)),
                on.equals(desk.today()),
                section.courseName(),
                section.section(),
                "/cursos/" + section.section() + "/asistencia",
                Tag.of(section.state().label(), section.state().tone()),
                Spanish.place(section.place(), words.commune(section.commune())),
                next.day().blocks().stream().map(TeachingHome::block).toList(),
                pcs.stream().map(this::pc).toList());
    }

    private static String block(ScheduledBlock block) {
        return say(
                "Bloque {}, de {} a {}",
                block.letter(),
                block.startsAt(),
                block.startsAt().plusMinutes(block.durationMinutes()));
    }

    private Pc pc(Agenda.Pc pc) {
        Contact contact =
                Contact.of(pc.lastContact(), pc.pending(), pc.driftSeconds(), pc.forked(), false, clock.instant());
        return new Pc(
                Objects.requireNonNullElse(pc.name(), pc.installation()),
                Tag.of(contact.state().label(), contact.state().tone()),
                say(contact.ago()));
    }

    private static List<ScheduledBlock> schedule(Agenda.Running section) {
        try {
            return BitacoraJson.mapper().readValue(section.schedule(), SCHEDULE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable timetable", e);
        }
    }

    private static Map<String, String> duties() {
        Map<String, String> duties = new LinkedHashMap<>();
        duties.put("LCE-032", "Marque su entrada con la huella: sólo entonces se puede iniciar la clase.");
        duties.put("LCE-034", "Inicie el bloque en el equipo: sin inicio no hay asistencia que informar.");
        duties.put("LCE-035", "Vea que cada persona pase a la columna de presentes cuando marca.");
        duties.put("LCE-039", "Si alguien entra sin cédula, escriba por qué lo autorizó.");
        duties.put("LCE-041", "Al terminar marcan su salida las personas y, después de todas, usted.");
        duties.put("LCE-043", "Escriba las actividades de la clase.");
        duties.put("LCE-044", "Informe la asistencia.");
        return duties;
    }
}
