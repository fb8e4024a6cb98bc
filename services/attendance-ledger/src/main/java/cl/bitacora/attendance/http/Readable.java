package cl.bitacora.attendance.http;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Canonical values as a sentence shows them: wall-clock times of Chile, durations in hours, minutes and seconds. */
final class Readable {
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern RATIO = Pattern.compile("[0-9]+/[0-9]+");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private Readable() {}

    /** The value of a fact; a name that ends in {@code Seconds} is a duration. */
    static String of(String name, String value, Locale locale) {
        if (value.isEmpty()) {
            return locale.getLanguage().equals("en") ? "none" : "ninguna";
        }
        if (name.endsWith("Seconds") && INTEGER.matcher(value).matches()) {
            return duration(Long.parseLong(value));
        }
        if (name.endsWith("DueAt") || name.equals("dueAt")) {
            return INSTANT.matcher(value).matches() ? dayAndTime(Instant.parse(value)) : value;
        }
        return Arrays.stream(value.split(" "))
                .map(part -> part(part, locale))
                .collect(Collectors.joining(value.contains("T") ? ", " : " "));
    }

    private static String part(String value, Locale locale) {
        if (INSTANT.matcher(value).matches()) {
            return time(Instant.parse(value));
        }
        int slash = value.indexOf('/');
        if (slash > 0 && INSTANT.matcher(value.substring(0, slash)).matches()) {
            return part(value.substring(0, slash), locale) + "–" + part(value.substring(slash + 1), locale);
        }
        if (RATIO.matcher(value).matches()) {
            return Ratio.parse(value).percentTruncated().stripTrailingZeros().toPlainString() + " %";
        }
        if (DATE.matcher(value).matches()) {
            return LocalDate.parse(value).format(DAY);
        }
        return switch (value) {
            case "true" -> locale.getLanguage().equals("en") ? "yes" : "sí";
            case "false" -> "no";
            default -> value;
        };
    }

    private static String time(Instant instant) {
        return instant.atZone(Chile.ZONE).format(TIME);
    }

    private static String dayAndTime(Instant instant) {
        return instant.atZone(Chile.ZONE).format(DAY) + " " + time(instant);
    }

    static String duration(long seconds) {
        long rest = Math.abs(seconds);
        StringBuilder text = new StringBuilder(seconds < 0 ? "−" : "");
        long hours = rest / 3600;
        long minutes = rest % 3600 / 60;
        long left = rest % 60;
        if (hours > 0) {
            text.append(hours).append(" h ");
        }
        if (minutes > 0) {
            text.append(minutes).append(" min ");
        }
        if (left > 0 || hours + minutes == 0) {
            text.append(left).append(" s ");
        }
        return text.toString().strip();
    }
}
