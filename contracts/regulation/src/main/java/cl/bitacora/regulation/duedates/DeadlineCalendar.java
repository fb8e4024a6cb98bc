package cl.bitacora.regulation.duedates;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.Condition;
import cl.bitacora.regulation.Deadline;
import cl.bitacora.regulation.Deadlines;
import cl.bitacora.regulation.Term.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every deadline that some known dates set running. An event of which nothing is known but that a deadline asks for is
 * taken to happen on its last day, and opens what follows it: the calendar of a whole tender or course out of one date. If
 * several deadlines ask for it, the first to fall due counts, since all of them bind.
 */
public final class DeadlineCalendar {
    private final List<Deadline> rows;
    private final Question question;
    private final BusinessDays days;
    private final Map<String, List<Opening>> openings = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Map<String, List<Opened>> opened = new HashMap<>();

    /**
     * What is known.
     *
     * @param dates moments of each event; several where it happens several times
     * @param facts what decides whether some deadlines apply, e.g. {@code modality}
     * @param done moments at which a deadline's act was done, by its id, where no event says so
     * @param excused ids of deadlines whose delay is not attributable to who must act
     * @param asOf when the question is asked
     */
    public record Question(
            Programme programme,
            Map<String, List<Moment>> dates,
            Map<String, String> facts,
            Map<String, List<Moment>> done,
            Set<String> excused,
            Timetable timetable,
            Instant asOf) {}

    /** When an event happens: as said, or on the last day of the deadline that asks for it. */
    public record Opening(Moment at, Optional<DueDate> assumedFrom) {}

    /** A deadline that runs, from what, how it stands, and whether that is a breach. */
    public record Line(DueDate due, Opening opening, Standing standing, Breach breach) {}

    /** A deadline of which something must be known first: facts' names, or {@code timetable}. */
    public record Open(Deadline deadline, String missing) {}

    /**
     * The answer.
     *
     * @param lines by due day
     * @param open what could not be said
     */
    public record Answer(List<Line> lines, List<Open> open) {}

    private record Opened(DueDate due, Opening opening) {}

    private DeadlineCalendar(Deadlines deadlines, Question question, BusinessDays days) {
        this.rows = deadlines.of(question.programme());
        this.question = question;
        this.days = days;
    }

    /** Answers. */
    public static Answer of(Deadlines deadlines, Question question, BusinessDays days) {
        return new DeadlineCalendar(deadlines, question, days).answer();
    }

    private Answer answer() {
        List<Line> lines = new ArrayList<>();
        Map<String, Open> open = new TreeMap<>();
        for (Deadline row : rows) {
            Optional<String> unknown = unknownFact(row);
            if (unknown.isPresent() && !openings(row).isEmpty()) {
                open.put(row.id(), new Open(row, unknown.get()));
                continue;
            }
            if (runsInHours(row) && question.timetable().sessions().isEmpty() && applies(row)) {
                open.put(row.id(), new Open(row, "timetable"));
                continue;
            }
            List<Opened> running = opened(row);
            for (int i = 0; i < running.size(); i++) {
                lines.add(line(running.get(i), i, running.size()));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.due().day())
                .thenComparing(line -> line.due().deadline().id()));
        return new Answer(List.copyOf(lines), List.copyOf(open.values()));
    }

    private Line line(Opened running, int index, int count) {
        Optional<Moment> done = done(running.due().deadline(), index, count);
        Standing standing = Standing.of(running.due(), done, question.asOf());
        boolean attributable =
                !question.excused().contains(running.due().deadline().id());
        return new Line(
                running.due(),
                running.opening(),
                standing,
                Breach.of(running.due(), standing, done, question.asOf(), attributable));
    }

    /** Several occurrences are paired in order, when there is one act for each. */
    private Optional<Moment> done(Deadline row, int index, int count) {
        List<Moment> said = question.done().getOrDefault(row.id(), List.of());
        if (said.isEmpty()) {
            said = row.achieves().stream()
                    .map(event -> question.dates().getOrDefault(event, List.of()))
                    .filter(moments -> !moments.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        if (said.isEmpty() || said.size() > 1 && said.size() < count) {
            return Optional.empty();
        }
        return index < said.size() ? said.stream().sorted().skip(index).findFirst() : Optional.empty();
    }

    private List<Opened> opened(Deadline row) {
        List<Opened> known = opened.get(row.id() + row.validFrom());
        if (known != null) {
            return known;
        }
        List<Opened> result = !applies(row)
                ? List.of()
                : openings(row).stream()
                        .filter(opening -> row.holdsOn(opening.at().day()))
                        .flatMap(opening -> DueDates.of(row, opening.at(), days, question.timetable()).stream()
                                .map(due -> new Opened(due, opening)))
                        .toList();
        opened.put(row.id() + row.validFrom(), result);
        return result;
    }

    private List<Opening> openings(Deadline row) {
        if (runsInHours(row)) {
            return question.timetable().sessions().stream()
                    .limit(1)
                    .map(session -> new Opening(Moment.on(session.on()), Optional.empty()))
                    .toList();
        }
        return openings(row.trigger());
    }

    private List<Opening> openings(String event) {
        List<Opening> known = openings.get(event);
        if (known != null) {
            return known;
        }
        if (!underWay.add(event)) {
            return List.of();
        }
        List<Moment> said = question.dates().get(event);
        List<Opening> result = said == null ? assumed(event) : said(said);
        underWay.remove(event);
        openings.put(event, result);
        return result;
    }

    private static List<Opening> said(List<Moment> moments) {
        return moments.stream()
                .sorted()
                .map(moment -> new Opening(moment, Optional.empty()))
                .toList();
    }

    private List<Opening> assumed(String event) {
        if (event.startsWith(Deadline.EXPIRY)) {
            String id = event.substring(Deadline.EXPIRY.length());
            return rows.stream()
                    .filter(row -> row.id().equals(id))
                    .flatMap(row -> opened(row).stream())
                    .map(expiring -> new Opening(expiring.due().last(), Optional.of(expiring.due())))
                    .toList();
        }
        List<List<Opened>> asking = rows.stream()
                .filter(row -> row.achieves().contains(event) && !row.optional())
                .filter(row -> question.done().getOrDefault(row.id(), List.of()).isEmpty())
                .map(this::opened)
                .filter(running -> !running.isEmpty())
                .toList();
        int most = asking.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(i -> asking.stream()
                        .filter(running -> i < running.size())
                        .map(running -> running.get(i).due())
                        .min(Comparator.comparing(DueDate::turnsAt))
                        .orElseThrow())
                .map(due -> new Opening(due.last(), Optional.of(due)))
                .toList();
    }

    private boolean applies(Deadline row) {
        return row.when().stream().allMatch(condition -> {
            @Nullable String value = question.facts().get(condition.fact());
            return value != null && condition.holds(value);
        });
    }

    /** The first fact that is not known, unless a known one already rules the deadline out. */
    private Optional<String> unknownFact(Deadline row) {
        boolean ruledOut = row.when().stream()
                .anyMatch(condition -> question.facts().containsKey(condition.fact())
                        && !condition.holds(question.facts().getOrDefault(condition.fact(), "")));
        return ruledOut
                ? Optional.empty()
                : row.when().stream()
                        .map(Condition::fact)
                        .filter(fact -> !question.facts().containsKey(fact))
                        .findFirst();
    }

    private static boolean runsInHours(Deadline row) {
        return row.term().unit() == Unit.SHARE_OF_HOURS;
    }
}
