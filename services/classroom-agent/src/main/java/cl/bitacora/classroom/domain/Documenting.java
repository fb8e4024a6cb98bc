package cl.bitacora.classroom.domain;

import cl.bitacora.classroom.domain.ClassroomCommand.Inform;
import cl.bitacora.classroom.domain.ClassroomCommand.WriteActivities;
import cl.bitacora.classroom.domain.ClassroomCommand.WriteObservation;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Observations, activities and the report (LCE-034, LCE-039, LCE-043, LCE-044). */
final class Documenting {
    private static final int MAX_TEXT = 4000;
    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,7}");

    private Documenting() {}

    /** About somebody of the course or about the block; also right after the class ended. */
    @Rule("LCE-039")
    static Verdict observation(WriteObservation write, ClassroomState state) {
        Optional<Book> block = state.current(Chile.dayOf(write.now().at()))
                .or(() -> state.toInform().stream().reduce((one, other) -> other));
        Optional<Refusal> obstacle = Obstacles.closed(state).or(() -> Marking.noBlock(block));
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        String text = write.text().strip();
        if (text.isEmpty()
                || text.length() > MAX_TEXT
                || !REASON.matcher(write.reasonCode()).matches()) {
            return Verdict.refuse(Refusal.ofField("text", "observation-missing", Rules.OBSERVATION, Rules.step(15)));
        }
        return new Verdict.Done(
                Words.observation(
                        write.now(),
                        block.orElseThrow().key(),
                        write.person().map(PersonId::value).orElse(""),
                        write.reasonCode(),
                        text),
                Notice.good("observation-written"));
    }

    @Rule("LCE-043")
    static Verdict activities(WriteActivities write, ClassroomState state) {
        Optional<Refusal> obstacle = Obstacles.closed(state).or(() -> unknown(state, write.block()));
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        String text = write.text().strip();
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            return Verdict.refuse(Refusal.ofField(
                    "text", "activities-missing", Rules.ACTIVITIES, Rules.step(17), Fact.of("max", MAX_TEXT)));
        }
        Book book = book(state, write.block());
        if (book.startedAt().isEmpty() && !book.joins()) {
            return Verdict.refuse(Refusal.of("not-started", Rules.NO_START_NO_REPORT, Rules.step(14)));
        }
        if (!book.activities().isEmpty() && book.activities().getLast().equals(text)) {
            return Verdict.done(Notice.info("activities-written"));
        }
        return Verdict.done(
                Notice.good("activities-written"),
                new Step.Wrote(new JournalRecord.ActivitiesWritten(
                        write.block(), write.now().at(), text)));
    }

    /** Started, closed and documented, and with a network: the report is made, not promised (LCE-034, LCE-043, LCE-044). */
    @Rule({"LCE-034", "LCE-039", "LCE-043", "LCE-044", "LCE-049"})
    static Verdict inform(Inform inform, ClassroomState state) {
        Optional<Refusal> obstacle = Obstacles.closed(state)
                .or(() -> unknown(state, inform.block()))
                .or(() -> unready(book(state, inform.block())));
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        Book book = book(state, inform.block());
        if (book.informedAt().isPresent()) {
            return Verdict.done(Notice.info("already-informed"));
        }
        if (!inform.online()) {
            return Verdict.refuse(Refusal.of("inform-needs-network", Rules.REPORT, Rules.step(18)));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Wrote(new JournalRecord.AttendanceInformed(
                inform.block(), inform.now().at())));
        return new Verdict.Done(steps, Notice.good("informed"));
    }

    private static Optional<Refusal> unready(Book book) {
        if (book.joins() && book.startedAt().isEmpty()) {
            return Optional.of(Refusal.of("informed-where-started", Rules.SAME_LETTER, Rules.step(12)));
        }
        if (book.startedAt().isEmpty()) {
            return Optional.of(Refusal.of("not-started", Rules.NO_START_NO_REPORT, Rules.step(14)));
        }
        if (book.closed().isEmpty()) {
            return Optional.of(Refusal.of("not-closed", Rules.REPORT, Rules.step(18)));
        }
        if (book.activities().isEmpty()) {
            return Optional.of(Refusal.of("no-activities", Rules.ACTIVITIES, Rules.step(17)));
        }
        List<PersonId> unsupported = book.unsupported();
        return unsupported.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "mark-without-observation",
                        Rules.OBSERVATION,
                        Rules.step(15),
                        Fact.of("count", unsupported.size())));
    }

    private static Optional<Refusal> unknown(ClassroomState state, BlockKey block) {
        return state.blocks().containsKey(block)
                ? Optional.empty()
                : Optional.of(Refusal.of("no-block", Rules.CREATE, Rules.step(11)));
    }

    private static Book book(ClassroomState state, BlockKey block) {
        return Optional.ofNullable(state.blocks().get(block)).orElseThrow();
    }
}
