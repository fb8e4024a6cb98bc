package cl.bitacora.contracts.attendance;

/** The causes of Res. Ex. 0334/2020, 7.5.1.1. */
public enum DelayCause {
    /** Medical care of the participant or of a child of up to 12 years (BONO-134). */
    MEDICAL,
    /** An errand that cannot be postponed (BONO-135). */
    ERRAND,
    /** Death of a direct relative (BONO-135). */
    BEREAVEMENT,
    /** Summons from the school of the participant's children, for one date (BONO-136). */
    SCHOOL_EVENT,
    /** The participant collects a child: valid for the whole course (BONO-136). */
    SCHOOL_COLLECTION,
    /** Anything else that the Dirección Regional authorises (BONO-137). */
    OTHER_BY_DR
}
