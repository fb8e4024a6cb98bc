package cl.bitacora.tender.domain;

import cl.bitacora.kernel.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A grade (nota) on the scale 1,0 to 7,0. Exact: only {@link Rounding} makes tenths of it.
 *
 * @param exact the value, not rounded
 */
public record Grade(Ratio exact) implements Comparable<Grade> {
    public static final Grade SEVEN = ofTenths(70);
    public static final Grade FIVE = ofTenths(50);
    public static final Grade THREE = ofTenths(30);
    public static final Grade ONE = ofTenths(10);

    private static final Pattern SHAPE = Pattern.compile("[0-7](?:\\.[0-9])?");
    private static final BigInteger TEN = BigInteger.TEN;

    /** {@code tenths / 10}. */
    public static Grade ofTenths(long tenths) {
        return new Grade(Ratio.of(tenths, 10));
    }

    /** Reads {@code 6.8} or {@code 7}; empty for anything else. */
    public static Optional<Grade> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        Grade grade = ofTenths(new BigDecimal(text)
                .movePointRight(1)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact());
        return grade.compareTo(ONE) < 0 || grade.compareTo(SEVEN) > 0 ? Optional.empty() : Optional.of(grade);
    }

    /** Whether it has at most one decimal. */
    public boolean isTenths() {
        return TEN.mod(exact.denominator()).signum() == 0;
    }

    @Override
    public int compareTo(Grade other) {
        return exact.compareTo(other.exact);
    }

    /** Canonical: one decimal ({@code 6.8}), or {@code a/b} where it was left exact. */
    @Override
    public String toString() {
        return isTenths()
                ? new BigDecimal(exact.numerator().multiply(TEN).divide(exact.denominator()), 1).toPlainString()
                : exact.toString();
    }
}
