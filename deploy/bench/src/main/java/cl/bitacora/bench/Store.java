package cl.bitacora.bench;

/** A way to store events. */
interface Store extends AutoCloseable {
    String name();

    /** Stores events after a version of a stream and returns once they are durable. Called by many threads. */
    void append(String stream, long version, int events) throws Exception;
}
