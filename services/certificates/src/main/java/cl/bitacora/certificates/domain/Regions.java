package cl.bitacora.certificates.domain;

import java.util.OptionalInt;

/** Region codes: {@code 7} and the official two-digit {@code 07} are the same region. */
final class Regions {
    private Regions() {}

    static boolean same(String one, String other) {
        OptionalInt left = number(one);
        return left.isPresent() && left.equals(number(other));
    }

    static OptionalInt number(String code) {
        return code.matches("[0-9]{1,2}") ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
    }
}
