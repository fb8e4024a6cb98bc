package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.rules.BlockTimes;
import cl.bitacora.attendance.domain.rules.ClockRules;
import cl.bitacora.attendance.domain.rules.ClosingRules;
import cl.bitacora.attendance.domain.rules.Debounce;
import cl.bitacora.attendance.domain.rules.Mark;
import cl.bitacora.attendance.domain.rules.MarkRules;
import cl.bitacora.attendance.domain.rules.OpeningRules;
import cl.bitacora.attendance.domain.rules.Pairing;
import cl.bitacora.attendance.domain.rules.Pairing.Interval;
import cl.bitacora.attendance.domain.rules.Pairing.Presence;
import cl.bitacora.attendance.domain.rules.ReportDeadline;
import cl.bitacora.attendance.domain.rules.Rules;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the rules that flag. They see facts only: a person fines, or does not (FIN-052). */
final class Detectors {
    /** What {@link #times} can say: a flag of these that it does not say any more is withdrawn. */
    static final Set<String> ABOUT_TIMES = Set.of(
            "block-not-created",
            "modality-without-register",
            "duration-differs",
            "date-not-communicated",
            "started-without-relator",
            "started-at-other-time",
            "relator-left-early",
            "closed-at-other-time",
            "clock-changed-after-start",
            "clock-changed-before-start",
            "time-went-back");

    /** What {@link #marks} can say. */
    static final Set<String> ABOUT_MARKS = Set.of(
            "not-enrolled",
            "too-many-marks",
            "unsupported-authorisation",
            "exit-not-recorded",
            "cross-computer",
            "double-mark",
            "early-exit",
            "exit-after-relator");

    /** What {@link #missing} can say. */
    static final Set<String> ABOUT_MISSING = Set.of("block-not-started", "block-not-closed", "not-reported");

    /** What {@link #blocksOfDay} can say. */
    static final Set<String> ABOUT_DAY = Set.of("all-day-without-two-blocks");

    private Detectors() {}

    /** What the times of the class show as soon as they are heard. */
    static List<Flag> times(BlockState block, BlockFacts facts) {
        List<Flag> flags = new ArrayList<>();
        if (block.created().isEmpty()) {
            flags.add(new Flag(Rules.BLOCK_CREATED, "block-not-created", "", List.of()));
        }
        block.created().ifPresent(created -> creation(created, facts, flags));
        block.startedAt().ifPresent(startedAt -> start(block, startedAt, facts, flags));
        block.times().ifPresent(times -> close(times, facts, flags));
        for (BlockEvent.ClockChangeNoted change : block.all(BlockEvent.ClockChangeNoted.class)) {
            ifSo(
                    flags,
                    "clock-changed-after-start",
                    ClockRules.changedAfterStart(
                            change.at(), change.jumpSeconds(), block.startedAt(), facts.parameters()));
            ifSo(
                    flags,
                    "clock-changed-before-start",
                    ClockRules.changedBeforeStart(
                            change.at(), change.jumpSeconds(), block.startedAt(), facts.parameters()));
        }
        Finding<Integer> back = ClockRules.timeWentBack(block.marks().all(), facts.parameters());
        if (back.value() > 0) {
            flags.add(Flag.of("time-went-back", back));
        }
        return flags;
    }

    /** What the marks show once the block is reported, or its day is over. */
    static List<Flag> marks(BlockState block, BlockFacts facts) {
        List<Flag> flags = new ArrayList<>();
        List<PersonId> inside = new ArrayList<>();
        block.marks().byPerson().forEach((person, marks) -> {
            Finding<Debounce.Kept> kept = Debounce.of(marks, facts.parameters());
            Presence presence = Pairing.of(kept).value();
            boolean observed = block.observed(person);
            if (presence.inside()) {
                inside.add(person);
            }
            ifSo(flags, "not-enrolled", person, MarkRules.notEnrolled(person, facts.roster()));
            ifSo(
                    flags,
                    "too-many-marks",
                    person,
                    MarkRules.manyMarks(kept.value().marks().size(), observed));
            for (Mark mark : kept.value().marks()) {
                ifSo(flags, "unsupported-authorisation", person, MarkRules.unsupported(mark, observed));
            }
            for (Interval stay : presence.intervals()) {
                stay(block, person, stay, facts, flags);
            }
        });
        if (!inside.isEmpty()) {
            flags.add(Flag.of("exit-not-recorded", ClosingRules.withoutExit(inside)));
        }
        return flags;
    }

