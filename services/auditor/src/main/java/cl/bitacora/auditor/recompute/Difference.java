package cl.bitacora.auditor.recompute;

/**
 * One value that does not come out again.
 *
 * @param path where in the event; rules of an explanation in brackets, e.g. {@code lines[2].why(LCE-904).value}
 * @param recorded what the event says; empty if it says nothing
 * @param computed what comes out; empty if nothing does
 */
public record Difference(String path, String recorded, String computed) {}
