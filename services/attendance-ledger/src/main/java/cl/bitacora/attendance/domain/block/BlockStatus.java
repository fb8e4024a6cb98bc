package cl.bitacora.attendance.domain.block;

/** Where a block stands, from what was heard of it. */
public enum BlockStatus {
    /** Marks or other records, but no creation (LCE-026). */
    UNKNOWN,
    CREATED,
    /** The relator is in: it can be started (LCE-032). */
    READY,
    RUNNING,
    /** The relator left (LCE-041). */
    CLOSED,
    /** Closed, and the activities are written (LCE-043). */
    DOCUMENTED,
    /** Attendance was informed (LCE-044). */
    REPORTED
}
