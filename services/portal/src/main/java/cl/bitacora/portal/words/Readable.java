package cl.bitacora.portal.words;

import cl.bitacora.kernel.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Canonical facts of findings as a sentence shows them. */
final class Readable {
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern RATIO = Pattern.compile("[0-9]+/[0-9]+");
    private static final Pattern WHOLE_RATIO = Pattern.compile("([2-9]|[1-9][0-9]{1,14})/1");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,15}");

    private static final Pattern DECIMALS = Pattern.compile("[0-9]+\\.[0-9]+(×[0-9]+\\.[0-9]+)*");
    private static final Pattern RUT = Pattern.compile("[0-9]{7,8}-[0-9K]");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{4,15}");

    private Readable() {}

    /** The value of a fact; the words around it may say its unit, {@code unit} is what follows it in the template. */
    static String of(String name, String value, String unit) {
        if (value.isEmpty()) {
            return Tongue.say("no hay");
        }
        if (INTEGER.matcher(value).matches()) {
            long number = Long.parseLong(value);
            boolean worded = unit.startsWith(" segundos") || unit.startsWith(" seconds");
            return name.endsWith("Seconds") && !worded ? Spanish.duration(number) : Spanish.number(number);
        }
        if (name.endsWith("dueAt") || name.endsWith("DueAt")) {
            return INSTANT.matcher(value).matches() ? Spanish.moment(Instant.parse(value)) : value;
        }
        if (name.equals("exactPesos")) {
            return value; // an exact fraction of pesos is no percentage
        }
        return Arrays.stream(value.split(" ", -1))
                .map(Readable::part)
                .collect(Collectors.joining(value.contains("T") && value.contains("Z ") ? ", " : " "));
    }

    private static String part(String value) {
        if (INSTANT.matcher(value).matches()) {
            return Spanish.second(Instant.parse(value));
        }
        int slash = value.indexOf('/');
        if (slash > 0 && INSTANT.matcher(value.substring(0, slash)).matches()) {
            return part(value.substring(0, slash)) + "–" + part(value.substring(slash + 1));
        }
        if (WHOLE_RATIO.matcher(value).matches()) {
            return Spanish.number(Long.parseLong(value.substring(0, value.length() - 2))); // hours or pesos, no share
        }
        if (RATIO.matcher(value).matches() && !value.endsWith("/0")) {
            return Spanish.percent(Ratio.parse(value));
        }
        if (DATE.matcher(value).matches()) {
            return Spanish.shortDay(LocalDate.parse(value));
        }
        if (LONG_NUMBER.matcher(value).matches()) {
            return Spanish.number(Long.parseLong(value));
        }
        if (DECIMALS.matcher(value).matches()) {
            return value.replace('.', ',');
        }
        if (RUT.matcher(value).matches()) {
            return Spanish.rut(value);
        }
        return switch (value) {
            case "true" -> Tongue.say("sí");
            case "false" -> Tongue.say("no");
            default -> value;
        };
    }
}
