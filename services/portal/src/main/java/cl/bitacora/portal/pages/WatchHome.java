package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Visibility;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.portal.domain.Light;
import cl.bitacora.portal.domain.Owner;
import cl.bitacora.portal.domain.Tone;
import cl.bitacora.portal.pages.WatchView.DateLine;
import cl.bitacora.portal.views.Agenda;
import cl.bitacora.portal.views.CourseList;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.Telling;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Makes the first page of an OTIC: every deadline and phase of its courses, not only what is overdue. */
@RequestScoped
public class WatchHome {
    /** The OTIC sees to it that each phase starts in time and is recorded (Becas Laborales). */
    private static final RuleId WATCHES = RuleId.of("BECA-039");

    private static final int NEWS = 10;

    private final Desk desk;
    private final Work work;
    private final Agenda agenda;
    private final CourseList courses;
    private final TaskLines taskLines;
    private final StoryLines storyLines;
    private final Telling telling;

    @Inject
    public WatchHome(
            Desk desk,
            Work work,
            Agenda agenda,
            CourseList courses,
            TaskLines taskLines,
            StoryLines storyLines,
            Telling telling) {
        this.desk = desk;
        this.work = work;
        this.agenda = agenda;
        this.courses = courses;
        this.taskLines = taskLines;
        this.storyLines = storyLines;
        this.telling = telling;
    }

    /** A line and the day that it is sorted by. */
    private record Dated(LocalDate day, DateLine line) {}

    WatchView view() {
        Visibility visibility = desk.visibility();
        Map<Owner, Work.Count> counts = work.counts(visibility, desk.today());
        return new WatchView(
                desk.caller().otic().map(rut -> rut.formatted()).orElse(""),
                courses.count(visibility, new CourseList.Filter(null, null, null, null, null)),
                counts.values().stream().mapToLong(Work.Count::all).sum(),
                counts.values().stream().mapToLong(Work.Count::overdue).sum(),
                dates(visibility),
                HomeView.Others.of(counts),
                storyLines.of(work.newest(visibility, NEWS)));
    }

    private List<DateLine> dates(Visibility visibility) {
        List<Work.Task> tasks = work.tasks(visibility, EnumSet.allOf(Owner.class));
        List<TaskLine> told = taskLines.of(tasks);
        List<Dated> all = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            LocalDate due = tasks.get(i).dueOn();
            all.add(new Dated(due == null ? LocalDate.MAX : due, line(told.get(i))));
        }
        agenda.phases(visibility).forEach(phase -> all.add(new Dated(phase.on(), line(phase))));
        all.sort(Comparator.comparing(Dated::day)); // stable: what has the same day keeps its order
        return all.stream().map(Dated::line).toList();
    }

    private static DateLine line(TaskLine task) {
        return new DateLine(
                task.label(),
                task.href(),
                task.person().isEmpty() ? task.note() : task.person(),
                task.course(),
                task.section(),
                task.executor(),
                task.owner(),
                task.light(),
                task.due(),
                task.left(),
                task.numeral(),
                task.rule());
    }

    private DateLine line(Agenda.Phase phase) {
        LocalDate today = desk.today();
        boolean over = phase.on().isBefore(today);
        boolean ruled = phase.programme().equals(Programme.BECAS_LABORALES_2022.name());
        Light light = taskLines.light(phase.on(), phase.region(), today);
        return new DateLine(
                say(phase.start() ? "Empieza el curso" : "Termina el curso"),
                "/cursos/" + phase.section(),
                "",
                phase.courseName(),
                phase.section(),
                phase.otecName(),
                say(Owner.EJECUTOR.label()),
                over ? Tag.of("Atrasado", Tone.RISK) : Tag.of("Fecha fijada", Tone.NEUTRAL),
                Spanish.longDay(phase.on()),
                say(over ? "no consta que haya ocurrido" : phase.on().equals(today) ? "es hoy" : light.text()),
                ruled ? telling.numeral(WATCHES) : "",
                ruled ? WATCHES.value() : "");
    }
}
