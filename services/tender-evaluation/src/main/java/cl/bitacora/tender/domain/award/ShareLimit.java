package cl.bitacora.tender.domain.award;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Decimals;
import java.math.BigInteger;

/**
 * How much of a tender one OTEC may be awarded.
 *
 * @param share of the amount, exact
 * @param cap whole pesos, cut
 */
public record ShareLimit(Finding<Ratio> share, Finding<Clp> cap) {

    /**
     * The limit over an amount.
     *
     * @param amount what the share is measured on (G-TEN-05)
     * @throws IllegalArgumentException for an exponent under one
     */
    @Rule("TEN-144")
    public static ShareLimit over(Clp amount, TenderParameters parameters) {
        Finding<Ratio> share = share(amount, parameters);
        BigInteger pesos = Decimals.floor(amount.timesExactly(share.value()));
        Finding<Clp> cap = Finding.of(
                        RuleId.of("TEN-144"),
                        Clp.of(pesos.longValueExact()),
                        Bases.ba("6.1"),
                        Fact.of("amount", amount),
                        Fact.of("share", share.value()),
                        Fact.of("onAuthorised", parameters.readings().shareOnAuthorised()),
                        exponent(parameters),
                        verified(parameters))
                .restingOn(share);
        return new ShareLimit(share, cap);
    }

    /** All up to the first limit, the least from the second, the formula between (both limits by continuity, G-TEN-04). */
    @Rule({"TEN-142", "TEN-143"})
    static Finding<Ratio> share(Clp amount, TenderParameters parameters) {
        TenderParameters.Share norm = parameters.share();
        if (norm.exponent() < 1) {
            throw new IllegalArgumentException("the exponent is a positive whole number");
        }
        if (amount.compareTo(norm.fullTo()) <= 0) {
            return tranche(1, Ratio.ONE, amount, parameters);
        }
        if (amount.compareTo(norm.leastFrom()) >= 0) {
            return tranche(3, norm.least(), amount, parameters);
        }
        Ratio base = Ratio.of(
                norm.leastFrom().minus(amount).pesos(),
                norm.leastFrom().minus(norm.fullTo()).pesos());
        Ratio power = new Ratio(
                base.numerator().pow(norm.exponent()), base.denominator().pow(norm.exponent()));
        Ratio share = norm.slope().times(power).plus(norm.least());
        return Finding.of(
                RuleId.of("TEN-143"),
                share,
                Bases.ba("6.1"),
                Fact.of("amount", amount),
                Fact.of("base", base),
                Fact.of("percent", percent(share)),
                exponent(parameters),
                verified(parameters));
    }

    private static Finding<Ratio> tranche(int number, Ratio share, Clp amount, TenderParameters parameters) {
        return Finding.of(
                RuleId.of("TEN-142"),
                share,
                Bases.ba("6.1"),
                Fact.of("amount", amount),
                Fact.of("tranche", number),
                Fact.of("percent", percent(share)),
                exponent(parameters),
                verified(parameters));
    }

    /** Part of the amount as a percentage with four decimals, half up: to be shown, never compared. */
    public static String percent(Ratio share) {
        return new java.math.BigDecimal(share.numerator().multiply(BigInteger.valueOf(100)))
                .divide(new java.math.BigDecimal(share.denominator()), 4, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The exponent that nobody could read in the norm travels with every conclusion (G-TEN-03). */
    static Fact exponent(TenderParameters parameters) {
        return Fact.of("exponent", parameters.share().exponent());
    }

    static Fact verified(TenderParameters parameters) {
        return Fact.of("exponentStatus", parameters.share().exponentVerified() ? "VERIFICADO" : "NO_VERIFICADO");
    }
}
