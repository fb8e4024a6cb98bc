package cl.bitacora.tender.domain;

import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import java.math.BigInteger;

/** The only roundings of a tender: grades to one decimal. Percentages are compared exactly (G-TEN-31). */
public final class Rounding {
    private Rounding() {}

    /** To one decimal, half up: 6,45 is 6,5 and 5,50 stays 5,5 (G-TEN-02). */
    @Rule("TEN-098")
    public static Grade toTenth(Ratio exact) {
        BigInteger twenty = BigInteger.valueOf(20);
        BigInteger two = BigInteger.TWO;
        BigInteger tenths = exact.numerator()
                .multiply(twenty)
                .add(exact.denominator())
                .divide(exact.denominator().multiply(two));
        return Grade.ofTenths(tenths.longValueExact());
    }

    /** A named result on the way to the final grade: rounded, and the rounded figure goes on (G-TEN-29). */
    @Rule("TEN-099")
    public static Grade named(Ratio exact, TenderParameters parameters) {
        return parameters.readings().roundsEveryResult() ? toTenth(exact) : new Grade(exact);
    }
}
