package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.portal.domain.Light;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.Telling;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tasks as people read them: how long is left, and which numeral says so. */
@RequestScoped
public class TaskLines {
    private final Regulation law;
    private final Telling telling;
    private final People people;
    private final Desk desk;

    @Inject
    public TaskLines(Regulation law, Telling telling, People people, Desk desk) {
        this.law = law;
        this.telling = telling;
        this.people = people;
        this.desk = desk;
    }

    List<TaskLine> of(List<Work.Task> tasks) {
        people.load(tasks.stream().map(Work.Task::participant).toList());
        LocalDate today = desk.today();
        return tasks.stream().map(task -> line(task, today)).toList();
    }

    private TaskLine line(Work.Task task, LocalDate today) {
        Light light = light(task.dueOn(), task.region(), today);
        LocalDate due = task.dueOn();
        Optional<RuleId> rule = task.kind().rule(Programme.valueOf(task.programme()));
        String tab = task.kind().tab();
        return new TaskLine(
                say(task.kind().label()),
                "/cursos/" + task.section() + (tab.equals("resumen") ? "" : "/" + tab),
                task.courseName(),
                task.section(),
                task.otecName(),
                task.participant().isEmpty() ? "" : people.name(task.participant()),
                task.note(),
                say(task.kind().owner().label()),
                Tag.of(light.level().label(), light.level().tone()),
                say(light.text()),
                due == null ? "" : Spanish.longDay(due),
                rule.map(telling::numeral).orElse(""),
                rule.map(RuleId::value).orElse(""));
    }

    Light light(@Nullable LocalDate dueOn, String region, LocalDate today) {
        try {
            return Light.of(dueOn, today, law.holidays().of(region));
        } catch (RegulationException unverified) {
            // no verified calendar of that year: weekends only
            return Light.of(dueOn, today, new BusinessDays(day -> false));
        }
    }
}
