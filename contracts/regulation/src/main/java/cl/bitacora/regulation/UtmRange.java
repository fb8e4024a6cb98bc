package cl.bitacora.regulation;

import cl.bitacora.kernel.Clp;

/**
 * The fine that the norm allows, in whole UTM, both ends inside.
 *
 * @param least lowest amount
 * @param most highest amount; equal to {@code least} where the norm fixes the amount
 */
public record UtmRange(int least, int most) {
    public UtmRange {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("not a range of fines");
        }
    }

    /** An amount that the norm fixes. */
    public static UtmRange fixed(int utm) {
        return new UtmRange(utm, utm);
    }

    public boolean contains(int utm) {
        return least <= utm && utm <= most;
    }

    /** An amount of UTM in pesos; both are whole, so nothing is rounded. */
    public static Clp pesos(int utm, UtmValue value) {
        return value.value().times(utm);
    }

    /** Canonical: {@code 31-50}, or {@code 30} where it is fixed. */
    @Override
    public String toString() {
        return least == most ? Integer.toString(least) : least + "-" + most;
    }
}
