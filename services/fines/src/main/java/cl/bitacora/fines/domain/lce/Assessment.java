package cl.bitacora.fines.domain.lce;

/**
 * What a person says of a factor.
 *
 * @param direction which way it weighs
 * @param reasons in writing; blank is as good as missing
 */
public record Assessment(Factor factor, Direction direction, String reasons) {

    /** Which way a factor weighs. */
    public enum Direction {
        AGRAVA,
        NEUTRO,
        ATENUA
    }
}
