package cl.bitacora.tender.domain.grading;

/** Where a course offer stands after its evaluation. */
public enum OfferState {
    /** It has a final grade. */
    RANKED,
    /** It or its bidder failed admissibility; it is not graded. */
    INADMISSIBLE,
    /** Fines above the limit. */
    EXCLUDED,
    /** Indicator 1 of the methodology graded 1,0. */
    ELIMINATED
}
