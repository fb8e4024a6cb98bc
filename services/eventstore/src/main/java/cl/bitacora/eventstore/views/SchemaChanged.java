package cl.bitacora.eventstore.views;

/** The tables were switched, or were built by another version of the service: start over on what is there now. */
final class SchemaChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaChanged(String fingerprint) {
        super("the views were built by " + fingerprint);
    }
}
