package cl.bitacora.certificates.domain;

import java.util.List;
import java.util.OptionalInt;

/** Region codes: {@code 7} and the official two-digit {@code 07} are the same region. */
public final class Regions {
    private Regions() {}

    /** Whether two codes name the same region. What is not a code is no region. */
    public static boolean same(String one, String other) {
        OptionalInt left = number(one);
        return left.isPresent() && left.equals(number(other));
    }

    /** The official two-digit code; what is not a code stays as it is. */
    public static String twoDigits(String code) {
        OptionalInt number = number(code);
        return number.isPresent() ? "%02d".formatted(number.getAsInt()) : code;
    }

    /** Every way in which a region's code is written. */
    public static List<String> forms(String code) {
        String two = twoDigits(code);
        return two.startsWith("0") ? List.of(two, two.substring(1)) : List.of(two);
    }

    static OptionalInt number(String code) {
        return code.matches("[0-9]{1,2}") ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
    }
}
