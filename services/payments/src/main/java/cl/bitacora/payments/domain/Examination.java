package cl.bitacora.payments.domain;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An examination by an external body.
 *
 * @param name of the licence or certification
 * @param heldOn legal day of the examination
 * @param value of the examination per person
 * @param complementary medical examinations or rental of machines, per person
 * @param complementaryDocumented whether their proof was presented
 * @param cap amount that the system sets per participant for it
 */
public record Examination(
        Kind kind,
        String name,
        LocalDate heldOn,
        Clp value,
        Clp complementary,
        boolean complementaryDocumented,
        Clp cap,
        List<Examinee> examinees) {
    public Examination {
        examinees = List.copyOf(examinees);
    }

    /** What is obtained by it. */
    public enum Kind {
        /** Licencia habilitante. */
        LICENCIA,
        CERTIFICACION
    }

    /**
     * A person of the list of examined participants.
     *
     * @param attended came to the examination
     * @param obtained got the licence or certification: without effect on the amount
     * @param state final state, or empty if the person is not on the closing form
     */
    public record Examinee(PersonId participant, boolean attended, boolean obtained, Optional<FinalState> state) {}
}
