package cl.bitacora.auditor.recompute;

/** What came of computing again. */
public enum Verdict {
    /** The same, to the last byte of its explanation. */
    EQUAL,
    /** Not the same at that moment, but a later event of the history put it right: the last word is the same. */
    SUPERSEDED,
    /** Not the same. */
    DIFFERENT
}
