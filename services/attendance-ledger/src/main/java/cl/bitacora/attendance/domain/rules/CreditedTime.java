package cl.bitacora.attendance.domain.rules;

import cl.bitacora.attendance.domain.rules.DayAdmission.Admission;
import cl.bitacora.attendance.domain.rules.Pairing.Interval;
import cl.bitacora.attendance.domain.rules.Pairing.Presence;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * LCE-904: what one participant's marks in one block are worth, told as a story: marks, stays, window, tolerance, credit.
 * A pure function of the set of marks: neither the order of delivery nor the moment of computing matters.
 */
public final class CreditedTime {
    private CreditedTime() {}

    /**
     * Credited seconds, not rounded.
     *
     * @param marks of one participant in this block, kept and dropped alike, in any order
     */
    @Rule("LCE-904")
    public static Finding<Long> of(
            Collection<Mark> marks, BlockTimes times, PersonDay day, AttendanceParameters parameters) {
        Finding<Presence> presence = Pairing.of(Debounce.of(marks, parameters));
        Finding<Span> window = BlockWindow.of(times);
        List<Finding<?>> basis = new ArrayList<>(List.of(presence, window));
        if (marks.isEmpty()) {
            return credited(0, List.of(), basis);
        }
        Optional<Arrival> arrival = arrival(times, presence.value(), day, parameters);
        if (arrival.isPresent() && arrival.get().admission().value().losesDay()) {
            basis.add(dayLost(arrival.get().admission(), parameters));
            return credited(0, List.of(), basis);
        }
        arrival.ifPresent(late -> basis.add(late.admission()));
        presence.value().open().ifPresent(open -> basis.add(missingExit(open)));
        List<Span> counted = stays(times, presence.value(), arrival, parameters, basis).stream()
                .map(stay -> stay.overlap(window.value()))
                .filter(span -> span.seconds() > 0)
                .toList();
        return credited(counted.stream().mapToLong(Span::seconds).sum(), counted, basis);
    }

    /** LCE-905: a stay without exit proves nothing. */
    @Rule("LCE-905")
    static Finding<Long> missingExit(Mark open) {
        return Finding.of(Rules.MISSING_EXIT, 0L, Norms.lce("Resuelvo 2, 16)"), Fact.of("entryAt", open.at()));
    }

    /** The participant's first entry of the day (or of the block, where lateness runs from each block), judged. */
    private static Optional<Arrival> arrival(
            BlockTimes times, Presence presence, PersonDay day, AttendanceParameters parameters) {
        if (!DayAdmission.applies(parameters)) {
            return Optional.empty();
        }
        Instant own = firstMark(presence);
        if (!parameters.lateFromDayStart()) {
            PersonDay block = new PersonDay(times.startedAt(), day.daySeconds(), Optional.of(own), day.justification());
            return Optional.of(new Arrival(own, DayAdmission.of(own, block, parameters)));
        }
        Instant entry = day.firstEntryAt().filter(other -> other.isBefore(own)).orElse(own);
        return Optional.of(new Arrival(entry, DayAdmission.of(entry, day, parameters)));
    }

    /**
     * The stays that can credit. The first one that reaches into the class begins at the block's start if its entry is within
     * the tolerance (LCE-040), unless the day's first entry was late and excused: that counts from the mark (BONO-903).
     */
    private static List<Span> stays(
            BlockTimes times,
            Presence presence,
            Optional<Arrival> arrival,
            AttendanceParameters parameters,
            List<Finding<?>> basis) {
        List<Span> stays = new ArrayList<>();
        boolean first = true;
        for (Interval interval : presence.intervals()) {
            boolean reachesIn = interval.exit().at().isAfter(times.startedAt());
            Span stay = interval.span();
            if (first && reachesIn) {
                first = false;
                if (fromStart(times.startedAt(), interval.entry().at(), arrival, parameters, basis)) {
                    stay = new Span(times.startedAt(), stay.end());
                }
            }
            if (interval.sameComputer()) {
                stays.add(stay);
            }
        }
        return stays;
    }

    private static boolean fromStart(
            Instant startedAt,
            Instant entryAt,
            Optional<Arrival> arrival,
            AttendanceParameters parameters,
            List<Finding<?>> basis) {
        if (arrival.filter(late -> late.excusedAt(entryAt)).isPresent()) {
            basis.add(lateHours(entryAt, parameters));
            return false;
        }
        Finding<Boolean> tolerance = EntryTolerance.of(startedAt, entryAt, parameters);
        basis.add(tolerance);
        if (!tolerance.value()) {
            basis.add(fromMark(entryAt, parameters));
        }
        return tolerance.value();
    }

    /** LCE-907, first limb: admitted, credited only from the mark. */
    @Rule("LCE-907")
    static Finding<String> fromMark(Instant entryAt, AttendanceParameters parameters) {
        return Finding.of(
                Rules.AFTER_TOLERANCE, "FROM_MARK", parameters.grounds().late(), Fact.of("entryAt", entryAt));
    }

    /** LCE-907, second limb: late without what the programme asks for, nothing of the day counts. */
    @Rule("LCE-907")
    static Finding<String> dayLost(Finding<Admission> admission, AttendanceParameters parameters) {
        return Finding.of(
                        Rules.AFTER_TOLERANCE, "DAY_LOST", parameters.grounds().late())
                .restingOn(admission);
    }

    /** BONO-903: the hours of an excused late entrant run from the mark. */
    @Rule("BONO-903")
    static Finding<Instant> lateHours(Instant entryAt, AttendanceParameters parameters) {
        return Finding.of(Rules.LATE_HOURS, entryAt, parameters.grounds().late());
    }

    private static Finding<Long> credited(long seconds, List<Span> counted, List<Finding<?>> basis) {
        return Finding.of(
                        Rules.CREDITED, seconds, Norms.lce("Resuelvo 2, 14)"), Fact.of("counted", Texts.list(counted)))
                .restingOn(basis);
    }

    private static Instant firstMark(Presence presence) {
        return presence.intervals().isEmpty()
                ? presence.open().orElseThrow().at()
                : presence.intervals().getFirst().entry().at();
    }

    private record Arrival(Instant entryAt, Finding<Admission> admission) {
        /** Whether this very entry is the late one that was let in. */
        boolean excusedAt(Instant entry) {
            return admission.value() != Admission.ON_TIME && entryAt.equals(entry);
        }
    }
}
