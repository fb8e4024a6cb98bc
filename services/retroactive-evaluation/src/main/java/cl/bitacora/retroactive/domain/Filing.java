package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveParameters;
import java.time.LocalDate;
import java.util.Optional;

/** Until when a request may be filed. */
public final class Filing {
    private final RetroactiveParameters parameters;
    private final BusinessDays days;

    /** With the parameters of the day of the class and the business days of the region where the course is held. */
    public Filing(RetroactiveParameters parameters, BusinessDays days) {
        this.parameters = parameters;
        this.days = days;
    }

    /**
     * The days from which a term runs.
     *
     * @param courseStartsOn first day of the course
     * @param courseEndsOn its last day
     * @param eventOn when the event happened or began
     * @param classOn the affected class, if it was later than the event's first day
     */
    public record Dates(
            LocalDate courseStartsOn,
            LocalDate courseEndsOn,
            Optional<LocalDate> eventOn,
            Optional<LocalDate> classOn) {}

    /**
     * A term to file.
     *
     * @param due last day, inside
     * @param binding false for a term by analogy: filing later never rejects by itself (G-ATT-10)
     * @param warnOn the stricter reading, which the executor is told to keep to
     */
    public record Term(Finding<LocalDate> due, boolean binding, LocalDate warnOn) {}

    /**
     * The term of a letter; empty for misuse, which is never evaluated, and for a contingency whose event has no date.
     *
     * <p>An event of several days counts from each affected class, never from before its start (G-ATT-26).
     */
    @Rule({"LCE-068", "LCE-090", "LCE-091", "LCE-092", "LCE-093", "LCE-094", "LCE-095", "LCE-110"})
    public Optional<Term> term(RetroactiveLetter letter, Dates dates) {
        return switch (letter) {
            case A_A, A_B, A_C, A_D, A_E, A_F, A_G -> Optional.of(operational(dates.courseEndsOn()));
            case B_A, B_B, B_C, B_D, B_E -> Optional.empty();
            case C_A -> contingency(letter, dates, parameters.contingency().local());
            case C_B -> contingency(letter, dates, parameters.contingency().wider());
            case C_C -> contingency(letter, dates, parameters.contingency().lost());
            case C_D -> contingency(letter, dates, parameters.contingency().failure());
            case C_E -> Optional.of(beforeTheCourse(dates.courseStartsOn()));
            case C_F -> contingency(letter, dates, parameters.contingency().installation());
            case D -> Optional.of(unforeseen(dates.courseEndsOn()));
        };
    }

    /** Whether a request is in time; out of a term that does not bind, it is late and nothing more. */
    @Rule({"LCE-068", "LCE-110"})
    public static Check inTime(Term term, LocalDate submittedOn) {
        boolean late = submittedOn.isAfter(term.due().value());
        return Check.of(
                !late || !term.binding(),
                term.due().rule(),
                term.due().ground(),
                late ? "TARDE_SIN_EFECTO" : "EN_PLAZO",
                "submittedOn",
                "request-late",
                Fact.of("submittedOn", submittedOn),
                Fact.of("dueOn", term.due().value()));
    }

    private Term operational(LocalDate courseEndsOn) {
        Citation ground = parameters.grounds().operational();
        LocalDate warnOn = courseEndsOn.plusDays(parameters.operationalWarningDays());
        return new Term(term(RuleId.of("LCE-068"), ground, courseEndsOn, parameters.operational()), true, warnOn);
    }

    private Term unforeseen(LocalDate courseEndsOn) {
        RetroactiveLetter letter = RetroactiveLetter.D;
        Finding<LocalDate> due = term(letter.rule(), letter.ground(), courseEndsOn, parameters.unforeseen());
        return new Term(due, false, due.value());
    }

    /** Both request and approval come before the first day: the last day is the eve. */
    private static Term beforeTheCourse(LocalDate courseStartsOn) {
        LocalDate eve = courseStartsOn.minusDays(1);
        RetroactiveLetter letter = RetroactiveLetter.C_E;
        return new Term(
                Finding.of(letter.rule(), eve, letter.ground(), Fact.of("courseStartsOn", courseStartsOn)), true, eve);
    }

    private Optional<Term> contingency(RetroactiveLetter letter, Dates dates, int businessDays) {
        return dates.eventOn().map(event -> {
            LocalDate from = dates.classOn().filter(day -> day.isAfter(event)).orElse(event);
            return new Term(
                    term(letter.rule(), letter.ground(), from, businessDays), true, days.addBus(event, businessDays));
        });
    }

    private Finding<LocalDate> term(RuleId rule, Citation ground, LocalDate from, int businessDays) {
        return Finding.of(
                rule,
                days.addBus(from, businessDays),
                ground,
                Fact.of("from", from),
                Fact.of("businessDays", businessDays));
    }
}
