package cl.bitacora.attendance.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** BONO-133 and LCE-907: whether somebody who came late is admitted for the day at all. */
public final class DayAdmission {
    /** What becomes of a late entrant. */
    public enum Admission {
        /** No cause needed. */
        ON_TIME,
        /** Late within the limit, with a cause. */
        JUSTIFIED,
        /** Late within the limit, without a cause, and the programme's switch forgives it. */
        FORGIVEN,
        /** Late within the limit, without a cause: the day is lost. */
        UNJUSTIFIED,
        /** Later than any cause can excuse: the day is lost. */
        OVER_LIMIT;

        /** Whether the whole day credits nothing. */
        public boolean losesDay() {
            return this == UNJUSTIFIED || this == OVER_LIMIT;
        }
    }

    private DayAdmission() {}

    /** Whether the programme asks for a cause at all; where it does not, lateness only moves the credited time (LCE-907). */
    public static boolean applies(AttendanceParameters parameters) {
        return parameters.requiresJustificationWhenLate();
    }

    /**
     * The admission of one participant for the day.
     *
     * @param entryAt first mark of the day
     */
    @Rule({"BONO-133", "LCE-907"})
    public static Finding<Admission> of(Instant entryAt, PersonDay day, AttendanceParameters parameters) {
        long delay = Texts.seconds(day.firstStartAt(), entryAt);
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("firstStartAt", day.firstStartAt()),
                Fact.of("entryAt", entryAt),
                Fact.of("delaySeconds", delay),
                Fact.of("toleranceSeconds", parameters.toleranceSeconds())));
        if (parameters.withinTolerance(delay)) {
            return found(Admission.ON_TIME, facts, parameters);
        }
        facts.add(Fact.of("daySeconds", day.daySeconds()));
        facts.add(Fact.of("limit", parameters.lateLimit()));
        Ratio allowed = parameters.lateLimit().times(Ratio.of(day.daySeconds(), 1));
        if (!allowed.atLeast(Ratio.of(delay, 1))) {
            return found(Admission.OVER_LIMIT, facts, parameters);
        }
        if (day.justification().isPresent()) {
            Justification justification = day.justification().get();
            facts.add(Fact.of("cause", justification.cause()));
            facts.add(Fact.of("presentedFor", justification.presentedFor()));
            facts.add(Fact.of("byDr", justification.byDr()));
            return found(Admission.JUSTIFIED, facts, parameters);
        }
        return found(
                parameters.unjustifiedLateLosesDay() ? Admission.UNJUSTIFIED : Admission.FORGIVEN, facts, parameters);
    }

    private static Finding<Admission> found(Admission value, List<Fact> facts, AttendanceParameters parameters) {
        return new Finding<>(
                Rules.LATE_ENTRY,
                value,
                value == Admission.OVER_LIMIT
                        ? parameters.grounds().lateLimit()
                        : parameters.grounds().late(),
                facts,
                List.of());
    }
}
