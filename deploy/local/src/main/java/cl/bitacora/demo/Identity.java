package cl.bitacora.demo;

/** Somebody of the demonstration who can get a token. */
public sealed interface Identity {
    /** Shown in the narration. */
    String label();

    /** A system with client credentials. */
    record SystemClient(String label, String clientId, String secret) implements Identity {}

    /** A person of the local realm, signing in through the demonstration client. */
    record User(String label, String username, String password) implements Identity {}

    /** Nobody: public endpoints and uploads that carry their own signature. */
    record Anonymous(String label) implements Identity {}
}
