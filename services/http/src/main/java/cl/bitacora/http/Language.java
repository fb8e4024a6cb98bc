package cl.bitacora.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spanish of Chile, unless the caller prefers English. */
public final class Language {
    public static final Locale SPANISH = Locale.forLanguageTag("es-CL");

    private Language() {}

    /** The language of an answer. */
    public static Locale of(@Nullable HttpHeaders headers) {
        if (headers == null) {
            return SPANISH;
        }
        for (Locale locale : headers.getAcceptableLanguages()) {
            if (locale.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
            if (locale.getLanguage().equals("es")) {
                return SPANISH;
            }
        }
        return SPANISH;
    }
}
