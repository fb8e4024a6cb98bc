package cl.bitacora.attendance.domain.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Canonical texts of facts. */
final class Texts {
    private Texts() {}

    /** Values separated by one space; empty for none. */
    static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** Seconds from one instant to another; negative if the second is earlier. */
    static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
