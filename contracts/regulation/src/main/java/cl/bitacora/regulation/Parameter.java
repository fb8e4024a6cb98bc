package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A dated value of the law with its source: a figure never travels without it.
 *
 * @param name dotted, stable, e.g. {@code attendance.tolerance-minutes}
 * @param value in {@code unit}
 * @param unit e.g. {@code minutes}, {@code business-days}, {@code ratio}
 * @param programme whose parameter this is
 * @param validFrom first legal day on which the value holds
 * @param validTo last legal day, or empty if it still holds
 * @param rule the rule of the catalogue that uses it
 * @param ground where the norm says it
 * @param decision the G-… entry of {@code decisions/} if the value is our reading, or empty if the norm states it
 */
public record Parameter<T>(
        String name,
        T value,
        String unit,
        Programme programme,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        RuleId rule,
        Citation ground,
        Optional<String> decision) {

    /** Whether the value holds on that legal day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The value as a fact of a finding, under the parameter's name. */
    public Fact asFact() {
        return Fact.of(name, String.valueOf(value));
    }

    <U> Parameter<U> withValue(U other) {
        return new Parameter<>(name, other, unit, programme, validFrom, validTo, rule, ground, decision);
    }
}
