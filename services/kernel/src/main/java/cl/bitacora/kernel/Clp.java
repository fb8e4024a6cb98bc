package cl.bitacora.kernel;

import java.math.BigInteger;

/**
 * Whole Chilean pesos; may be negative (a balance owed). Exact products become pesos once, by a cited rounding.
 *
 * @param pesos whole pesos
 */
public record Clp(long pesos) implements Comparable<Clp> {
    public static final Clp ZERO = new Clp(0);

    public static Clp of(long pesos) {
        return new Clp(pesos);
    }

    public Clp plus(Clp other) {
        return new Clp(Math.addExact(pesos, other.pesos));
    }

    public Clp minus(Clp other) {
        return new Clp(Math.subtractExact(pesos, other.pesos));
    }

    public Clp times(long factor) {
        return new Clp(Math.multiplyExact(pesos, factor));
    }

    /** This amount times a ratio, exact: round it once with {@link #roundHalfUp}. */
    public Ratio timesExactly(Ratio ratio) {
        return new Ratio(BigInteger.valueOf(pesos), BigInteger.ONE).times(ratio);
    }

    /** {@code floor(x + 1/2)} to whole pesos: the platform's rounding where a norm is silent (BONO-902). */
    @Rule("BONO-902")
    public static Clp roundHalfUp(Ratio exactPesos) {
        BigInteger two = BigInteger.TWO;
        BigInteger rounded = exactPesos
                .numerator()
                .multiply(two)
                .add(exactPesos.denominator())
                .divide(exactPesos.denominator().multiply(two));
        return new Clp(rounded.longValueExact());
    }

    public boolean isNegative() {
        return pesos < 0;
    }

    @Override
    public int compareTo(Clp other) {
        return Long.compare(pesos, other.pesos);
    }

    /** Canonical: plain integer. */
    @Override
    public String toString() {
        return Long.toString(pesos);
    }
}
