package cl.bitacora.courses.http;

import cl.bitacora.courses.http.DeadlineViews.ConditionView;
import cl.bitacora.courses.http.DeadlineViews.DeadlineView;
import cl.bitacora.courses.http.DeadlineViews.EventView;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Messages;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.regulation.Condition;
import cl.bitacora.regulation.Deadline;
import cl.bitacora.regulation.Deadlines;
import cl.bitacora.regulation.Term;
import cl.bitacora.regulation.Term.End;
import cl.bitacora.regulation.Term.Unit;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Line;
import cl.bitacora.regulation.duedates.DueDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Deadlines as people read them. */
final class DeadlineWords {
    private static final String END_OF_DAY = "24:00";

    private final Deadlines deadlines;
    private final Messages messages;
    private final Locale locale;

    DeadlineWords(Deadlines deadlines, Messages messages, Locale locale) {
        this.deadlines = deadlines;
        this.messages = messages;
        this.locale = locale;
    }

    DeadlineView view(Deadline deadline) {
        Term term = deadline.term();
        return new DeadlineView(
                deadline.id(),
                deadline.rules().stream().map(Object::toString).toList(),
                deadline.name(),
                deadline.programmes(),
                deadline.ground().norm(),
                deadline.ground().numeral(),
                event(deadline.trigger()),
                term.amount(),
                term.unit(),
                term.direction(),
                term.end(),
                until(term.cutOff()),
                term.rolls(),
                deadline.binds(),
                deadline.achieves().stream().map(this::event).toList(),
                deadline.optional(),
                deadline.consequence(),
                deadline.fine().map(Object::toString).orElse(null),
                deadline.when().stream().map(DeadlineWords::condition).toList(),
                deadline.decision().orElse(null),
                deadline.validFrom(),
                deadline.validTo().orElse(null),
                length(deadline));
    }

    EventView event(String id) {
        return new EventView(id, deadlines.eventName(id));
    }

    /** Why it falls due when it does: length, trigger and last moment. */
    ExplanationView why(Line line) {
        DueDate due = line.due();
        Deadline deadline = due.deadline();
        boolean waiting = deadline.term().end() == End.EARLIEST;
        List<Fact> facts = new ArrayList<>(due.why().facts());
        facts.add(Fact.of("length", length(deadline)));
        facts.add(Fact.of("day", due.day()));
        Explanation why = due.why().explanation();
        return new ExplanationView(
                why.rule().value(),
                text(waiting ? "deadline.opens" : "deadline.due", facts),
                why.value(),
                why.ground().toString(),
                Fact.toMap(why.facts()),
                List.of(breach(line)));
    }

    private ExplanationView breach(Line line) {
        Explanation breach = line.breach().why().explanation();
        List<Fact> facts = new ArrayList<>(breach.facts());
        facts.add(Fact.of("status", line.standing()));
        return new ExplanationView(
                breach.rule().value(),
                text("deadline.breach." + breach.value(), facts),
                breach.value(),
                breach.ground().toString(),
                Fact.toMap(breach.facts()),
                List.of());
    }

    static String until(Optional<LocalTime> time) {
        return time.map(LocalTime::toString).orElse(END_OF_DAY);
    }

    private String length(Deadline deadline) {
        Term term = deadline.term();
        String key = term.unit() == Unit.SHARE_OF_HOURS
                ? "deadline.share." + term.end()
                : term.amount() == 0
                        ? "deadline.same-day"
                        : "deadline." + term.unit() + "." + term.direction() + (term.amount() == 1 ? ".one" : "");
        List<Fact> facts =
                List.of(Fact.of("amount", term.amount()), Fact.of("event", deadlines.eventName(deadline.trigger())));
        return text(key, facts)
                + term.cutOff()
                        .map(time -> " " + text("deadline.cut-off", List.of(Fact.of("time", time))))
                        .orElse("")
                + (term.rolls() ? " " + text("deadline.rolls", List.of()) : "");
    }

    private String text(String key, List<Fact> facts) {
        return messages.text(locale, key, facts).orElse(key);
    }

    private static ConditionView condition(Condition condition) {
        return switch (condition) {
            case Condition.OneOf(String fact, var values) -> new ConditionView(fact, values, null, null);
            case Condition.Between(String fact, int least, int most) ->
                new ConditionView(fact, null, least, most == Integer.MAX_VALUE ? null : most);
        };
    }
}
