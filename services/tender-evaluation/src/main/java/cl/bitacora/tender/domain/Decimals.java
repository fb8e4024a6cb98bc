package cl.bitacora.tender.domain;

import cl.bitacora.kernel.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact ratios as people read them. */
public final class Decimals {
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Decimals() {}

    /** The exact decimal ({@code 6.79}), or {@code a/b} if its decimals do not end. */
    public static String text(Ratio ratio) {
        BigInteger rest = without(without(ratio.denominator(), BigInteger.TWO), FIVE);
        if (!rest.equals(BigInteger.ONE)) {
            return ratio.toString();
        }
        BigDecimal exact = new BigDecimal(ratio.numerator())
                .divide(new BigDecimal(ratio.denominator()))
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    private static BigInteger without(BigInteger number, BigInteger factor) {
        BigInteger rest = number;
        while (rest.mod(factor).signum() == 0) {
            rest = rest.divide(factor);
        }
        return rest;
    }

    /** The percentage, exact where it ends and otherwise {@code a/b} of one hundred. */
    public static String percent(Ratio ratio) {
        return text(ratio.times(new Ratio(HUNDRED, BigInteger.ONE)));
    }

    /** Whole part, cut. */
    public static BigInteger floor(Ratio ratio) {
        return ratio.numerator().divide(ratio.denominator());
    }
}
