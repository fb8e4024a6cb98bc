package cl.bitacora.attendance.domain.rules;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a block is created and started, against what was communicated. */
public final class OpeningRules {
    static final Citation FINES = Norms.lce("Resuelvo 4, tramo tres");

    private OpeningRules() {}

    /**
     * BONO-132, LCE-003, LCE-004: e-learning and distance courses keep no attendance register. Empty if the modality does.
     * A blended course marks its face-to-face part (LCE-006).
     */
    @Rule({"BONO-130", "BONO-132", "LCE-003", "LCE-004"})
    public static Optional<Finding<Modality>> exempt(Programme programme, Modality modality) {
        return switch (modality) {
            case PRESENCIAL, BLENDED -> Optional.empty();
            case E_LEARNING ->
                Optional.of(
                        programme == Programme.BONO_MIPE_2020
                                ? Finding.of(Rules.E_LEARNING, modality, Norms.bono("7.5"))
                                : Finding.of(Rules.EXEMPT_E_LEARNING, modality, Norms.lce("Resuelvo 1")));
            case A_DISTANCIA -> Optional.of(Finding.of(Rules.EXEMPT_DISTANCE, modality, Norms.lce("Resuelvo 1")));
        };
    }

    /** FIN-038, LCE-060 (letter A-a): the declared duration differs from the scheduled one, by any minute. */
    @Rule({"FIN-038", "LCE-060"})
    public static Finding<Boolean> wrongDuration(int declaredMinutes, int scheduledMinutes) {
        return Finding.of(
                Rules.WRONG_DURATION,
                declaredMinutes != scheduledMinutes,
                FINES,
                Fact.of("declaredMinutes", declaredMinutes),
                Fact.of("scheduledMinutes", scheduledMinutes),
                Fact.of("letter", "A-a"));
    }

    /** LCE-061 (letter A-b): the start button was pressed after the communicated start; the text has no tolerance. */
    @Rule("LCE-061")
    public static Finding<Boolean> startedLate(Instant startedAt, Instant communicatedAt) {
        return Finding.of(
                RuleId.of("LCE-061"),
                startedAt.isAfter(communicatedAt),
                Norms.lce("Resuelvo 3.A b)"),
                Fact.of("startedAt", startedAt),
                Fact.of("communicatedAt", communicatedAt),
                Fact.of("letter", "A-b"));
    }

    /**
     * FIN-034: whole minutes between the start and the communicated one, early or late. Every minute is recorded; only more
     * than the tolerance is flagged (G-FIN-06).
     */
    @Rule("FIN-034")
    public static Finding<Long> startDifference(Instant startedAt, Instant communicatedAt) {
        return Finding.of(
                Rules.OTHER_START,
                minutesApart(startedAt, communicatedAt),
                FINES,
                Fact.of("startedAt", startedAt),
                Fact.of("communicatedAt", communicatedAt),
                Fact.of("letter", startedAt.isAfter(communicatedAt) ? "A-b" : ""));
    }

    /** FIN-035: the same for the relator's exit at or after the planned end; an earlier one is FIN-040 (G-FIN-15). */
    @Rule("FIN-035")
    public static Optional<Finding<Long>> endDifference(BlockTimes times, Instant authorisedEndAt) {
        return times.relatorExitAt()
                .filter(exit -> !exit.isBefore(times.plannedEndAt()))
                .map(exit -> Finding.of(
                        Rules.OTHER_END,
                        minutesApart(exit, authorisedEndAt),
                        FINES,
                        Fact.of("relatorExitAt", exit),
                        Fact.of("authorisedEndAt", authorisedEndAt)));
    }

    /** Whether a difference from the schedule is flagged or only recorded (FIN-034, FIN-035). */
    @Rule({"FIN-034", "FIN-035"})
    public static boolean flagged(Finding<Long> differenceMinutes, AttendanceParameters parameters) {
        return differenceMinutes.value() > parameters.scheduleToleranceMinutes();
    }

    /** The communicated start of a scheduled block. */
    public static Instant communicatedStart(ScheduledBlock scheduled) {
        return Chile.at(scheduled.on(), scheduled.startsAt());
    }

    /** The authorised end of a scheduled block. */
    public static Instant authorisedEnd(ScheduledBlock scheduled) {
        return communicatedStart(scheduled).plusSeconds(60L * scheduled.durationMinutes());
    }

    /** LCE-025, LCE-083: a class on a day that the course's data do not have is held and marked all the same; it is noted. */
    @Rule({"LCE-025", "LCE-083"})
    public static Finding<Boolean> datesDiffer(LocalDate classOn, LocalDate startsOn, LocalDate endsOn) {
        return Finding.of(
                Rules.DATES_DIFFER,
                classOn.isBefore(startsOn) || classOn.isAfter(endsOn),
                Norms.lce("Resuelvo 3.B d)"),
                Fact.of("classOn", classOn),
                Fact.of("startsOn", startsOn),
                Fact.of("endsOn", endsOn));
    }

    /** LCE-032, LCE-033: the start is possible only after the relator's entry, at once or any time later. */
    @Rule({"LCE-032", "LCE-033"})
    public static Finding<Boolean> startedWithoutRelator(Instant startedAt, Optional<Instant> firstRelatorEntryAt) {
        return Finding.of(
                Rules.RELATOR_FIRST,
                firstRelatorEntryAt.filter(entry -> !entry.isAfter(startedAt)).isEmpty(),
                Norms.lce("Resuelvo 2, 14)"),
                Fact.of("startedAt", startedAt),
                Fact.of(
                        "relatorEntryAt",
                        firstRelatorEntryAt.map(Instant::toString).orElse("")));
    }

    /** LCE-031: a class that lasts all day has exactly two blocks. */
    @Rule("LCE-031")
    public static Finding<Boolean> allDayWithoutTwoBlocks(boolean allDay, int blocksOfDay) {
        return Finding.of(
                Rules.ALL_DAY,
                allDay && blocksOfDay != 2,
                Norms.lce("Resuelvo 2, 13)"),
                Fact.of("allDay", allDay),
                Fact.of("blocksOfDay", blocksOfDay));
    }

    private static long minutesApart(Instant one, Instant other) {
        return Math.abs(
                ChronoUnit.MINUTES.between(one.truncatedTo(ChronoUnit.MINUTES), other.truncatedTo(ChronoUnit.MINUTES)));
    }
}
