package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import java.time.LocalDate;
import java.util.Optional;

/** Before the class: downloading the course, "Pasar Lista", the start date (LCE-022, LCE-024, LCE-025). */
final class Preparing {
    private Preparing() {}

    /** RUT and programme are compulsory; downloading is one of the two things that need a network (LCE-049). */
    @Rule({"LCE-022", "LCE-049"})
    static Verdict search(ClassroomCommand.SearchDownloads search, ClassroomState state) {
        Optional<Refusal> obstacle = Obstacles.closed(state)
                .or(() -> fields(
                        search.executorRut(), search.programme(), search.ownRut(), Rules.DOWNLOAD, Rules.step(7)));
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        return search.online()
                ? Verdict.done(Notice.info("searching"))
                : Verdict.refuse(Refusal.of("download-needs-network", Rules.DOWNLOAD, Rules.step(7)));
    }

    /** The same compulsory fields, offline; the id of the action is only a help. */
    @Rule({"LCE-024", "LCE-049"})
    static Verdict takeList(ClassroomCommand.TakeList list, ClassroomState state) {
        return Obstacles.closed(state)
                .or(() -> fields(list.executorRut(), list.programme(), list.ownRut(), Rules.TAKE_LIST, Rules.step(9)))
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.done(Notice.info("list-taken")));
    }

    /** LCE-022: only a course that was downloaded; that it was not is no excuse (LCE-081). */
    @Rule({"LCE-022", "LCE-024"})
    static Verdict choose(ClassroomCommand.ChooseCourse choose, ClassroomState state) {
        Optional<Refusal> obstacle = Obstacles.closed(state);
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        return choose.course()
                .map(course -> Verdict.done(
                        Notice.info("course-chosen", Fact.of("course", course.courseName())),
                        new Step.CourseChosen(course.section())))
                .orElseGet(() -> Verdict.refuse(Refusal.of("course-not-downloaded", Rules.DOWNLOAD, Rules.step(7))));
    }

    /** LCE-025: a mismatch is noted and never stops the marking (LCE-083). */
    @Rule({"LCE-025", "LCE-083"})
    static Verdict startDate(ClassroomCommand.CheckStartDate check, ClassroomState state) {
        Course course = check.course();
        boolean chosen = state.session()
                .flatMap(Session::course)
                .filter(course.section()::equals)
                .isPresent();
        if (!chosen) {
            return Verdict.refuse(Refusal.of("course-not-chosen", Rules.TAKE_LIST, Rules.step(9)));
        }
        LocalDate today = Chile.dayOf(check.now().at());
        Step step = new Step.StartDateChecked(check.matches());
        if (!check.matches() || !course.covers(today)) {
            return Verdict.done(
                    Notice.warn(
                            check.matches() ? "class-outside-dates" : "start-date-differs",
                            Rules.DATES_DIFFER,
                            Rules.step(10),
                            Fact.of("startsOn", course.startsOn()),
                            Fact.of("endsOn", course.endsOn()),
                            Fact.of("today", today)),
                    step);
        }
        return Verdict.done(Notice.good("start-date-checked", Fact.of("startsOn", course.startsOn())), step);
    }

    private static Optional<Refusal> fields(
            String executorRut, Optional<Programme> programme, Rut ownRut, RuleId rule, Citation ground) {
        if (executorRut.isBlank()) {
            return Optional.of(Refusal.ofField("executorRut", "executor-rut-missing", rule, ground));
        }
        Optional<Rut> rut = Rut.parse(executorRut);
        if (rut.isEmpty()) {
            return Optional.of(Refusal.ofField("executorRut", "rut-invalid", rule, ground));
        }
        if (!rut.get().equals(ownRut)) {
            return Optional.of(Refusal.ofField("executorRut", "other-executor", rule, ground, Fact.of("own", ownRut)));
        }
        return programme.isEmpty()
                ? Optional.of(Refusal.ofField("programme", "programme-missing", rule, ground))
                : Optional.empty();
    }
}
