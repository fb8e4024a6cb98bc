package cl.bitacora.regulation;

import java.util.Set;

/** A fact that decides whether a deadline applies. */
public sealed interface Condition {
    /** Name of the fact, e.g. {@code modality}. */
    String fact();

    /** Whether it holds for that value of the fact. */
    boolean holds(String value);

    /** One of some words. */
    record OneOf(String fact, Set<String> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(String value) {
            return values.contains(value);
        }
    }

    /** A whole number within bounds, both inclusive. */
    record Between(String fact, int least, int most) implements Condition {
        @Override
        public boolean holds(String value) {
            if (!value.matches("[0-9]{1,9}")) {
                return false;
            }
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        }
    }
}
