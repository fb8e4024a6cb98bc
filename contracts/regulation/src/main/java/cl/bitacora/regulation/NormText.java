package cl.bitacora.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A norm: what it is and which of its numerals are listed.
 *
 * @param key as citations name it, e.g. {@code RES-4853-2015}
 * @param issued its date, or empty if the document has none
 * @param numerals every listed numeral, in the canonical style of the module's README
 */
public record NormText(
        String key, String title, String issuer, Optional<LocalDate> issued, String about, List<String> numerals) {
    public NormText {
        numerals = List.copyOf(numerals);
    }
}
