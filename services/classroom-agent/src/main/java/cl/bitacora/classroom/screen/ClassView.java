package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Agent;
import cl.bitacora.classroom.agent.Desk;
import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.domain.Book;
import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Question;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The class as the page shows it.
 *
 * @param toleranceUntil last instant of the tolerance in milliseconds since 1970, or 0 before the start
 * @param startObstacle why the start button is grey; empty if it is not
 */
public record ClassView(
        String course,
        String block,
        String letter,
        String hours,
        String startedAt,
        long toleranceUntil,
        String toleranceText,
        String plannedEnd,
        String relator,
        boolean started,
        boolean closed,
        List<Row> outside,
        List<Row> inside,
        String startObstacle,
        List<String> questions,
        String askedName,
        String trouble,
        String expected) {

    /** Which column gets more of the width: names are read from two metres away. */
    public String share() {
        if (inside.size() > 2 * outside.size()) {
            return "more-in";
        }
        return outside.size() > 2 * inside.size() ? "more-out" : "even";
    }

    /** Somebody in a column. */
    public record Row(String id, String name, String detail, boolean special) {}

    static Optional<ClassView> of(Agent agent, Desk desk, Words words) {
        Optional<Course> course = agent.course();
        Optional<Book> book = agent.state().current(agent.today()).or(() -> lastToday(agent));
        if (course.isEmpty() || book.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(view(agent, desk, words, course.get(), book.get()));
    }

    private static Optional<Book> lastToday(Agent agent) {
        return agent.state().toInform().stream()
                .filter(book -> book.key().on().equals(agent.today()))
                .reduce((one, other) -> other);
    }

    private static ClassView view(Agent agent, Desk desk, Words words, Course course, Book book) {
        AttendanceParameters parameters = agent.parameters(course);
        List<Row> outside = new ArrayList<>();
        List<Row> inside = new ArrayList<>();
        for (PersonId id : course.participants()) {
            List<Book.Marked> marks = book.marksOf(id);
            (book.inside(id) ? inside : outside).add(row(agent, id, marks));
        }
        outside.sort(Comparator.comparing(Row::name));
        inside.sort(Comparator.comparing(Row::name));
        Optional<Instant> tolerance = book.startedAt().map(start -> start.plusSeconds(parameters.toleranceSeconds()));
        Optional<Desk.Asked> asked = desk.asked();
        return new ClassView(
                course.courseName(),
                book.key().toString(),
                book.key().letter(),
                hours(book),
                book.startedAt().map(Words::time).orElse(""),
                tolerance.map(Instant::toEpochMilli).orElse(0L),
                tolerance.map(Words::time).orElse(""),
                book.plannedEndAt().map(Words::time).orElse(""),
                names(agent, book.relatorEntries().keySet()),
                book.startedAt().isPresent(),
                book.closed().isPresent(),
                List.copyOf(outside),
                List.copyOf(inside),
                agent.obstacle(now -> new ClassroomCommand.StartBlock(now, course, agent.drift(), 60))
                        .map(refusal -> reason(words, refusal))
                        .orElse(""),
                asked.map(it -> it.questions().stream()
                                .map((Question question) -> words.of(question))
                                .toList())
                        .orElse(List.of()),
                asked.map(Desk.Asked::name).orElse(""),
                desk.trouble().map(kind -> words.text(kind.messageKey())).orElse(""),
                desk.expected().map(id -> name(agent, id)).orElse(""));
    }

    private static String reason(Words words, Refusal refusal) {
        return words.text(refusal.code(), refusal.facts()) + " (" + Words.numeral(refusal.ground()) + ")";
    }

    private static Row row(Agent agent, PersonId id, List<Book.Marked> marks) {
        Optional<Person> person = agent.store().people().find(id);
        boolean special = !marks.isEmpty() && marks.getLast().method().special();
        String detail = marks.isEmpty()
                ? person.filter(Person::enrolled).isPresent() ? "" : "sin huella"
                : (marks.size() % 2 == 0 ? "salió " : "")
                        + Words.time(marks.getLast().at());
        return new Row(id.value(), person.map(Person::listName).orElse("Sin nombre"), detail, special);
    }

    private static String hours(Book book) {
        return book.startedAt()
                .map(start -> Words.time(start).substring(0, 5) + "–"
                        + Words.time(book.plannedEndAt().orElseThrow()).substring(0, 5))
                .orElse(book.durationMinutes() + " minutos, sin iniciar");
    }

    private static String names(Agent agent, Collection<PersonId> people) {
        return String.join(", ", people.stream().map(id -> name(agent, id)).toList());
    }

    private static String name(Agent agent, PersonId id) {
        return agent.store().people().find(id).map(Person::fullName).orElse("Sin nombre");
    }
}
