package cl.bitacora.classroom.reader;

import java.time.Instant;
import java.util.Set;

/** How one capture ended. Failures of the reader are no captures: see {@link ReaderException}. */
public sealed interface Capture {

    /**
     * A print.
     *
     * @param at wall clock when the driver handed the image over: the moment of the mark
     */
    record Image(FingerImage image, Instant at) implements Capture {}

    /** The reader saw a finger and took no image of it. Ask to put it down again. */
    record Rejected(Set<Reason> reasons) implements Capture {
        public Rejected {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Nobody put a finger down in time. */
    record TimedOut() implements Capture {}

    /** {@link ReaderSession#cancel} was called. */
    record Cancelled() implements Capture {}

    /** Why an image was rejected. */
    enum Reason {
        NO_FINGER("reader-no-finger"),
        OFF_CENTRE("reader-off-centre"),
        TOO_FAST("reader-too-fast"),
        TOO_SHORT("reader-too-short"),
        SKEWED("reader-skewed"),
        DIRTY("reader-dirty"),
        NOT_A_FINGER("reader-not-a-finger"),
        UNREADABLE("reader-unreadable");

        private final String messageKey;

        Reason(String messageKey) {
            this.messageKey = messageKey;
        }

        /** Key of the words for the screen. */
        public String messageKey() {
            return messageKey;
        }
    }
}
