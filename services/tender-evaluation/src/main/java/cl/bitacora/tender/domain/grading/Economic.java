package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.Rounding;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Criterion 5.5: the hourly value (VHAC) against the lowest one of the same course. */
public final class Economic {
    private Economic() {}

    /**
     * An hourly value that may set the minimum.
     *
     * @param state where its offer stands
     */
    public record Priced(String offer, Clp hourlyValue, OfferState state) {}

    /** The lowest hourly value of the offers that count, or empty if none does. */
    @Rule("TEN-136")
    public static Optional<Finding<Clp>> minimum(Collection<Priced> offers, TenderParameters parameters) {
        TenderParameters.Readings readings = parameters.readings();
        return offers.stream()
                .filter(offer -> switch (offer.state()) {
                    case RANKED -> true;
                    case INADMISSIBLE -> readings.minimumCountsInadmissible();
                    case EXCLUDED, ELIMINATED -> readings.minimumCountsOut();
                })
                .min(Comparator.comparing(Priced::hourlyValue).thenComparing(Priced::offer))
                .map(lowest -> Finding.of(
                        RuleId.of("TEN-136"),
                        lowest.hourlyValue(),
                        Bases.ba("5.5"),
                        Fact.of("offer", lowest.offer()),
                        Fact.of("countsInadmissible", readings.minimumCountsInadmissible()),
                        Fact.of("countsOut", readings.minimumCountsOut())));
    }

    /**
     * Lowest over own, times seven.
     *
     * @throws IllegalArgumentException if the hourly value is not positive
     */
    @Rule("TEN-135")
    public static Finding<Grade> grade(Finding<Clp> minimum, Clp hourlyValue, TenderParameters parameters) {
        if (hourlyValue.pesos() <= 0) {
            throw new IllegalArgumentException("an hour has a value");
        }
        int factor = parameters.readings().economicFactor();
        Ratio exact = Ratio.of(minimum.value().pesos(), hourlyValue.pesos()).times(Ratio.of(factor, 1));
        return Finding.of(
                        RuleId.of("TEN-135"),
                        Rounding.named(exact, parameters),
                        Bases.ba("5.5"),
                        Fact.of("minimum", minimum.value()),
                        Fact.of("hourlyValue", hourlyValue),
                        Fact.of("factor", factor),
                        Fact.of("exact", Decimals.text(exact)))
                .restingOn(minimum);
    }
}
