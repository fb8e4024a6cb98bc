package cl.bitacora.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact, non-negative ratio, in lowest terms. Compared by cross-multiplication, never through floating point
 * (BONO-902: percentages are never rounded before they are compared).
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    public static final Ratio ZERO = of(0, 1);
    public static final Ratio ONE = of(1, 1);

    public Ratio {
        if (denominator.signum() <= 0 || numerator.signum() < 0) {
            throw new IllegalArgumentException("ratio must be non-negative with a positive denominator");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (divisor.compareTo(BigInteger.ONE) > 0) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** {@code numerator / denominator}. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** {@code percent / 100}. */
    public static Ratio percent(long percent) {
        return of(percent, 100);
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public boolean atLeast(Ratio other) {
        return compareTo(other) >= 0;
    }

    public boolean lessThan(Ratio other) {
        return compareTo(other) < 0;
    }

    /** The percentage cut (not rounded) to two decimals, e.g. {@code 74.99}: 74.999 % must not look like 75 (G-CERT-15). */
    public BigDecimal percentTruncated() {
        return new BigDecimal(numerator.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(denominator), 2, RoundingMode.DOWN);
    }

    /** The percentage as a whole number, half up: 74.5 is 75. Only where a norm rounds before it compares (BECA-078). */
    @Rule("BECA-078")
    public int percentHalfUp() {
        return numerator
                .multiply(BigInteger.valueOf(200))
                .add(denominator)
                .divide(denominator.multiply(BigInteger.TWO))
                .intValueExact();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Canonical: {@code a/b}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    /** Reads {@code a/b}. */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a ratio: " + text);
        }
        return new Ratio(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }
}
