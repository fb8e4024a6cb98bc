package cl.bitacora.attendance.domain.rules;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, end exclusive; never negative: an end before the start makes it empty. */
public record Span(Instant start, Instant end) {
    public Span {
        if (end.isBefore(start)) {
            end = start;
        }
    }

    /** Whole seconds; marks have second precision, so nothing is lost. */
    public long seconds() {
        return Duration.between(start, end).toSeconds();
    }

    /** What both have in common; empty if nothing. */
    public Span overlap(Span other) {
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant to = end.isBefore(other.end) ? end : other.end;
        return new Span(from, to);
    }

    /** Canonical: {@code start/end}, ISO 8601. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
