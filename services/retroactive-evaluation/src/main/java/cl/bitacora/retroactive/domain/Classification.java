package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveParameters;
import cl.bitacora.retroactive.domain.Incident.Action;
import cl.bitacora.retroactive.domain.Incident.EventKind;
import cl.bitacora.retroactive.domain.Incident.Reach;

/**
 * The letter of an incident: every one has exactly one, or nothing happened (G-RET-02). What fits neither A, B nor C goes by
 * D, which is for what the norm does not foresee (G-RET-01).
 */
public final class Classification {
    private static final RuleId NOTHING = RuleId.of("LCE-110");

    private final RetroactiveParameters parameters;
    private final AttendanceParameters attendance;

    /** With the parameters of the day of the class. */
    public Classification(RetroactiveParameters parameters, AttendanceParameters attendance) {
        this.parameters = parameters;
        this.attendance = attendance;
    }

    /** What an incident is. */
    public sealed interface Outcome {}

    /** It has a letter. */
    public record Under(Finding<RetroactiveLetter> letter) implements Outcome {}

    /** There is nothing to ask for: the class was recorded as it should. */
    public record Nothing(Finding<String> why) implements Outcome {}

    /** The letter of an incident. */
    @Rule("LCE-110")
    public Outcome of(Incident incident) {
        return switch (incident) {
            case Incident.Duration duration -> duration(duration);
            case Incident.Start start -> start(start);
            case Incident.RelatorExit exit -> relatorExit(exit);
            case Incident.ActionUsed used -> actionUsed(used);
            case Incident.OtherAction other -> otherAction(other);
            case Incident.StartButton button -> startButton(button);
            case Incident.ClockChange change -> clockChange(change);
            case Incident.SecondMark mark -> secondMark(mark);
            case Incident.CourseNotLoaded notLoaded -> notLoaded();
            case Incident.NoInternet internet -> noInternet(internet);
            case Incident.DatesDiffer differ -> datesDiffer();
            case Incident.PrintNotRecognised print -> printNotRecognised();
            case Incident.Event event -> event(event);
            case Incident.ComputerLost lost -> computerLost();
            case Incident.ComputerFailed failed -> computerFailed();
            case Incident.ComputerUnusable unusable -> computerUnusable();
            case Incident.InstallationError error -> installation(error);
            case Incident.Unforeseen unforeseen -> under(RetroactiveLetter.D);
        };
    }

    /** Same SENCE code, same start and same end. */
    @Rule("LCE-065")
    public static Finding<Boolean> consolidable(Action one, Action other) {
        return Finding.of(
                RuleId.of("LCE-065"),
                one.senceCode().equals(other.senceCode())
                        && one.startsOn().equals(other.startsOn())
                        && one.endsOn().equals(other.endsOn()),
                Norms.lce("Resuelvo 3.A, nota 1"),
                Fact.of("one", one.id()),
                Fact.of("other", other.id()));
    }

    /** A disaster, or a cut of power or water that nobody had planned. An internet cut is neither. */
    @Rule("LCE-096")
    public static Finding<Boolean> catastrophic(EventKind kind, boolean planned) {
        boolean catastrophic = switch (kind) {
            case TERREMOTO, INUNDACION, ERUPCION, INCENDIO, ACCIDENTE_QUIMICO, DESLIZAMIENTO, ALUD, OTRO_DESASTRE ->
                true;
            case CORTE_DE_ELECTRICIDAD, CORTE_DE_AGUA -> !planned;
            case CORTE_DE_INTERNET -> false;
        };
        return Finding.of(
                RuleId.of("LCE-096"),
                catastrophic,
                Norms.lce("Resuelvo 3.C, nota 2"),
                Fact.of("kind", kind),
                Fact.of("planned", planned));
    }

    @Rule("LCE-060")
    private static Outcome duration(Incident.Duration duration) {
        return when(
                duration.declaredMinutes() != duration.scheduledMinutes(),
                RetroactiveLetter.A_A,
                Fact.of("declaredMinutes", duration.declaredMinutes()),
                Fact.of("scheduledMinutes", duration.scheduledMinutes()));
    }

    @Rule("LCE-061")
    private static Outcome start(Incident.Start start) {
        return when(
                start.startedAt().isAfter(start.communicatedAt()),
                RetroactiveLetter.A_B,
                Fact.of("startedAt", start.startedAt()),
                Fact.of("communicatedAt", start.communicatedAt()));
    }

    @Rule("LCE-062")
    private static Outcome relatorExit(Incident.RelatorExit exit) {
        return when(
                exit.exitAt().isBefore(exit.plannedEndAt()),
                RetroactiveLetter.A_C,
                Fact.of("exitAt", exit.exitAt()),
                Fact.of("plannedEndAt", exit.plannedEndAt()));
    }

    @Rule("LCE-063")
    private static Outcome actionUsed(Incident.ActionUsed used) {
        return when(used.rejected(), RetroactiveLetter.A_D, Fact.of("rejected", used.rejected()));
    }

