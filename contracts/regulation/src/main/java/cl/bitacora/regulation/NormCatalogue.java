package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.RuleId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every norm and every rule of the catalogue. */
public final class NormCatalogue {
    private final Map<String, NormText> norms = new LinkedHashMap<>();
    private final Map<RuleId, RuleEntry> rules = new TreeMap<>();

    NormCatalogue(Collection<NormText> norms, Collection<RuleEntry> rules) {
        for (NormText norm : norms) {
            if (this.norms.putIfAbsent(norm.key(), norm) != null) {
                throw new RegulationException("La norma " + norm.key() + " está dos veces");
            }
        }
        for (RuleEntry rule : rules) {
            if (this.rules.putIfAbsent(rule.id(), rule) != null) {
                throw new RegulationException("La regla " + rule.id() + " está dos veces");
            }
        }
    }

    /** Every norm, in the order of its file. */
    public List<NormText> norms() {
        return List.copyOf(norms.values());
    }

    /** A norm by its key. */
    public Optional<NormText> norm(String key) {
        return Optional.ofNullable(norms.get(key));
    }

    /** Every rule, by id. */
    public List<RuleEntry> rules() {
        return List.copyOf(rules.values());
    }

    /** A rule by its id. */
    public Optional<RuleEntry> rule(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * Whether the norm lists the numeral, or a part of it: {@code 7.5} resolves because {@code 7.5.1.1} is listed, and
     * {@code Resuelvo 2} because {@code Resuelvo 2, 15)} is.
     */
    public boolean resolves(Citation citation) {
        String numeral = citation.numeral().strip();
        return norm(citation.norm()).stream()
                .flatMap(norm -> norm.numerals().stream())
                .anyMatch(listed -> isSameOrInside(listed, numeral));
    }

    private static boolean isSameOrInside(String listed, String numeral) {
        if (numeral.isEmpty() || !listed.startsWith(numeral)) {
            return false;
        }
        return listed.length() == numeral.length() || !Character.isLetterOrDigit(listed.charAt(numeral.length()));
    }
}
