package cl.bitacora.contracts;

/** How a mark was authenticated (LCE-002, LCE-036…038, G-ATT-24). Everything but the fingerprint is special. */
public enum MarkMethod {
    FINGERPRINT,
    /** Print failed; serial or document number of the identity card in hand (LCE-036, LCE-042). */
    DOCUMENT_NUMBER,
    /** No card; police record or complaint shown on entering (LCE-037). Needs an observation (LCE-039). */
    POLICE_RECORD,
    /** No card; Civil Registry receipt of a renewal shown on entering (LCE-038). Needs an observation (LCE-039). */
    RENEWAL_RECEIPT;

    public boolean special() {
        return this != FINGERPRINT;
    }

    /** Whether the relator must write why (LCE-039). */
    public boolean needsObservation() {
        return this == POLICE_RECORD || this == RENEWAL_RECEIPT;
    }
}
