package cl.bitacora.classroom.domain;

import cl.bitacora.classroom.domain.ClassroomCommand.CreateBlock;
import cl.bitacora.classroom.domain.ClassroomCommand.Sharing;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A new block: letter, computers, duration, one or two (LCE-026…031). */
final class Creating {
    private static final int MAX_MINUTES = 1440;
    private static final Pattern LETTER = Pattern.compile("[A-Z]");

    private Creating() {}

    @Rule("LCE-026")
    static Verdict create(CreateBlock create, ClassroomState state) {
        LocalDate today = Chile.dayOf(create.now().at());
        Set<String> taken = state.letters(create.course().section(), today);
        Optional<Refusal> obstacle = Obstacles.closed(state)
                .or(() -> Obstacles.unprepared(state, create.course().section()))
                .or(() -> Obstacles.clockUnchecked(state))
                .or(() -> underWay(state, today))
                .or(() -> letter(create, taken))
                .or(() -> duration(create));
        if (obstacle.isPresent()) {
            return Verdict.refuse(obstacle.get());
        }
        List<BlockKey> keys = keys(create, today, taken);
        List<Question> questions = questions(create, state, keys);
        return questions.isEmpty() || create.confirmed() ? created(create, state, keys) : new Verdict.Asks(questions);
    }

    /** Goes on with a block of today that this PC created. */
    static Verdict select(ClassroomCommand.SelectBlock select, ClassroomState state) {
        Optional<Refusal> closed = Obstacles.closed(state);
        if (closed.isPresent()) {
            return Verdict.refuse(closed.get());
        }
        Book book = state.blocks().get(select.block());
        boolean today =
                book != null && book.key().on().equals(Chile.dayOf(select.now().at()));
        return today
                ? Verdict.done(
                        Notice.info(
                                "block-selected",
                                Fact.of("letter", select.block().letter())),
                        new Step.BlockSelected(select.block()))
                : Verdict.refuse(Refusal.of("block-not-of-today", Rules.CREATE, Rules.step(11)));
    }

    private static Optional<Refusal> underWay(ClassroomState state, LocalDate today) {
        return state.blocks().values().stream()
                .filter(book -> book.key().on().equals(today) && book.running() && !book.joins())
                .findFirst()
                .map(book -> Refusal.of(
                        "block-under-way",
                        Rules.CREATE,
                        Rules.step(11),
                        Fact.of("letter", book.key().letter())));
    }

    /** LCE-027: with several computers the letter is the one that all of them use. LCE-028: never one of today's others. */
    @Rule({"LCE-027", "LCE-028"})
    private static Optional<Refusal> letter(CreateBlock create, Set<String> taken) {
        if (create.letter().isEmpty()) {
            return create.sharing() == Sharing.ALONE
                    ? Optional.empty()
                    : Optional.of(
                            Refusal.ofField("letter", "shared-letter-missing", Rules.SAME_LETTER, Rules.step(12)));
        }
        if (!LETTER.matcher(create.letter()).matches()) {
            return Optional.of(Refusal.ofField("letter", "letter-invalid", Rules.SAME_LETTER, Rules.step(12)));
        }
        return taken.contains(create.letter())
                ? Optional.of(Refusal.ofField(
                        "letter",
                        "letter-taken",
                        Rules.OTHER_LETTER,
                        Rules.step(12),
                        Fact.of("letter", create.letter())))
                : Optional.empty();
    }

    /** LCE-030: a duration is declared. LCE-031: a class that lasts all day is two blocks, so that lunch is no class. */
    @Rule({"LCE-030", "LCE-031"})
    private static Optional<Refusal> duration(CreateBlock create) {
        if (create.allDay() && create.minutes().size() != 2) {
            return Optional.of(Refusal.ofField("minutes", "all-day-needs-two-blocks", Rules.ALL_DAY, Rules.step(13)));
        }
        boolean one = create.allDay() || create.minutes().size() == 1;
        boolean sound = create.minutes().stream().allMatch(minutes -> minutes >= 1 && minutes <= MAX_MINUTES);
        return one && sound
                ? Optional.empty()
                : Optional.of(Refusal.ofField("minutes", "duration-missing", Rules.DURATION, Rules.step(13)));
    }

    private static List<BlockKey> keys(CreateBlock create, LocalDate today, Set<String> taken) {
        List<BlockKey> keys = new ArrayList<>();
        char from = create.letter().isEmpty() ? 'A' : create.letter().charAt(0);
        for (char letter = from; letter <= 'Z' && keys.size() < create.minutes().size(); letter++) {
            if (!taken.contains(String.valueOf(letter))) {
                keys.add(new BlockKey(create.course().section(), today, String.valueOf(letter)));
            }
        }
        return keys;
    }

    /** FIN-038, LCE-060: a duration other than the communicated one; LCE-034: a block that would stay without start. */
    @Rule({"LCE-030", "LCE-034"})
    private static List<Question> questions(CreateBlock create, ClassroomState state, List<BlockKey> keys) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int declared = create.minutes().get(i);
            BlockKey key = keys.get(i);
            create.course()
                    .slot(key.on(), key.letter())
                    .filter(slot -> slot.durationMinutes() != declared)
                    .ifPresent(slot -> questions.add(Question.of(
                            "duration-differs",
                            Rules.WRONG_DURATION,
                            Rules.FINES,
                            Fact.of("letter", key.letter()),
                            Fact.of("declared", declared),
                            Fact.of("scheduled", slot.durationMinutes()))));
        }
        state.blocks().values().stream()
                .filter(book -> book.key().on().equals(keys.getFirst().on()) && book.untouched())
                .forEach(book -> questions.add(Question.of(
                        "leaves-unstarted",
                        Rules.NO_START_NO_REPORT,
                        Rules.step(14),
                        Fact.of("letter", book.key().letter()))));
        return questions;
    }

    private static Verdict created(CreateBlock create, ClassroomState state, List<BlockKey> keys) {
        Now now = create.now();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            var said = new JournalRecord.BlockCreated(
                    keys.get(i),
                    now.at(),
                    create.course().programme(),
                    create.minutes().get(i),
                    create.allDay());
            steps.add(new Step.Wrote(said));
            state.session().ifPresent(session -> steps.addAll(Words.ofPassword(now, Book.of(said), session)));
            steps.addAll(sharing(create, keys.get(i)));
        }
        steps.add(new Step.BlockSelected(keys.getFirst()));
        return new Verdict.Done(steps, notice(create, keys));
    }

    private static List<Step> sharing(CreateBlock create, BlockKey key) {
        return switch (create.sharing()) {
            case ALONE -> List.of();
            case FIRST_OF_SEVERAL ->
                Words.observation(create.now(), key, "", Codes.SHARED, "La asistencia se toma en varios computadores");
            case JOINS ->
                Words.observation(create.now(), key, "", Codes.JOINS, "El bloque se inicia en otro computador");
        };
    }

    /** LCE-083: a class on a day that the course's data do not have is held and marked all the same. */
    @Rule("LCE-083")
    private static Notice notice(CreateBlock create, List<BlockKey> keys) {
        String letters = String.join(" y ", keys.stream().map(BlockKey::letter).toList());
        Course course = create.course();
        return course.covers(keys.getFirst().on())
                ? Notice.good("block-created", Fact.of("letters", letters))
                : Notice.warn(
                        "block-created-outside-dates",
                        Rules.DATES_DIFFER,
                        Rules.step(10),
                        Fact.of("letters", letters),
                        Fact.of("startsOn", course.startsOn()),
                        Fact.of("endsOn", course.endsOn()));
    }
}
