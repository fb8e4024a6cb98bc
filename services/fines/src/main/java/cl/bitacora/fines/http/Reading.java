package cl.bitacora.fines.http;

import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads bodies into domain values, or says which field cannot be read. */
final class Reading {
    private static final long MOST_PESOS = 1_000_000_000_000L;
    private static final int MOST_ITEMS = 200;
    private static final int MOST_TEXT = 4000;

    /** The calendar is verified to 2030: a year is left for the terms that run from the last day. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2029, 12, 31);

    private Reading() {}

    /** One of the names of an enum. */
    static <E extends Enum<E>> E oneOf(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.field(
                        field,
                        "not-one-of",
                        new Fact("field", field),
                        new Fact(
                                "values",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }

    /** A day inside the verified calendar. */
    static LocalDate day(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Problems.field(
                    field,
                    "day-outside-calendar",
                    new Fact("field", field),
                    Fact.of("from", FIRST_DAY),
                    Fact.of("to", LAST_DAY));
        }
        return day;
    }

    /** A day that may not have come. */
    static Optional<LocalDate> maybeDay(String field, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(found -> day(field, found));
    }

    /** A whole number between two ends, both inside. */
    static int number(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problems.field(field, "number-out-of-range", Fact.of("least", least), Fact.of("most", most));
        }
        return value;
    }

    /** An amount of zero or more. */
    static Clp pesos(String field, long amount) {
        if (amount < 0 || amount > MOST_PESOS) {
            throw Problems.field(field, "amount-out-of-range", Fact.of("most", MOST_PESOS));
        }
        return Clp.of(amount);
    }

    /** A text that may be blank; the rules say what a blank one means. */
    static String text(String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > MOST_TEXT) {
            throw Problems.field(field, "text-length", new Fact("field", field), Fact.of("most", MOST_TEXT));
        }
        return stripped;
    }

    /** What is there, or the field that lacks it. */
    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.field(field, "missing-field", new Fact("field", field));
        }
        return value;
    }

    static boolean flag(@Nullable Boolean value) {
        return value != null && value;
    }

    /** A list without holes and not too long; missing is empty. */
    static <T> List<T> list(String field, @Nullable List<@Nullable T> items) {
        List<@Nullable T> given = items == null ? List.of() : items;
        if (given.size() > MOST_ITEMS) {
            throw Problems.field(field, "too-many-items", new Fact("field", field), Fact.of("most", MOST_ITEMS));
        }
        java.util.ArrayList<T> list = new java.util.ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            list.add(required(field + "[" + i + "]", given.get(i)));
        }
        return list;
    }
}
