package cl.bitacora.kernel;

import java.util.List;

/**
 * What a rule concluded, and everything needed to conclude it again: the value, the rule, its ground, the facts it
 * looked at and the findings it rests on.
 *
 * @param <T> seconds as {@link Long}, {@link Clp}, {@link Ratio}, {@link Boolean}, an enum…: anything whose
 *     {@code toString} is canonical
 */
public record Finding<T>(RuleId rule, T value, Citation ground, List<Fact> facts, List<Finding<?>> basis) {

    public Finding {
        facts = List.copyOf(facts);
        basis = List.copyOf(basis);
    }

    /** A finding that rests on facts only. */
    public static <T> Finding<T> of(RuleId rule, T value, Citation ground, Fact... facts) {
        return new Finding<>(rule, value, ground, List.of(facts), List.of());
    }

    /** The same conclusion, resting on these findings. */
    public Finding<T> restingOn(List<? extends Finding<?>> newBasis) {
        return new Finding<>(rule, value, ground, facts, List.copyOf(newBasis));
    }

    /** The same conclusion, resting on these findings. */
    public Finding<T> restingOn(Finding<?>... newBasis) {
        return restingOn(List.of(newBasis));
    }

    /** The storable, type-free form that events carry and the API shows. */
    public Explanation explanation() {
        return new Explanation(
                rule,
                String.valueOf(value),
                ground,
                facts,
                basis.stream().map(Finding::explanation).toList());
    }
}
