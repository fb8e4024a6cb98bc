package cl.bitacora.classroom.domain;

/** How the application was opened (LCE-020). */
public enum OpeningMethod {
    FINGERPRINT,
    /** Flagged: an observation of the first block says so. */
    CONTINGENCY_PASSWORD
}
