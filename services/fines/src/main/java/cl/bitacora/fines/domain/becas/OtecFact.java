package cl.bitacora.fines.domain.becas;

import cl.bitacora.kernel.Clp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Something that an OTEC did or left undone, as an inspection states it: the letter follows from the fact. */
public sealed interface OtecFact {

    /** Equipment other than planned or offered. Essential or dangerous is what makes it serious (G-FINB-05). */
    record Equipment(boolean essential, boolean dangerous) implements OtecFact {}

    /** Safety gear due by a day, on a day of class. */
    record SafetyGear(LocalDate dueOn, LocalDate classOn, boolean worn) implements OtecFact {}

    /** The start of the course and the approval of its acuerdo operativo, if it has one. */
    record Start(LocalDate startedOn, Optional<LocalDate> agreedOn) implements OtecFact {}

    /** SENCE or the OTIC tried to inspect. */
    record Access(boolean granted) implements OtecFact {}

    /** What happened to the class book or another supporting document (G-FINB-06). */
    record ClassBook(BookEvent event) implements OtecFact {}

    /** How the class book was found. */
    enum BookEvent {
        ALTERADO,
        EXTRAVIADO,
        DESTRUIDO,
        NO_EXHIBIDO,
        AUSENTE_EN_LA_VISITA,
        ENMIENDA_MENOR,
        EN_ORDEN
    }

    /** Data given to SENCE or the OTIC about somebody. */
    record Data(boolean accurate, boolean consented) implements OtecFact {}

    /** Money or anything else taken from participants. */
    record Charged(Clp amount) implements OtecFact {}

    /** A component, subsidy or material due by a day; insurance is one (G-FINB-15). */
    record Component(LocalDate dueOn, Optional<LocalDate> deliveredOn, LocalDate seenOn) implements OtecFact {}

    /** Somebody was treated differently. */
    record Treatment(boolean arbitrary) implements OtecFact {}

    /** The contents of a module (G-FINB-07). */
    record Contents(boolean taught, boolean changed, boolean authorised) implements OtecFact {}

    /** The office for the public. */
    record Office(boolean open) implements OtecFact {}

    /** Numbers on the day of the start. */
    record Numbers(int present, int places, boolean started, boolean authorised) implements OtecFact {}

    /** What participants were told of the course and of their benefits. */
    record Information(boolean matches, boolean benefitsTold) implements OtecFact {}

    /** Where the training was given. */
    record Premises(boolean authorised) implements OtecFact {}

    /** A face-to-face class and when its attendance was recorded. */
    record Attendance(LocalDate classOn, Optional<LocalDate> recordedOn, LocalDate seenOn) implements OtecFact {}

    /** Who taught. */
    record Facilitator(boolean approved) implements OtecFact {}

    /** A form, request, document or annex with a term. */
    record Filing(LocalDate dueOn, Optional<LocalDate> filedOn, LocalDate seenOn) implements OtecFact {}

    /** The authorised hours of a day and those held. */
    record Schedule(LocalTime authorisedFrom, LocalTime authorisedTo, LocalTime heldFrom, LocalTime heldTo)
            implements OtecFact {}

    /** The graphic norm or another communication guideline. */
    record GraphicNorm(boolean respected) implements OtecFact {}

    /** Recruiting participants, which no letter names for an OTEC (G-FINB-14). */
    record Recruiting() implements OtecFact {}

    /** A breach that no letter describes, by the instrument that it breaches (G-FINB-11). */
    record Other(Instrument instrument) implements OtecFact {}

    /** What was breached. */
    enum Instrument {
        BASES(true),
        INSTRUCTIVO(true),
        MANUAL(true),
        RESOLUCION(true),
        CONTRATO(false),
        PROPUESTA(false),
        ANEXO(false),
        INSTRUCCION(false);

        private final boolean residual;

        Instrument(boolean residual) {
            this.residual = residual;
        }

        /** Named by the residual letter; the others are graded by the OTIC. */
        boolean residual() {
            return residual;
        }
    }
}
