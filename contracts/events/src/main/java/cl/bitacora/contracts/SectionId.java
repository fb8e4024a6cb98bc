package cl.bitacora.contracts;

import java.util.regex.Pattern;

/** Id of a section (a group of a course with dates, place and quota); what SENCE's systems call an action. */
public record SectionId(String value) implements Comparable<SectionId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public SectionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a section id: " + value);
        }
    }

    @Override
    public int compareTo(SectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
