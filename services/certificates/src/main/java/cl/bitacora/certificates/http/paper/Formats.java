package cl.bitacora.certificates.http.paper;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, RUT, percentages and hours as people in Chile read them. */
public final class Formats {
    private static final Locale ES_CL = Locale.forLanguageTag("es-CL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", ES_CL);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu, HH:mm", ES_CL).withZone(Chile.ZONE);

    private Formats() {}

    /** {@code 31 de marzo de 2020}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 31 de marzo de 2020, 18:00}, in Chile. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** {@code 74,99 %}: the stored figure, never computed again. */
    public static String percent(String stored) {
        return stored.replace('.', ',') + " %";
    }

    /** {@code 12.345.678-5}; what is not a RUT stays as it is. */
    public static String rut(String stored) {
        return Rut.parse(stored).map(Rut::formatted).orElse(stored);
    }

    /** {@code 12.345.***-5}: enough for who knows the person, too little for who does not. */
    public static String masked(Rut rut) {
        String formatted = rut.formatted();
        int hyphen = formatted.indexOf('-');
        return formatted.substring(0, Math.max(0, hyphen - 3)) + "***" + formatted.substring(hyphen);
    }

    /** {@code 40 h} or {@code 39 h 30 min}. */
    public static String hours(int hours, int minutes) {
        return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
    }
}
