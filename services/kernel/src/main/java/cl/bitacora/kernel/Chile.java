package cl.bitacora.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** The legal time zone: legal days begin and end in {@code America/Santiago}. */
public final class Chile {
    public static final ZoneId ZONE = ZoneId.of("America/Santiago");

    private Chile() {}

    /** The legal day of an instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant of a wall-clock time. In the hour that repeats when summer ends, the first one. */
    public static Instant at(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(ZONE).toInstant();
    }

    /** The first instant after a legal day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
