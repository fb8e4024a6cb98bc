package cl.bitacora.portal.domain;

import cl.bitacora.kernel.BusinessDays;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline stands, as a traffic light that also says it.
 *
 * @param level what to hurry about
 * @param text e.g. {@code quedan 3 días hábiles}
 */
public record Light(Level level, String text) {
    /** From this many business days on there is time. */
    public static final int SOON = 3;

    /** In the order of hurry. */
    public enum Level {
        VENCIDO("Vencido", Tone.RISK),
        POR_VENCER("Por vencer", Tone.WARNING),
        EN_PLAZO("En plazo", Tone.DONE),
        SIN_PLAZO("Sin plazo", Tone.NEUTRAL);

        private final String label;
        private final Tone tone;

        Level(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        /** On screen. */
        public String label() {
            return label;
        }

        public Tone tone() {
            return tone;
        }
    }

    /**
     * The light of a deadline today. The due day itself still counts.
     *
     * @param days calendar of the place, to say how many business days are left
     */
    public static Light of(@Nullable LocalDate dueOn, LocalDate today, BusinessDays days) {
        if (dueOn == null) {
            return new Light(Level.SIN_PLAZO, "sin fecha fijada");
        }
        if (dueOn.equals(today)) {
            return new Light(Level.POR_VENCER, "vence hoy");
        }
        if (dueOn.isBefore(today)) {
            long late = between(dueOn, today, days);
            return new Light(
                    Level.VENCIDO,
                    late == 0 ? "venció, sin días hábiles desde entonces" : "venció hace " + counted(late));
        }
        long left = between(today, dueOn, days);
        return new Light(
                left <= SOON ? Level.POR_VENCER : Level.EN_PLAZO, (left == 1 ? "queda " : "quedan ") + counted(left));
    }

    /** Business days after {@code from} up to and with {@code to}. */
    private static long between(LocalDate from, LocalDate to, BusinessDays days) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(days::isBusiness)
                .count();
    }

    private static String counted(long days) {
        return String.format(Locale.ROOT, "%,d", days).replace(',', '.') + (days == 1 ? " día hábil" : " días hábiles");
    }
}
