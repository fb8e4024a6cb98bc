package cl.bitacora.courses.http;

import cl.bitacora.courses.http.DeadlineViews.ClassDay;
import cl.bitacora.courses.http.DeadlineViews.DateOf;
import cl.bitacora.courses.http.DeadlineViews.DeadlineRequest;
import cl.bitacora.courses.http.DeadlineViews.DoneAt;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.regulation.Deadline;
import cl.bitacora.regulation.Deadlines;
import cl.bitacora.regulation.Term.Unit;
import cl.bitacora.regulation.duedates.DeadlineCalendar.Question;
import cl.bitacora.regulation.duedates.Moment;
import cl.bitacora.regulation.duedates.Timetable;
import cl.bitacora.regulation.duedates.Timetable.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a caller knows; whatever is wrong is named by its path. */
final class DeadlineReading {
    private static final int MOST = 500;

    private final Deadlines deadlines;

    DeadlineReading(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    Question question(DeadlineRequest request, Instant now) {
        return new Question(
                request.programme(),
                dates(request),
                request.facts() == null ? Map.of() : Map.copyOf(request.facts()),
                done(request),
                excused(request.excused()),
                timetable(request.schedule()),
                asOf(request.asOf(), now));
    }

    private Map<String, List<Moment>> dates(DeadlineRequest request) {
        Map<String, List<Moment>> dates = new HashMap<>();
        bounded("dates", request.dates());
        for (int i = 0; i < request.dates().size(); i++) {
            DateOf date = request.dates().get(i);
            String at = "dates[" + i + "]";
            if (!deadlines.knows(date.event())) {
                throw Problems.field(at + ".event", "deadline-event-unknown", Fact.of("event", date.event()));
            }
            Moment moment = moment(at + ".at", date.at());
            if (moment.time().isEmpty() && runsInHours(request, date.event())) {
                throw Problems.field(at + ".at", "deadline-hour-missing", Fact.of("event", date.event()));
            }
            dates.computeIfAbsent(date.event(), event -> new ArrayList<>()).add(moment);
        }
        return dates;
    }

    private boolean runsInHours(DeadlineRequest request, String event) {
        return deadlines.of(request.programme()).stream()
                .anyMatch(deadline ->
                        deadline.trigger().equals(event) && deadline.term().unit() == Unit.BUSINESS_HOURS);
    }

    private Map<String, List<Moment>> done(DeadlineRequest request) {
        Map<String, List<Moment>> done = new HashMap<>();
        List<DoneAt> given = request.done() == null ? List.of() : request.done();
        bounded("done", given);
        for (int i = 0; i < given.size(); i++) {
            requireKnown("done[" + i + "].deadline", given.get(i).deadline());
            Moment moment = moment("done[" + i + "].at", given.get(i).at());
            done.computeIfAbsent(given.get(i).deadline(), id -> new ArrayList<>())
                    .add(moment);
        }
        return done;
    }

    private Set<String> excused(@Nullable List<String> ids) {
        List<String> given = ids == null ? List.of() : ids;
        bounded("excused", given);
        for (int i = 0; i < given.size(); i++) {
            requireKnown("excused[" + i + "]", given.get(i));
        }
        return new HashSet<>(given);
    }

    private void requireKnown(String field, String id) {
        if (deadlines.all().stream().map(Deadline::id).noneMatch(id::equals)) {
            throw Problems.field(field, "deadline-unknown", Fact.of("deadline", id));
        }
    }

    private static Timetable timetable(@Nullable List<ClassDay> schedule) {
        List<ClassDay> given = schedule == null ? List.of() : schedule;
        bounded("schedule", given);
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ClassDay day = given.get(i);
            if (day.minutes() < 1 || day.minutes() > 1440) {
                throw Problems.field(
                        "schedule[" + i + "].minutes",
                        "unreadable-field",
                        Fact.of("field", "schedule[" + i + "].minutes"));
            }
            if (i > 0 && !given.get(i - 1).on().isBefore(day.on())) {
                throw Problems.field("schedule[" + i + "].on", "schedule-not-in-order");
            }
            sessions.add(new Session(day.on(), day.minutes()));
        }
        return new Timetable(sessions);
    }

    /** A day without an hour is asked about at its noon: neither over nor not begun. */
    private static Instant asOf(@Nullable String text, Instant now) {
        if (text == null) {
            return now;
        }
        Moment moment = moment("asOf", text);
        return Chile.at(moment.day(), moment.time().orElse(LocalTime.NOON));
    }

    private static Moment moment(String field, String text) {
        try {
            if (text.indexOf('T') < 0) {
                return Moment.on(LocalDate.parse(text));
            }
            LocalDateTime both = LocalDateTime.parse(text);
            return Moment.at(both.toLocalDate(), both.toLocalTime());
        } catch (DateTimeParseException e) {
            throw Problems.field(field, "unreadable-field", Fact.of("field", field));
        }
    }

    private static void bounded(String field, List<?> list) {
        if (list.size() > MOST) {
            throw Problems.field(field, "too-many", Fact.of("most", MOST));
        }
    }
}
