package cl.bitacora.classroom.reader;

/** Whether a driver can work on this machine. */
public sealed interface Probe {

    /** It can. {@code version} of the library, or empty where it does not tell. */
    record Present(String version) implements Probe {}

    /** It cannot. */
    record Missing(ReaderException.Kind kind, String detail) implements Probe {}
}
