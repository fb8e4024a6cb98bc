package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.regulation.AttendanceParameters;
import java.util.List;
import java.util.Optional;

/** What a person does at the class PC. Facts that were looked up (roster, print, clock, network) travel along. */
public sealed interface ClassroomCommand {

    /** How a print compared with the templates of the person who says to be there. */
    enum Finger {
        MATCHED,
        NOT_MATCHED,

        /** There are no prints of that person on this PC: another try does not help. */
        NOT_ENROLLED
    }

    /** RUT typed, finger placed (LCE-020). */
    record OpenWithFinger(Now now, boolean readerConnected, Optional<Operator> operator, Finger finger)
            implements ClassroomCommand {}

    /** Button "clave" (LCE-020, LCE-021). */
    record OpenWithPassword(Now now, boolean readerConnected, Optional<Operator> operator, boolean passwordRight)
            implements ClassroomCommand {}

    record EndSession(Now now) implements ClassroomCommand {}

    /** "Descargar Cursos": RUT of the executor and programme are compulsory, the registration number is a filter (LCE-022). */
    record SearchDownloads(String executorRut, Optional<Programme> programme, Rut ownRut, boolean online)
            implements ClassroomCommand {}

    /** "Pasar Lista": the same fields, over the courses downloaded here; no network (LCE-024). */
    record TakeList(String executorRut, Optional<Programme> programme, Rut ownRut) implements ClassroomCommand {}

    /** A course of the list; empty if it was never downloaded. */
    record ChooseCourse(Now now, Optional<Course> course) implements ClassroomCommand {}

    /** The start date at the bottom of the screen was looked at (LCE-025). */
    record CheckStartDate(Now now, Course course, boolean matches) implements ClassroomCommand {}

    /** Date and time on screen were looked at (LCE-023). */
    record CheckClock(Now now, boolean right, Drift drift, long limitSeconds) implements ClassroomCommand {}

    /** How many computers take this block's attendance (LCE-027). */
    enum Sharing {
        ALONE,
        FIRST_OF_SEVERAL,
        JOINS
    }

    /**
     * A new block (LCE-026…031).
     *
     * @param letter compulsory when several computers share the block; empty: the next free one
     * @param minutes declared duration; two of them, morning and afternoon, when the class lasts all day
     */
    record CreateBlock(
            Now now,
            Course course,
            Sharing sharing,
            String letter,
            boolean allDay,
            List<Integer> minutes,
            boolean confirmed)
            implements ClassroomCommand {
        public CreateBlock {
            minutes = List.copyOf(minutes);
        }
    }

    /** Work goes on with another block of today. */
    record SelectBlock(Now now, BlockKey block) implements ClassroomCommand {}

    /** A recognised finger of somebody of the course. */
    record MarkByFinger(Now now, Course course, AttendanceParameters parameters, PersonId person, boolean confirmed)
            implements ClassroomCommand {}

    /** Start of the class (LCE-032, LCE-033). */
    record StartBlock(Now now, Course course, Drift drift, long limitSeconds) implements ClassroomCommand {}

    /**
     * Special authorisation (LCE-036…039, LCE-042).
     *
     * @param documentNumber serial or document number of the card, for {@link MarkMethod#DOCUMENT_NUMBER}
     * @param documentShown the record or the receipt is at hand now, not promised
     * @param observation the relator's words
     */
    record Authorise(
            Now now,
            Course course,
            AttendanceParameters parameters,
            PersonId person,
            MarkMethod method,
            String documentNumber,
            boolean documentShown,
            String observation,
            boolean confirmed)
            implements ClassroomCommand {}

    /** The relator's observation, about somebody or about the block. */
    record WriteObservation(Now now, Course course, Optional<PersonId> person, String reasonCode, String text)
            implements ClassroomCommand {}

    /** Activities of the class (LCE-043). */
    record WriteActivities(Now now, BlockKey block, String text) implements ClassroomCommand {}

    /** Button "informar asistencia" (LCE-044). */
    record Inform(Now now, BlockKey block, boolean online) implements ClassroomCommand {}
}
