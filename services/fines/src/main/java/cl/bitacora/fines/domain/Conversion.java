package cl.bitacora.fines.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.UtmRange;
import cl.bitacora.regulation.UtmValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A fine in pesos: whole UTM by the UTM of the month of the act that imposes it. A month without a sourced value gives no
 * amount at all: no fine is computed from a guess.
 */
public sealed interface Conversion {
    /** The class book: month of the resolution (G-FIN-11). */
    RuleId LCE = RuleId.of("FIN-002");

    /** Becas: month of the act that sanctions (G-FINB-12). */
    RuleId BECAS = RuleId.of("FINB-021");

    /** The amount. */
    record Converted(Finding<Clp> pesos, boolean official) implements Conversion {}

    /** The month has no value. */
    record Missing(Refusal refusal) implements Conversion {}

    /**
     * Converts a fine of the class book.
     *
     * @param utm whole UTM, already inside its range
     * @param resolutionOn legal day of the resolution
     * @param valueOfMonth value of that day's month, or empty if nobody gave it with its source
     * @throws IllegalArgumentException for the value of another month: a programming error
     */
    @Rule("FIN-002")
    static Conversion ofLce(int utm, LocalDate resolutionOn, Optional<UtmValue> valueOfMonth) {
        return of(utm, resolutionOn, valueOfMonth, LCE, Norms.lce("Resuelvo 4"));
    }

    /** Converts a fine of Becas; as {@link #ofLce}, with the act that sanctions. */
    @Rule("FINB-021")
    static Conversion ofBecas(int utm, LocalDate actOn, Optional<UtmValue> valueOfMonth) {
        return of(utm, actOn, valueOfMonth, BECAS, new Citation(Norms.BECAS, "BA 10.1"));
    }

    private static Conversion of(
            int utm, LocalDate actOn, Optional<UtmValue> valueOfMonth, RuleId rule, Citation ground) {
        YearMonth month = YearMonth.from(actOn);
        if (valueOfMonth.isEmpty()) {
            return new Missing(Refusal.of("utm-month-missing", rule, ground, Fact.of("month", month)));
        }
        UtmValue value = valueOfMonth.get();
        if (!value.month().equals(month)) {
            throw new IllegalArgumentException("the UTM of " + value.month() + " is not that of " + month);
        }
        return new Converted(
                Finding.of(
                        rule,
                        UtmRange.pesos(utm, value),
                        ground,
                        Fact.of("utm", utm),
                        Fact.of("month", month),
                        Fact.of("utmValue", value.value()),
                        Fact.of("source", value.source())),
                value.official());
    }
}
