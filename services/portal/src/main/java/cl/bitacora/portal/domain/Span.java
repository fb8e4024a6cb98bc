package cl.bitacora.portal.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line over time is counted by: calendar months, or weeks that begin on Monday. Legal days of Chile. */
public enum Span {
    MES("Mes"),
    SEMANA("Semana");

    private static final Locale CHILE = Locale.forLanguageTag("es-CL");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM 'de' uuuu", CHILE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", CHILE);

    private final String label;

    Span(String label) {
        this.label = label;
    }

    /** On screen. */
    public String label() {
        return label;
    }

    /** The one of an address; a month if it does not say. */
    public static Optional<Span> of(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return Optional.of(MES);
        }
        for (Span span : values()) {
            if (span.name().toLowerCase(Locale.ROOT).equals(said)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** In an address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A stretch of days with classes. {@code first} is its first day, {@code end} the day after its last. */
    public record Days(Span span, LocalDate first, LocalDate end) {
        /** {@code marzo de 2020}, {@code semana del 30-03-2020}. */
        public String label() {
            return switch (span) {
                case MES -> first.format(MONTH);
                case SEMANA -> "semana del " + first.format(DAY);
            };
        }

        /** {@code 2020-03} or, for a week, its Monday {@code 2020-03-30}. */
        public String address() {
            return switch (span) {
                case MES -> first.toString().substring(0, 7);
                case SEMANA -> first.toString();
            };
        }

        /** What {@link #address()} says. */
        public static Optional<Days> parse(String address) {
            try {
                return address.length() == 7
                        ? Optional.of(MES.around(LocalDate.parse(address + "-01")))
                        : Optional.of(SEMANA.around(LocalDate.parse(address)));
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }
    }

    /** The month or week of a day. */
    public Days around(LocalDate day) {
        return switch (this) {
            case MES ->
                new Days(this, day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
            case SEMANA -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(this, monday, monday.plusWeeks(1));
            }
        };
    }
}
