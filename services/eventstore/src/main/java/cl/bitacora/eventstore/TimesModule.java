package cl.bitacora.eventstore;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Instants and dates exactly as this platform writes them, read digit by digit: the general parsers took a third of the
 * time of decoding an event. Anything else is left to those, with what they accept and how they refuse.
 */
final class TimesModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final int DATE = "2026-03-09".length();
    private static final int SECONDS = "2026-03-09T12:00:00".length();
    private static final int NANOS = 9;

    TimesModule() {
        super("bitacora-times");
        addDeserializer(Instant.class, new Instants());
        addDeserializer(LocalDate.class, new Dates());
    }

    private static final class Instants extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        private Instants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Instant instant = in.hasToken(JsonToken.VALUE_STRING) ? instant(in.getText()) : null;
            return instant == null ? InstantDeserializer.INSTANT.deserialize(in, context) : instant;
        }
    }

    private static final class Dates extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        private Dates() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            LocalDate date =
                    in.hasToken(JsonToken.VALUE_STRING) && in.getTextLength() == DATE ? date(in.getText()) : null;
            return date == null ? LocalDateDeserializer.INSTANCE.deserialize(in, context) : date;
        }
    }

    /** {@code yyyy-MM-ddTHH:mm:ss[.1 to 9 digits]Z}; null if it is anything else. */
    private static @Nullable Instant instant(String text) {
        int end = text.length() - 1;
        if (end < SECONDS || text.charAt(end) != 'Z' || text.charAt(DATE) != 'T') {
            return null;
        }
        LocalDate date = date(text);
        int hour = number(text, DATE + 1, 2);
        int minute = number(text, DATE + 4, 2);
        int second = number(text, DATE + 7, 2);
        boolean time = text.charAt(DATE + 3) == ':'
                && text.charAt(DATE + 6) == ':'
                && within(hour, 23)
                && within(minute, 59)
                && within(second, 59);
        int nanos = fraction(text, end);
        if (date == null || !time || nanos < 0) {
            return null;
        }
        return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second, nanos);
    }

    private static boolean within(int value, int most) {
        return value >= 0 && value <= most;
    }

    /** Nanoseconds; -1 if there is no proper fraction between the seconds and the end. */
    private static int fraction(String text, int end) {
        if (end == SECONDS) {
            return 0;
        }
        int digits = end - SECONDS - 1;
        if (text.charAt(SECONDS) != '.' || digits < 1 || digits > NANOS) {
            return -1;
        }
        int nanos = number(text, SECONDS + 1, digits);
        for (int i = digits; i < NANOS && nanos > 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** The date that a text begins with; null if it does not begin with one. */
    private static @Nullable LocalDate date(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        if (year < 0 || month < 1 || day < 1 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // the general parser says it in its own words
        }
    }

    /** Some digits as a number; negative if one of them is none. */
    private static int number(String text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
