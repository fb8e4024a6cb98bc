package cl.bitacora.classroom.domain;

/** Reason codes of the observations that the application itself writes. */
final class Codes {
    /** The block's attendance is taken on several computers; this one starts it (LCE-027). */
    static final String SHARED = "several-computers";
    /** This computer joins a block that another one starts (LCE-027). */
    static final String JOINS = "joins-other-computer";
    /** The session was opened with the contingency password (LCE-020). */
    static final String PASSWORD = "contingency-password";
    /** The clock was off when it was checked, with a class under way (LCE-023). */
    static final String CLOCK = "clock-differs";

    static final String DOCUMENT_NUMBER = "document-number";
    static final String POLICE_RECORD = "police-record";
    static final String RENEWAL_RECEIPT = "renewal-receipt";

    private Codes() {}
}
