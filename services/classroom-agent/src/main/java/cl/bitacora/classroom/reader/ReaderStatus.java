package cl.bitacora.classroom.reader;

/** State of an open reader. {@code FAILED} and {@code GONE} are final: close the session and open another. */
public enum ReaderStatus {
    READY,
    BUSY,
    NEEDS_CALIBRATION,
    FAILED,
    GONE
}
