package cl.bitacora.classroom.domain;

import cl.bitacora.classroom.domain.ClassroomCommand.MarkByFinger;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A participant goes from column A to B and back (LCE-035), and what is asked before a mark that would be misuse. */
final class Marking {
    private Marking() {}

    /** A recognised finger: the relator's opens and closes, a participant's marks (LCE-002). */
    @Rule({"LCE-002", "LCE-026", "LCE-035"})
    static Verdict byFinger(MarkByFinger mark, ClassroomState state) {
        Optional<Book> block = state.current(Chile.dayOf(mark.now().at())).or(() -> lastClosed(state, mark));
        Optional<Refusal> obstacle =
                Obstacles.closed(state).or(() -> noBlock(block)).or(() -> Obstacles.clockUnchecked(state));
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        Book book = block.orElseThrow();
        if (mark.course().relators().contains(mark.person())) {
            return Relators.byFinger(mark, book);
        }
        return mark(
                new Mark(mark.now(), mark.person(), MarkMethod.FINGERPRINT, mark.confirmed()),
                mark.course(),
                mark.parameters(),
                book,
                List.of());
    }

    /** What a mark is, however it was authenticated. */
    record Mark(Now now, PersonId person, MarkMethod method, boolean confirmed) {}

    /**
     * Enters or leaves.
     *
     * @param after steps that belong to the mark: the observation of a special authorisation
     */
    static Verdict mark(Mark mark, Course course, AttendanceParameters parameters, Book book, List<Step> after) {
        if (!course.participants().contains(mark.person())) {
            return Verdict.refuse(Refusal.of("not-enrolled", Rules.NOT_ENROLLED, Rules.FINES));
        }
        List<Book.Marked> marks = book.marksOf(mark.person());
        if (!marks.isEmpty() && same(marks.getLast().at(), mark.now().at(), parameters)) {
            return Verdict.done(Notice.info("same-mark"));
        }
        boolean leaves = book.inside(mark.person());
        if (!leaves && book.closed().isPresent()) {
            return Verdict.refuse(Refusal.of("block-closed", Rules.CLOSE_ORDER, Rules.step(16)));
        }
        List<Question> questions = leaves
                ? exitQuestions(mark.now().at(), marks.getLast(), parameters, book)
                : entryQuestions(mark.now().at(), parameters, book);
        if (!questions.isEmpty() && !mark.confirmed()) {
            return new Verdict.Asks(questions);
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Wrote(
                new JournalRecord.ParticipantMarked(book.key(), mark.now().at(), mark.person(), mark.method())));
        steps.addAll(after);
        return new Verdict.Done(steps, leaves ? exit(mark, book) : entry(mark, marks.size(), parameters, book));
    }

    /** LCE-901: within the debounce it is one mark; the second touch is not written at all. */
    @Rule({"LCE-047", "LCE-901"})
    private static boolean same(Instant last, Instant at, AttendanceParameters parameters) {
        Duration gap = Duration.between(last, at);
        return !gap.isNegative() && gap.compareTo(Duration.ofSeconds(parameters.debounceSeconds())) <= 0;
    }

    /** What would be misuse, or out of order, if it is really an exit. */
    @Rule({"LCE-041", "LCE-047", "LCE-048"})
    private static List<Question> exitQuestions(
            Instant at, Book.Marked entry, AttendanceParameters parameters, Book book) {
        List<Question> questions = new ArrayList<>();
        Duration gap = Duration.between(entry.at(), at);
        if (gap.compareTo(Duration.ofSeconds(parameters.doubleMarkUpperSeconds())) < 0) {
            questions.add(Question.of(
                    "double-mark",
                    Rules.DOUBLE_MARK,
                    parameters.grounds().doubleMark(),
                    Fact.of("entryAt", entry.at()),
                    Fact.of("gapSeconds", gap.toSeconds())));
        }
        boolean early = book.startedAt()
                .map(start ->
                        Duration.between(start, at).compareTo(Duration.ofSeconds(parameters.earlyExitSeconds())) < 0)
                .orElse(!book.joins());
        if (early) {
            questions.add(Question.of(
                    "early-exit",
                    Rules.EARLY_EXIT,
                    parameters.grounds().earlyExit(),
                    Fact.of("minutes", parameters.earlyExitSeconds() / 60)));
        }
        book.closed()
                .ifPresent(exit -> questions.add(Question.of(
                        "exit-after-relator", Rules.CLOSE_ORDER, Rules.step(16), Fact.of("relatorExitAt", exit.at()))));
        return questions;
    }

    /** In a shared block a late first mark may be the exit of somebody who entered on another computer (LCE-029). */
    @Rule("LCE-029")
    private static List<Question> entryQuestions(Instant at, AttendanceParameters parameters, Book book) {
        List<Question> questions = new ArrayList<>();
        boolean late = book.startedAt()
                .map(start ->
                        !parameters.withinTolerance(Duration.between(start, at).toSeconds()))
                .orElse(book.joins()
                        && !parameters.withinTolerance(
                                Duration.between(book.createdAt(), at).toSeconds()));
        if (book.shared() && late) {
            questions.add(Question.of("exit-on-entry-computer", Rules.SAME_COMPUTER, Rules.step(12)));
        }
        book.plannedEndAt()
                .filter(end -> !at.isBefore(end))
                .ifPresent(end -> questions.add(
                        Question.of("entry-after-end", Rules.ENTRY, Rules.step(15), Fact.of("plannedEndAt", end))));
        return questions;
    }

    /** LCE-040: in time, or what the programme says of being late. */
    @Rule({"LCE-040", "BONO-133", "FIN-039"})
    private static Notice entry(Mark mark, int marksBefore, AttendanceParameters parameters, Book book) {
        Fact at = Fact.of("at", mark.now().at());
        if (marksBefore > 0) {
            return Notice.warn("entered-again", Rules.MANY_MARKS, Rules.FINES, at);
        }
        if (book.startedAt().isEmpty()) {
            return Notice.good("entered-before-start", at);
        }
        long elapsed = Duration.between(book.startedAt().get(), mark.now().at()).toSeconds();
        if (parameters.withinTolerance(elapsed)) {
            return Notice.good("entered", at);
        }
        return parameters.requiresJustificationWhenLate()
                ? Notice.warn(
                        "entered-late-justify",
                        Rules.LATE_ENTRY,
                        parameters.grounds().late(),
                        at)
                : Notice.warn(
                        "entered-late", Rules.TOLERANCE, parameters.grounds().tolerance(), at);
    }

    private static Notice exit(Mark mark, Book book) {
        Fact at = Fact.of("at", mark.now().at());
        boolean early =
                book.plannedEndAt().filter(end -> mark.now().at().isBefore(end)).isPresent();
        return early
                ? new Notice(Notice.Tone.INFO, "left-before-end", Optional.empty(), Optional.empty(), List.of(at))
                : Notice.good("left", at);
    }

    /** No mark without a block (LCE-026). */
    @Rule("LCE-026")
    static Optional<Refusal> noBlock(Optional<Book> block) {
        return block.isEmpty() ? Optional.of(Refusal.of("no-block", Rules.CREATE, Rules.step(11))) : Optional.empty();
    }

    /** Somebody who stayed in column B may still leave after the relator did. */
    private static Optional<Book> lastClosed(ClassroomState state, MarkByFinger mark) {
        return state.blocks().values().stream()
                .filter(book -> book.key().on().equals(Chile.dayOf(mark.now().at()))
                        && book.informedAt().isEmpty())
                .reduce((one, other) -> other);
    }
}
