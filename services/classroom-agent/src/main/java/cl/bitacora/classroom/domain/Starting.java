package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.time.Instant;
import java.util.Optional;

/** The start button: enabled by the relator's entry, pressed at once or later (LCE-032, LCE-033). */
final class Starting {
    private Starting() {}

    @Rule({"LCE-032", "LCE-033"})
    static Verdict start(ClassroomCommand.StartBlock start, ClassroomState state) {
        Optional<Book> block = state.current(Chile.dayOf(start.now().at()));
        Optional<Refusal> obstacle = Obstacles.closed(state)
                .or(() -> Marking.noBlock(block))
                .or(() -> Obstacles.clockUnchecked(state))
                .or(() -> Clock.wrong(start.drift(), start.limitSeconds()))
                .or(() -> block.filter(book -> book.relatorEntries().isEmpty())
                        .map(book -> Refusal.of("relator-first", Rules.RELATOR_FIRST, Rules.step(14))));
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        Book book = block.orElseThrow();
        if (book.startedAt().isPresent()) {
            return Verdict.done(Notice.info("already-started"));
        }
        Instant at = start.now().at();
        return Verdict.done(
                notice(start.course(), book, at), new Step.Wrote(new JournalRecord.BlockStarted(book.key(), at)));
    }

    /** LCE-061: the text has no tolerance for a start after the communicated one. */
    @Rule({"LCE-033", "LCE-061"})
    private static Notice notice(Course course, Book book, Instant at) {
        return course.slot(book.key().on(), book.key().letter())
                .map(slot -> Chile.at(slot.on(), slot.startsAt()))
                .filter(at::isAfter)
                .map(communicated -> Notice.warn(
                        "started-late",
                        Rules.LATE_START,
                        Rules.step(14),
                        Fact.of("startedAt", at),
                        Fact.of("communicatedAt", communicated)))
                .orElseGet(() -> Notice.good("started", Fact.of("startedAt", at)));
    }
}
