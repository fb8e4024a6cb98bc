package cl.bitacora.regulation.duedates;

import cl.bitacora.kernel.Chile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When something happened in Chile: a legal day and, where it is known, the time.
 *
 * @param day legal day
 * @param time wall-clock time in Santiago, or empty
 */
public record Moment(LocalDate day, Optional<LocalTime> time) implements Comparable<Moment> {

    /** A day of which the time is not known. */
    public static Moment on(LocalDate day) {
        return new Moment(day, Optional.empty());
    }

    /** A day and a time. */
    public static Moment at(LocalDate day, LocalTime time) {
        return new Moment(day, Optional.of(time));
    }

    /** The instant; of a day without a time its end, which is the reading that favours who must act. */
    public Instant instant() {
        return time.map(known -> Chile.at(day, known)).orElseGet(() -> Chile.endOf(day));
    }

    @Override
    public int compareTo(Moment other) {
        return instant().compareTo(other.instant());
    }

    /** ISO 8601: the day, with the time if it is known. */
    @Override
    public String toString() {
        return time.map(known -> day.atTime(known).toString()).orElseGet(day::toString);
    }
}
