package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters.Sessions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long and how often a face-to-face course may meet (numeral 5.2) and how its blocks are named (LCE-028). */
public final class SessionLimits {
    private SessionLimits() {}

    /**
     * Participants' agreement to longer days.
     *
     * @param participants people of the section
     * @param signatures how many of them signed the letter
     */
    public record Consent(int participants, int signatures) {
        /** Whether every participant signed. */
        public boolean complete() {
            return participants > 0 && signatures == participants;
        }
    }

    /** Every limit that a timetable breaks, in the order of its days. */
    public static List<Refusal> check(List<ScheduledBlock> schedule, Sessions limits, Optional<Consent> consent) {
        Map<LocalDate, Integer> minutes = minutesByDay(schedule);
        List<Refusal> broken = new ArrayList<>();
        minutes.forEach((day, of) -> dayLength(day, of, limits, consent).ifPresent(broken::add));
        broken.addAll(weeks(minutes.keySet(), limits));
        return broken;
    }

    /** Minutes of class of each day. */
    public static Map<LocalDate, Integer> minutesByDay(List<ScheduledBlock> schedule) {
        return schedule.stream()
                .collect(Collectors.groupingBy(
                        ScheduledBlock::on, TreeMap::new, Collectors.summingInt(ScheduledBlock::durationMinutes)));
    }

    /** A day has from 3 to 6 chronological hours; up to 8 with the letter that every participant signed beforehand. */
    @Rule({"BONO-083", "BONO-084"})
    public static Optional<Refusal> dayLength(LocalDate day, int minutes, Sessions limits, Optional<Consent> consent) {
        Fact[] facts = {Fact.of("day", day), Fact.of("minutes", minutes)};
        if (minutes < limits.minimumDayMinutes()) {
            return Optional.of(refusal("day-too-short", "BONO-083", facts, limits.minimumDayMinutes()));
        }
        if (minutes <= limits.maximumDayMinutes()) {
            return Optional.empty();
        }
        if (consent.isEmpty()) {
            return Optional.of(refusal("day-too-long", "BONO-083", facts, limits.maximumDayMinutes()));
        }
        if (minutes > limits.authorisedMaximumDayMinutes()) {
            return Optional.of(refusal("day-too-long", "BONO-084", facts, limits.authorisedMaximumDayMinutes()));
        }
        return consent.get().complete()
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "longDays",
                        "signatures-missing",
                        RuleId.of("BONO-084"),
                        Norms.bono("5.2"),
                        Fact.of("participants", consent.get().participants()),
                        Fact.of("signatures", consent.get().signatures())));
    }

    /**
     * From 3 to 6 days a week. A first or last week whose Monday to Friday is not all inside the course is exempt from the
     * minimum: the norm speaks of weeks, not of their remains.
     */
    @Rule("BONO-083")
    public static List<Refusal> weeks(Set<LocalDate> days, Sessions limits) {
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        List<Refusal> broken = new ArrayList<>();
        for (LocalDate monday = mondayOf(first); !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            LocalDate week = monday;
            int held = (int)
                    days.stream().filter(day -> mondayOf(day).equals(week)).count();
            boolean whole = !monday.isBefore(first) && !monday.plusDays(4).isAfter(last);
            if (held > limits.maximumWeekDays()) {
                broken.add(week("week-too-full", monday, held, limits.maximumWeekDays()));
            } else if (whole && held < limits.minimumWeekDays()) {
                broken.add(week("week-too-empty", monday, held, limits.minimumWeekDays()));
            }
        }
        return broken;
    }

    /** Another block of the same day has another letter; and people cannot be in two blocks at once. */
    @Rule("LCE-028")
    public static Optional<Refusal> letters(List<ScheduledBlock> schedule) {
        Set<String> used = new HashSet<>();
        List<ScheduledBlock> ordered = schedule.stream()
                .sorted(Comparator.comparing(ScheduledBlock::on).thenComparing(ScheduledBlock::startsAt))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            ScheduledBlock block = ordered.get(i);
            if (!used.add(block.on() + block.letter())) {
                return Optional.of(block("letter-repeated", block));
            }
            if (i > 0 && overlaps(ordered.get(i - 1), block)) {
                return Optional.of(block("blocks-overlap", block));
            }
        }
        return Optional.empty();
    }

    /** The timetable holds exactly the hours that were offered: they cannot be changed (numeral 7.2). */
    @Rule("BONO-100")
    public static Optional<Refusal> offeredHours(List<ScheduledBlock> schedule, int hours) {
        int minutes =
                schedule.stream().mapToInt(ScheduledBlock::durationMinutes).sum();
        return minutes == hours * 60
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "schedule",
                        "hours-differ-from-offer",
                        RuleId.of("BONO-100"),
                        Norms.bono("7.2"),
                        Fact.of("minutes", minutes),
                        Fact.of("offeredMinutes", hours * 60),
                        Fact.of("hours", hours)));
    }

    private static boolean overlaps(ScheduledBlock earlier, ScheduledBlock later) {
        return earlier.on().equals(later.on())
                && later.on()
                        .atTime(later.startsAt())
                        .isBefore(earlier.on().atTime(earlier.startsAt()).plusMinutes(earlier.durationMinutes()));
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Refusal refusal(String code, String rule, Fact[] facts, int limit) {
        return Refusal.ofField(
                "schedule", code, RuleId.of(rule), Norms.bono("5.2"), facts[0], facts[1], Fact.of("limit", limit));
    }

    private static Refusal week(String code, LocalDate monday, int days, int limit) {
        return Refusal.ofField(
                "schedule",
                code,
                RuleId.of("BONO-083"),
                Norms.bono("5.2"),
                Fact.of("weekOf", monday),
                Fact.of("days", days),
                Fact.of("limit", limit));
    }

    private static Refusal block(String code, ScheduledBlock block) {
        return Refusal.ofField(
                "schedule",
                code,
                RuleId.of("LCE-028"),
                Norms.lce("Resuelvo 2, 12)"),
                Fact.of("day", block.on()),
                Fact.of("letter", block.letter()));
    }
}