    /** What is missing at an instant: a start or an end by the end of the legal day, a report by its deadline. */
    static List<Flag> missing(BlockState block, LocalDate on, Instant at, BlockFacts facts) {
        List<Flag> flags = new ArrayList<>();
        boolean started = block.startedAt().isPresent();
        boolean closed = block.closedAt().isPresent();
        ifSo(flags, "block-not-started", ClosingRules.notStarted(started, on, at));
        ifSo(flags, "block-not-closed", ClosingRules.notClosed(started, closed, on, at));
        Optional<Instant> due = block.closedAt()
                .map(end -> ReportDeadline.of(end, facts.businessDays(), facts.parameters())
                        .value());
        ifSo(flags, "not-reported", ClosingRules.notReported(block.reported().isPresent(), due, at));
        return flags;
    }

    /** What the number of blocks of the day shows once it is over. */
    static List<Flag> blocksOfDay(BlockState block, int blocksOfDay) {
        List<Flag> flags = new ArrayList<>();
        block.created()
                .ifPresent(created -> ifSo(
                        flags,
                        "all-day-without-two-blocks",
                        OpeningRules.allDayWithoutTwoBlocks(created.allDay(), blocksOfDay)));
        return flags;
    }

    private static void creation(BlockEvent.BlockCreated created, BlockFacts facts, List<Flag> flags) {
        OpeningRules.exempt(facts.programme(), facts.modality())
                .ifPresent(exempt -> flags.add(Flag.of("modality-without-register", exempt)));
        facts.scheduled()
                .ifPresent(scheduled -> ifSo(
                        flags,
                        "duration-differs",
                        OpeningRules.wrongDuration(created.durationMinutes(), scheduled.durationMinutes())));
        ifSo(
                flags,
                "date-not-communicated",
                OpeningRules.datesDiffer(created.block().on(), facts.startsOn(), facts.endsOn()));
    }

    private static void start(BlockState block, Instant startedAt, BlockFacts facts, List<Flag> flags) {
        ifSo(flags, "started-without-relator", OpeningRules.startedWithoutRelator(startedAt, block.relatorEnteredAt()));
        facts.scheduled()
                .map(OpeningRules::communicatedStart)
                .map(communicated -> OpeningRules.startDifference(startedAt, communicated))
                .filter(difference -> OpeningRules.flagged(difference, facts.parameters()))
                .ifPresent(difference -> flags.add(Flag.of("started-at-other-time", difference)));
    }

    private static void close(BlockTimes times, BlockFacts facts, List<Flag> flags) {
        ifSo(flags, "relator-left-early", ClosingRules.earlyRelatorExit(times));
        Optional<ScheduledBlock> scheduled = facts.scheduled();
        scheduled
                .map(OpeningRules::authorisedEnd)
                .flatMap(end -> OpeningRules.endDifference(times, end))
                .filter(difference -> OpeningRules.flagged(difference, facts.parameters()))
                .ifPresent(difference -> flags.add(Flag.of("closed-at-other-time", difference)));
    }

    private static void stay(BlockState block, PersonId person, Interval stay, BlockFacts facts, List<Flag> flags) {
        ifSo(flags, "cross-computer", person, MarkRules.crossComputer(stay));
        ifSo(flags, "double-mark", person, MarkRules.doubleMark(stay, facts.parameters()));
        block.startedAt()
                .ifPresent(start ->
                        ifSo(flags, "early-exit", person, MarkRules.earlyExit(stay, start, facts.parameters())));
        block.closedAt()
                .ifPresent(closed -> ifSo(
                        flags,
                        "exit-after-relator",
                        person,
                        ClosingRules.leftAfterRelator(stay.exit().at(), closed)));
    }

    private static void ifSo(List<Flag> flags, String code, Finding<Boolean> finding) {
        if (finding.value()) {
            flags.add(Flag.of(code, finding));
        }
    }

    private static void ifSo(List<Flag> flags, String code, PersonId person, Finding<Boolean> finding) {
        if (finding.value()) {
            flags.add(Flag.of(code, person, finding));
        }
    }
}
