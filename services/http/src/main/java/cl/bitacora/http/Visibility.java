package cl.bitacora.http;

import cl.bitacora.kernel.Rut;

/** What a caller may see in a list; the query adds it as a predicate. */
public sealed interface Visibility {
    /** The whole country. */
    record Everything() implements Visibility {}

    /** One OTEC's. */
    record OwnOtec(Rut otec) implements Visibility {}

    /**
     * What one OTIC stands between. Whoever does not know the OTIC of its resources has none of them, and answers as to
     * {@link Nothing}: such are the services that hear of attendance, certificates and payments.
     */
    record OwnOtic(Rut otic) implements Visibility {}

    /** One region's. */
    record OwnRegion(String region) implements Visibility {}

    /** Nothing: answer an empty list. */
    record Nothing() implements Visibility {}
}
