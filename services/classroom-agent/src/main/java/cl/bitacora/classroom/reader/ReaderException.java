package cl.bitacora.classroom.reader;

/** A reader or its library failed; the kind says what a person can do about it. */
public final class ReaderException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What failed. */
    public enum Kind {
        /** The native library is not installed. */
        LIBRARY_MISSING("reader-library-missing"),
        /** No reader of that name is plugged in. */
        NO_READER("reader-none"),
        /** The system does not let this user open it. */
        PERMISSION("reader-permission"),
        /** Another program, or another capture, holds it. */
        BUSY("reader-busy"),
        /** It was unplugged: final for the session. */
        UNPLUGGED("reader-unplugged"),
        /** The reader itself failed. */
        DEVICE_FAILURE("reader-failure"),
        /** Reader or library answered what its documentation does not allow. */
        PROTOCOL("reader-protocol"),
        /** The session was never opened, or failed. */
        NOT_OPEN("reader-not-open"),
        /** The session or the driver was closed. */
        CLOSED("reader-closed");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }

        /** Key of the words for the screen. */
        public String messageKey() {
            return messageKey;
        }
    }

    private final Kind kind;

    /**
     * A failure.
     *
     * @param detail for the technical log: codes and names, never an image
     */
    public ReaderException(Kind kind, String detail) {
        super(kind + ": " + detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
