package cl.bitacora.classroom.domain;

import cl.bitacora.classroom.domain.ClassroomCommand.MarkByFinger;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The relator's finger: enters first, leaves last (LCE-032, LCE-041). */
final class Relators {
    private Relators() {}

    @Rule({"LCE-032", "LCE-041"})
    static Verdict byFinger(MarkByFinger mark, Book book) {
        Instant at = mark.now().at();
        Instant entered = book.relatorEntries().get(mark.person());
        if (book.closed().isPresent()) {
            return Verdict.done(Notice.info("already-closed"));
        }
        if (entered == null) {
            return Verdict.done(
                    Notice.good("relator-entered", Fact.of("at", at)),
                    new Step.Wrote(new JournalRecord.RelatorEntered(book.key(), at, mark.person())));
        }
        Duration since = Duration.between(entered, at);
        if (!since.isNegative() && since.toSeconds() <= mark.parameters().debounceSeconds()) {
            return Verdict.done(Notice.info("same-mark"));
        }
        if (book.startedAt().isEmpty()) {
            return Verdict.refuse(Refusal.of("start-before-leaving", Rules.NO_START_NO_REPORT, Rules.step(14)));
        }
        if (!mark.confirmed()) {
            return new Verdict.Asks(questions(book, at));
        }
        return Verdict.done(
                Notice.good("relator-left", Fact.of("at", at)),
                new Step.Wrote(new JournalRecord.RelatorExited(book.key(), at, mark.person())));
    }

    /** LCE-041: everybody leaves before, and not before the declared end; otherwise what it costs. */
    @Rule({"LCE-041", "LCE-062"})
    private static List<Question> questions(Book book, Instant at) {
        List<Question> questions = new ArrayList<>();
        int inside = book.inside().size();
        if (inside > 0) {
            questions.add(
                    Question.of("closes-with-inside", Rules.WITHOUT_EXIT, Rules.FINES, Fact.of("inside", inside)));
        }
        book.plannedEndAt()
                .filter(at::isBefore)
                .ifPresent(end -> questions.add(Question.of(
                        "closes-early",
                        Rules.EARLY_RELATOR_EXIT,
                        Rules.step(16),
                        Fact.of("plannedEndAt", end),
                        Fact.of(
                                "minutes",
                                Duration.between(at, end).plusSeconds(59).toMinutes()))));
        if (questions.isEmpty()) {
            questions.add(Question.of("closes-block", Rules.CLOSE_ORDER, Rules.step(16)));
        }
        return questions;
    }
}
