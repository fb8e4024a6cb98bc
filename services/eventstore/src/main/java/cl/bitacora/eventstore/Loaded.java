package cl.bitacora.eventstore;

/** A stream's state and version; version 0 means that the stream does not exist. */
public record Loaded<S>(S state, long version) {
    public boolean exists() {
        return version > 0;
    }
}
