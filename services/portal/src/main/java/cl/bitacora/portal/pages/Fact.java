package cl.bitacora.portal.pages;

/** A line of a summary list; {@code why} is the address of its explanation, or empty. */
public record Fact(String label, String value, String why) {
    static Fact of(String label, String value) {
        return new Fact(label, value, "");
    }
}
