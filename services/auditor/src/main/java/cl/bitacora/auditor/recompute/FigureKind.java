package cl.bitacora.auditor.recompute;

/** What is recomputed. */
public enum FigureKind {
    /** What a journal record made of a block: a mark kept or dropped, a start, an end, a flag. */
    RECORD,
    /** A participant's credited time in a block. */
    ATTENDANCE,
    /** A section's running total. */
    TOTAL,
    /** Whether a document proves the cause of a late entry. */
    JUSTIFICATION,
    /** A participant's final state in a closing form. */
    FINAL_STATE,
    /** A certificate: draft, paper, annulment, alert. */
    CERTIFICATE,
    /** The correlative number of a certificate. */
    FOLIO,
    /** A step of a payment file: amount, term, invoice, payment. */
    PAYMENT,
    /** A movement of an executor's account of debts. */
    ACCOUNT
}
