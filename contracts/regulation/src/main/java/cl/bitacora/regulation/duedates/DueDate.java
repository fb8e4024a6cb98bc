package cl.bitacora.regulation.duedates;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.Deadline;
import cl.bitacora.regulation.Term.End;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When a deadline falls due.
 *
 * @param deadline the row of the norm
 * @param trigger what opened it
 * @param day last day on which the act is in time; of {@link End#EARLIEST} the first on which it may happen
 * @param time last second of that day, or empty when the whole day counts
 * @param why the day, with what it was counted from
 */
public record DueDate(
        Deadline deadline, Moment trigger, LocalDate day, Optional<LocalTime> time, Finding<LocalDate> why) {

    /** First instant that is late (of {@link End#EARLIEST}: the first that is not too early). */
    public Instant turnsAt() {
        if (deadline.term().end() == End.EARLIEST) {
            return day.atStartOfDay(Chile.ZONE).toInstant();
        }
        return time.map(last -> Chile.at(day, last).plusSeconds(1)).orElseGet(() -> Chile.endOf(day));
    }

    /** Whether an act of that moment was in time; a moment without a time counts by its day. */
    public boolean inTime(Moment done) {
        boolean turned = done.time()
                .map(known -> !Chile.at(done.day(), known).isBefore(turnsAt()))
                .orElseGet(() -> deadline.term().end() == End.EARLIEST
                        ? !done.day().isBefore(day)
                        : done.day().isAfter(day));
        return turned == (deadline.term().end() == End.EARLIEST);
    }

    /** The moment at which the act is taken to happen when nobody said when: the last in time. */
    public Moment last() {
        return new Moment(day, time);
    }
}
