package cl.bitacora.tender.domain;

/**
 * One condition of a requirement.
 *
 * @param missing what is said in Spanish when it does not hold, e.g. {@code "no está firmado"}
 */
public record Condition(boolean holds, String missing) {

    /** Shorthand. */
    public static Condition that(boolean holds, String missing) {
        return new Condition(holds, missing);
    }
}
