package cl.bitacora.portal.words;

import java.util.Set;
import java.util.function.Supplier;

/**
 * The language of the page that is being made. Texts stand in Spanish where they are needed, and the Spanish text is the
 * key of the English one, so that nothing has to be looked up twice by whoever reads the code.
 */
public enum Tongue {
    SPANISH("es-CL", "es", "Español"),
    ENGLISH("en", "en", "English");

    private static final ScopedValue<Tongue> SPOKEN = ScopedValue.newInstance();

    private final String tag;
    private final String code;
    private final String label;

    Tongue(String tag, String code, String label) {
        this.tag = tag;
        this.code = code;
        this.label = label;
    }

    /** What is spoken here; Spanish unless somebody said otherwise. */
    public static Tongue spoken() {
        return SPOKEN.orElse(SPANISH);
    }

    /** Whether it is English. */
    public static boolean english() {
        return spoken() == ENGLISH;
    }

    /** Makes something in this language. */
    public <T> T speak(Supplier<T> what) {
        return ScopedValue.where(SPOKEN, this).call(what::get);
    }

    /** The one that this is not. */
    public Tongue other() {
        return this == SPANISH ? ENGLISH : SPANISH;
    }

    /** As a language tag (BCP 47). */
    public String tag() {
        return tag;
    }

    /** In an address and in the cookie. */
    public String code() {
        return code;
    }

    /** Its own name for itself. */
    public String label() {
        return label;
    }

    /**
     * A text of ours in the language that is spoken.
     *
     * @param spanish as it stands on a Spanish page, with {@code {}} where a value comes; the key of the English text
     * @param values in order; an English text may name them by number instead, from {@code {1}} on
     */
    public static String say(String spanish, Object... values) {
        return english() ? English.say(spanish, values) : filled(spanish, values);
    }

    /** A word that has another sense than elsewhere, where English tells the two apart: {@code Programa [de un equipo]}. */
    public static String sense(String spanish, String sense) {
        return english() ? English.say(spanish + " [" + sense + "]") : spanish;
    }

    /** Texts that were asked for in English and have none: on a page they stand in Spanish. Empty, unless something is wrong. */
    public static Set<String> untranslated() {
        return English.unknown();
    }

    static String filled(String text, Object... values) {
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int slot = text.indexOf("{}", from);
            if (slot < 0) {
                throw new IllegalArgumentException("more values than places: " + text);
            }
            said.append(text, from, slot).append(value);
            from = slot + 2;
        }
        return said.append(text, from, text.length()).toString();
    }
}
