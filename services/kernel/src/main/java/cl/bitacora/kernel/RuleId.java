package cl.bitacora.kernel;

import java.util.regex.Pattern;

/** Id of a rule in the catalogue of norms, such as {@code LCE-904} or {@code BONO-091}. */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,5}-[0-9]{3}");

    public RuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    /** Short form. */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