    /** One group that nobody consolidated is A-e; actions that cannot be one group are not foreseen. */
    @Rule("LCE-064")
    private static Outcome otherAction(Incident.OtherAction other) {
        if (other.consolidated() || other.used().id().equals(other.enrolled().id())) {
            return nothing(RetroactiveLetter.A_E, Fact.of("consolidated", other.consolidated()));
        }
        Finding<Boolean> consolidable = consolidable(other.used(), other.enrolled());
        return consolidable.value()
                ? under(RetroactiveLetter.A_E, Fact.of("used", other.used().id()))
                : under(RetroactiveLetter.D, Fact.of("consolidable", false));
    }

    @Rule("LCE-066")
    private static Outcome startButton(Incident.StartButton button) {
        return when(!button.pressed(), RetroactiveLetter.A_F, Fact.of("pressed", button.pressed()));
    }

    /** Only a change after the start is in the list; a clock that was wrong before it is not foreseen. */
    @Rule("LCE-067")
    private static Outcome clockChange(Incident.ClockChange change) {
        return under(
                change.changedAt().isAfter(change.startedAt()) ? RetroactiveLetter.A_G : RetroactiveLetter.D,
                Fact.of("changedAt", change.changedAt()),
                Fact.of("startedAt", change.startedAt()));
    }

    @Rule("LCE-080")
    private Outcome secondMark(Incident.SecondMark mark) {
        boolean repeated = mark.gapSeconds() > attendance.debounceSeconds()
                && mark.gapSeconds() < attendance.doubleMarkUpperSeconds();
        boolean atOnce =
                mark.gapSeconds() > attendance.debounceSeconds() && mark.blockSeconds() < attendance.earlyExitSeconds();
        return when(
                repeated || atOnce,
                RetroactiveLetter.B_A,
                Fact.of("gapSeconds", mark.gapSeconds()),
                Fact.of("blockSeconds", mark.blockSeconds()));
    }

    @Rule("LCE-081")
    private static Outcome notLoaded() {
        return under(RetroactiveLetter.B_B);
    }

    /** Without the course downloaded it is the course that was missing (G-ATT-22). */
    @Rule({"LCE-082", "LCE-081"})
    private static Outcome noInternet(Incident.NoInternet internet) {
        return under(
                internet.downloaded() ? RetroactiveLetter.B_C : RetroactiveLetter.B_B,
                Fact.of("downloaded", internet.downloaded()));
    }

    @Rule("LCE-083")
    private static Outcome datesDiffer() {
        return under(RetroactiveLetter.B_D);
    }

    @Rule("LCE-084")
    private static Outcome printNotRecognised() {
        return under(RetroactiveLetter.B_E);
    }

    @Rule({"LCE-090", "LCE-091"})
    private static Outcome event(Incident.Event event) {
        Fact kind = Fact.of("kind", event.kind());
        Fact reach = Fact.of("reach", event.reach());
        if (event.kind() == EventKind.CORTE_DE_INTERNET) {
            return under(RetroactiveLetter.B_C, kind);
        }
        Finding<Boolean> catastrophic = catastrophic(event.kind(), event.planned());
        if (!catastrophic.value()) {
            return under(RetroactiveLetter.D, kind, Fact.of("planned", event.planned()));
        }
        RetroactiveLetter letter = event.reach() == Reach.LOCAL ? RetroactiveLetter.C_A : RetroactiveLetter.C_B;
        return new Under(finding(letter, kind, reach).restingOn(catastrophic));
    }

    @Rule("LCE-092")
    private static Outcome computerLost() {
        return under(RetroactiveLetter.C_C);
    }

    @Rule("LCE-093")
    private static Outcome computerFailed() {
        return under(RetroactiveLetter.C_D);
    }

    @Rule("LCE-094")
    private static Outcome computerUnusable() {
        return under(RetroactiveLetter.C_E);
    }

    /** The whole range of codes, although the evidence names only its last (G-ATT-09). */
    @Rule("LCE-095")
    private Outcome installation(Incident.InstallationError error) {
        boolean listed = error.code() >= parameters.errorCodeLeast() && error.code() <= parameters.errorCodeMost();
        return under(
                listed ? RetroactiveLetter.C_F : RetroactiveLetter.D,
                Fact.of("code", error.code()),
                Fact.of("least", parameters.errorCodeLeast()),
                Fact.of("most", parameters.errorCodeMost()));
    }

    private static Outcome when(boolean holds, RetroactiveLetter letter, Fact... facts) {
        return holds ? under(letter, facts) : nothing(letter, facts);
    }

    private static Outcome under(RetroactiveLetter letter, Fact... facts) {
        return new Under(finding(letter, facts));
    }

    private static Outcome nothing(RetroactiveLetter letter, Fact... facts) {
        return new Nothing(Finding.of(NOTHING, "SIN_HECHO", letter.ground(), facts));
    }

    private static Finding<RetroactiveLetter> finding(RetroactiveLetter letter, Fact... facts) {
        return Finding.of(letter.rule(), letter, letter.ground(), facts);
    }
}
