package cl.bitacora.http;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a body into values, or throws the problem (400) that names the field that cannot be read. */
public final class Fields {
    /** A million million pesos: far above any course or tender, far below overflow. */
    public static final long MOST_PESOS = 1_000_000_000_000L;

    /** Items of a list where nothing else is said. */
    public static final int MOST_ITEMS = 200;

    private static final int MOST_TEXT = 4000;

    /** The calendar is verified to 2030: a year is left for the terms that run from the last day. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2029, 12, 31);

    private Fields() {}

    /** One of the names of an enum. */
    public static <E extends Enum<E>> E oneOf(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> notOneOf(
                        field,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    /** The problem of a value that is none of those. */
    public static ProblemException notOneOf(String field, List<String> values) {
        return Problems.field(
                field, "not-one-of", Fact.of("field", field), Fact.of("values", String.join(", ", values)));
    }

    /** A day inside the verified calendar of holidays, with a year left. */
    public static LocalDate day(String field, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw Problems.field(
                    field,
                    "day-outside-calendar",
                    Fact.of("field", field),
                    Fact.of("from", FIRST_DAY),
                    Fact.of("to", LAST_DAY));
        }
        return day;
    }

    /** A day that may not have come. */
    public static Optional<LocalDate> maybeDay(String field, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(found -> day(field, found));
    }

    /** A whole number between two ends, both inside. */
    public static int number(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problems.field(field, "number-out-of-range", Fact.of("least", least), Fact.of("most", most));
        }
        return value;
    }

    /** An amount of zero or more. */
    public static Clp pesos(String field, long amount) {
        return pesos(field, amount, 0);
    }

    /** An amount of that many pesos or more. */
    public static Clp pesos(String field, long amount, long least) {
        if (amount < least || amount > MOST_PESOS) {
            throw Problems.field(field, "amount-out-of-range", Fact.of("least", least), Fact.of("most", MOST_PESOS));
        }
        return Clp.of(amount);
    }

    /** A text that may be blank; the rules say what a blank one means. */
    public static String text(String field, @Nullable String text) {
        return text(field, text == null ? "" : text, 0, MOST_TEXT);
    }

    /** A text of so many characters, without the spaces around it. */
    public static String text(String field, String text, int least, int most) {
        String stripped = text.strip();
        if (stripped.length() < least || stripped.length() > most) {
            throw Problems.field(
                    field, "text-length", Fact.of("field", field), Fact.of("least", least), Fact.of("most", most));
        }
        return stripped;
    }

    /** What is there, or the field that lacks it. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.field(field, "missing-field", Fact.of("field", field));
        }
        return value;
    }

    /** A flag; missing is no. */
    public static boolean flag(@Nullable Boolean value) {
        return value != null && value;
    }

    /** A list without holes and not too long; missing is empty. */
    public static <T> List<T> list(String field, @Nullable List<? extends @Nullable T> items) {
        return list(field, items, MOST_ITEMS);
    }

    /** A list without holes and with that many items at most; missing is empty. */
    public static <T> List<T> list(String field, @Nullable List<? extends @Nullable T> items, int most) {
        List<? extends @Nullable T> given = items == null ? List.of() : items;
        if (given.size() > most) {
            throw Problems.field(field, "too-many-items", Fact.of("field", field), Fact.of("most", most));
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            list.add(Fields.<T>required(field + "[" + i + "]", given.get(i)));
        }
        return list;
    }
}
