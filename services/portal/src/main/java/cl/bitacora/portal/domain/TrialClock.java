package cl.bitacora.portal.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clock that somebody set in a sandbox, so that a term of fifteen days passes in minutes. Legal time of what they do and
 * today of what they see.
 *
 * @param set what it showed when it was set
 * @param at when that was, in real time
 * @param pace seconds that it goes on in a real second
 */
public record TrialClock(Instant set, Instant at, Pace pace) {
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,11})\\.([0-9]{1,11})\\.([A-Z_]{1,20})");

    /** How fast it goes. */
    public enum Pace {
        REAL("Como el reloj de verdad", 1),
        HORA_POR_MINUTO("Una hora por minuto", 60),
        DIA_POR_MINUTO("Un día por minuto", 1_440);

        private final String label;
        private final int factor;

        Pace(String label, int factor) {
            this.label = label;
            this.factor = factor;
        }

        /** On screen. */
        public String label() {
            return label;
        }
    }

    /** What it shows at a moment of real time. */
    public Instant now(Instant real) {
        return set.plus(Duration.between(at, real).multipliedBy(pace.factor));
    }

    /** As a cookie holds it. */
    public String text() {
        return set.getEpochSecond() + "." + at.getEpochSecond() + "." + pace.name();
    }

    /** What a cookie holds, if it is that. */
    public static Optional<TrialClock> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        try {
            return matcher.matches()
                    ? Optional.of(new TrialClock(
                            Instant.ofEpochSecond(Long.parseLong(matcher.group(1))),
                            Instant.ofEpochSecond(Long.parseLong(matcher.group(2))),
                            Pace.valueOf(matcher.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
