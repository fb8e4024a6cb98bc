package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A rule of the catalogue.
 *
 * @param title short, in Spanish
 * @param norm the norm whose file lists it
 * @param grounds the numerals it stands on, also of other norms
 * @param reason why the status is not {@link RuleStatus#AUTOMATED}; always there for recorded and outside
 */
public record RuleEntry(
        RuleId id, String title, String norm, List<Citation> grounds, RuleStatus status, Optional<String> reason) {
    public RuleEntry {
        grounds = List.copyOf(grounds);
    }

    /** The letters of the id, e.g. {@code BONO}. */
    public String family() {
        return id.value().substring(0, id.value().indexOf('-'));
    }
}
