package cl.bitacora.courses.domain.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Several things that a rule concluded, in the order of the norm; none is a conclusion too. */
public record Listed<E>(List<E> items) {
    public Listed {
        items = List.copyOf(items);
    }

    /** Those. */
    public static <E> Listed<E> of(Collection<E> items) {
        return new Listed<>(List.copyOf(items));
    }

    /** Canonical: {@code SIC, LMS}, or {@code NINGUNO}. */
    @Override
    public String toString() {
        return items.isEmpty() ? "NINGUNO" : items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
