package cl.bitacora.http;

/** Region codes: {@code 7} and the official two-digit {@code 07} are the same region; scopes and lists use the latter. */
public final class Regions {
    private Regions() {}

    /** Two digits; what is not a code stays as it is and matches nothing. */
    public static String canonical(String code) {
        return code.length() == 1 && Character.isDigit(code.charAt(0)) ? "0" + code : code;
    }
}
