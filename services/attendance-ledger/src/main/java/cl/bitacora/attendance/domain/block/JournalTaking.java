package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.block.BlockCommand.TakeRecord;
import cl.bitacora.attendance.domain.rules.Debounce;
import cl.bitacora.attendance.domain.rules.Mark;
import cl.bitacora.attendance.domain.rules.Rules;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a journal says into events of the block; a record that was heard before turns into the same events. */
final class JournalTaking {
    private JournalTaking() {}

    static List<BlockEvent> take(TakeRecord command, BlockState block) {
        return switch (command.said()) {
            case JournalRecord.BlockCreated said -> create(said, command, block);
            case JournalRecord.RelatorEntered said ->
                List.of(new BlockEvent.RelatorEntryMarked(
                        said.block(), said.at(), said.relator(), command.installation()));
            case JournalRecord.BlockStarted said -> start(said, command, block);
            case JournalRecord.ParticipantMarked said -> mark(said, command, block);
            case JournalRecord.ObservationWritten said ->
                List.of(new BlockEvent.ObservationRecorded(
                        said.block(), said.at(), said.participant(), said.reasonCode(), said.textSha256()));
            case JournalRecord.RelatorExited said -> RelatorExits.take(said, block, command.facts());
            case JournalRecord.ActivitiesWritten said ->
                List.of(new BlockEvent.ActivitiesRecorded(said.block(), said.at(), said.text()));
            case JournalRecord.AttendanceInformed said ->
                Reporting.inform(said.block(), block, said.at(), command.facts());
            case JournalRecord.ClockChanged said ->
                List.of(new BlockEvent.ClockChangeNoted(
                        said.block(), said.at(), command.installation(), said.jumpSeconds()));
            // Evidence about the clocks; the gateway judges it.
            case JournalRecord.TimeRead _ -> List.of();
        };
    }

    /**
     * LCE-026…028: the first creation makes the block, the same letter on another computer joins it, and the same letter for
     * another block of the day is a reuse that a person must look at.
     */
    @Rule({"LCE-026", "LCE-027", "LCE-028"})
    private static List<BlockEvent> create(JournalRecord.BlockCreated said, TakeRecord command, BlockState block) {
        var event = new BlockEvent.BlockCreated(
                said.block(),
                said.at(),
                command.facts().programme(),
                said.durationMinutes(),
                said.allDay(),
                command.installation());
        List<BlockEvent> events = new ArrayList<>();
        Optional<BlockEvent.BlockCreated> known = block.created();
        if (known.isEmpty() || block.events().contains(event)) {
            events.add(event);
        } else {
            join(event, known.get(), block, events);
        }
        if (said.programme() != command.facts().programme()) {
            events.add(flag(
                    said.block(),
                    said.at(),
                    Rules.NOT_ENROLLED,
                    "programme-differs",
                    Fact.of("chosen", said.programme()),
                    Fact.of("section", command.facts().programme())));
        }
        return events;
    }

    private static void join(
            BlockEvent.BlockCreated event, BlockEvent.BlockCreated known, BlockState block, List<BlockEvent> events) {
        boolean sameComputer = event.installation().equals(known.installation());
        boolean afterClose = block.closedAt().filter(event.at()::isAfter).isPresent();
        if (sameComputer || afterClose) {
            events.add(flag(
                    event.block(),
                    event.at(),
                    Rules.OTHER_LETTER,
                    "letter-reused",
                    Fact.of("createdAt", event.at()),
                    Fact.of("firstCreatedAt", known.at()),
                    Fact.of("installation", event.installation())));
        } else if (event.durationMinutes() != known.durationMinutes()) {
            if (event.at().isBefore(known.at())) {
                events.add(event);
            }
            events.add(flag(
                    event.block(),
                    event.at(),
                    Rules.SAME_LETTER,
                    "joined-with-other-duration",
                    Fact.of("installation", event.installation()),
                    Fact.of("declaredMinutes", event.durationMinutes())));
        }
    }

    /** LCE-033: the first press counts, at once or later. */
    @Rule("LCE-033")
    private static List<BlockEvent> start(JournalRecord.BlockStarted said, TakeRecord command, BlockState block) {
        var event = new BlockEvent.BlockStarted(said.block(), said.at(), command.installation());
        Optional<Instant> known = block.startedAt();
        if (block.events().contains(event)) {
            return List.of();
        }
        if (known.isPresent() && !said.at().isBefore(known.get())) {
            return block.all(BlockEvent.BlockStarted.class).stream()
                            .anyMatch(other -> other.installation().equals(command.installation()))
                    ? List.of(flag(
                            said.block(),
                            said.at(),
                            Rules.START,
                            "start-repeated",
                            Fact.of("pressedAt", said.at()),
                            Fact.of("startedAt", known.get())))
                    : List.of();
        }
        List<BlockEvent> events = new ArrayList<>(List.of(event));
        events.addAll(RelatorExits.afterStart(said.block(), said.at(), block.and(event), command.facts()));
        return events;
    }

    /** LCE-035, LCE-901: a participant's mark, kept or dropped; either way it stays readable (LCE-908). */
    @Rule({"LCE-035", "LCE-901"})
    private static List<BlockEvent> mark(JournalRecord.ParticipantMarked said, TakeRecord command, BlockState block) {
        String markId = command.installation() + ":" + command.seq();
        MarkBook book = block.marks();
        if (book.has(markId)) {
            return List.of();
        }
        Mark mark = new Mark(markId, said.at(), said.method(), command.installation());
        List<Mark> marks = new ArrayList<>(book.of(said.participant()));
        marks.add(mark);
        Debounce.Kept kept = Debounce.of(marks, command.facts().parameters()).value();
        if (!kept.dropped().contains(mark)) {
            return List.of(new BlockEvent.MarkRecorded(
                    said.block(), said.at(), said.participant(), said.method(), command.installation(), markId));
        }
        Mark last = kept.marks().stream()
                .filter(other -> !other.at().isAfter(mark.at()))
                .reduce((one, other) -> other)
                .orElseThrow();
        return List.of(new BlockEvent.MarkDropped(
                said.block(),
                said.at(),
                said.participant(),
                said.method(),
                command.installation(),
                markId,
                Duration.between(last.at(), mark.at()).toSeconds()));
    }

    static BlockEvent.AnomalyFlagged flag(BlockKey key, Instant at, RuleId rule, String code, Fact... facts) {
        return new BlockEvent.AnomalyFlagged(key, at, rule, code, "", List.of(facts));
    }
}
