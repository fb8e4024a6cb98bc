package cl.bitacora.courses.domain;

import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import java.time.Instant;
import java.util.List;

/**
 * What can be asked of an acuerdo operativo. {@code section} is its section as it stands now; {@code by} the subject of the
 * caller's token.
 */
public sealed interface AcuerdoCommand {
    Instant at();

    /** Opens a draft. {@code lmsFinished} matters to e-learning only. */
    record CreateAcuerdo(
            Instant at, String acuerdo, Section section, AcuerdoContent content, boolean lmsFinished, Law law)
            implements AcuerdoCommand {}

    record EditAcuerdo(Instant at, Section section, AcuerdoContent content) implements AcuerdoCommand {}

    /** Sends it to the DR. */
    record FinaliseAcuerdo(Instant at, String by, Section section, ExecutorContact executor, Law law)
            implements AcuerdoCommand {}

    record RequestChanges(Instant at, String by, String reason) implements AcuerdoCommand {}

    record RequestSupport(Instant at, String by, String what) implements AcuerdoCommand {}

    record DeliverSupport(Instant at, List<DocumentRef> documents) implements AcuerdoCommand {}

    /** {@code cause} is judged, so it comes as it was written. */
    record RejectAcuerdo(Instant at, String by, String cause, String reason) implements AcuerdoCommand {}

    record StampAcuerdo(Instant at, String by, Section section, Law law) implements AcuerdoCommand {}

    record SignAcuerdo(Instant at, String by) implements AcuerdoCommand {}
}
