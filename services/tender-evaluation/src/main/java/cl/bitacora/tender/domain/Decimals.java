package cl.bitacora.tender.domain;

import cl.bitacora.kernel.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact ratios as people read them. */
public final class Decimals {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Decimals() {}

    /** The exact decimal ({@code 6.79}), or {@code a/b} if its decimals do not end. */
    public static String text(Ratio ratio) {
        try {
            BigDecimal exact = new BigDecimal(ratio.numerator())
                    .divide(new BigDecimal(ratio.denominator()))
                    .stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
        } catch (ArithmeticException endless) {
            return ratio.toString();
        }
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
