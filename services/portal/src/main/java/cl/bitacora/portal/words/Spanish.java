package cl.bitacora.portal.words;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, times, durations and figures as they are written in Chile; days in words are English on an English page. */
public final class Spanish {
    private static final Locale CHILE = Locale.forLanguageTag("es-CL");
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' uuuu", CHILE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", CHILE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", CHILE);
    private static final DateTimeFormatter CLASS_DAY = DateTimeFormatter.ofPattern("EEE d-MM", CHILE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM 'de' uuuu", CHILE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", CHILE);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", CHILE);

    private Spanish() {}

    /** A place and its commune, which is not said twice: executors often write it into the place. */
    public static String place(String place, String commune) {
        return place.endsWith(", " + commune) ? place : place + ", " + commune;
    }

    /** {@code jueves 16 de enero de 2020}. */
    public static String longDay(LocalDate day) {
        return Tongue.english() ? English.longDay(day) : day.format(LONG_DAY);
    }

    /** {@code 16 de enero de 2020}. */
    public static String day(LocalDate day) {
        return Tongue.english() ? English.day(day) : day.format(DAY);
    }

    /** {@code 16-01-2020}. */
    public static String shortDay(LocalDate day) {
        return Tongue.english() ? English.shortDay(day) : day.format(SHORT_DAY);
    }

    /** {@code enero de 2020}. */
    public static String month(LocalDate day) {
        return Tongue.english() ? English.month(day) : day.format(MONTH);
    }

    /** {@code jue 16-01}, for the head of a column. */
    public static String classDay(LocalDate day) {
        return Tongue.english() ? English.classDay(day) : day.format(CLASS_DAY).replace(".", "");
    }

    /** {@code 16-01-2020 09:00}. */
    public static String moment(Instant at) {
        return shortDay(Chile.dayOf(at)) + (Tongue.english() ? ", " : " ") + time(at);
    }

    /** {@code 09:00}. */
    public static String time(Instant at) {
        return at.atZone(Chile.ZONE).format(TIME);
    }

    /** {@code 09:00:04}. */
    public static String second(Instant at) {
        return at.atZone(Chile.ZONE).format(SECOND);
    }

    /** {@code 6 h 30 min}; seconds only where there are some. */
    public static String duration(long seconds) {
        long size = Math.abs(seconds);
        StringBuilder text = new StringBuilder(seconds < 0 ? "−" : "");
        if (size >= 3600) {
            text.append(size / 3600).append(" h ");
        }
        if (size % 3600 >= 60) {
            text.append(size % 3600 / 60).append(" min ");
        }
        if (size % 60 > 0 || size < 60) {
            text.append(size % 60).append(" s ");
        }
        return text.toString().strip();
    }

    /** {@code $1.234.567}. */
    public static String pesos(long pesos) {
        return (pesos < 0 ? "−$" : "$") + number(Math.abs(pesos));
    }

    /** {@code 1.234.567}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /** {@code 74,99 %}: cut to two decimals, never rounded up (G-CERT-15). */
    public static String percent(long part, long whole) {
        return whole <= 0 ? "—" : percent(Ratio.of(part, whole));
    }

    /** {@code 74,99 %}. */
    public static String percent(Ratio ratio) {
        String text = ratio.percentTruncated().stripTrailingZeros().toPlainString();
        return text.replace('.', ',') + " %";
    }

    /** {@code 76.543.210-3}; what is no RUT stays as it is. */
    public static String rut(String canonical) {
        return Rut.parse(canonical).map(Rut::formatted).orElse(canonical);
    }

    /** {@code 1 curso}, {@code 2 cursos}; both words are texts of ours. */
    public static String count(long count, String one, String many) {
        return number(count) + " " + Tongue.say(count == 1 ? one : many);
    }

    /** With a small letter at the beginning, inside a sentence. */
    public static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(CHILE) + text.substring(1);
    }

    /** With a capital at the beginning. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(CHILE) + text.substring(1);
    }
}
