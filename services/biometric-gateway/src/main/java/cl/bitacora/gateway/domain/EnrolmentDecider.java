package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.contracts.journals.EnrolmentEvent.PersonEnrolled;
import cl.bitacora.contracts.journals.EnrolmentEvent.TemplatesErased;
import cl.bitacora.gateway.domain.EnrolmentCommand.EnrolPerson;
import cl.bitacora.gateway.domain.EnrolmentCommand.EraseTemplates;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.Instant;
import java.util.Optional;

/**
 * Stream {@code enrolment-<person>}. Enrolments are made offline and may arrive in any order: the newest counts, and what was
 * accepted before an erasure is not kept after it.
 */
public final class EnrolmentDecider implements Decider<EnrolmentCommand, EnrolmentState, EnrolmentEvent> {
    /** Refusal of an enrolment that is older than the last erasure. */
    public static final String ERASED = "enrolment-erased";

    private static final RuleId BIOMETRIC = RuleId.of("LCE-002");
    private static final Citation BIOMETRIC_IN = Norms.lce("Resuelvo 1");

    @Override
    public EnrolmentState initial() {
        return new EnrolmentState(Optional.empty(), Optional.empty());
    }

    @Override
    public Decision<EnrolmentEvent> decide(EnrolmentCommand command, EnrolmentState state) {
        return switch (command) {
            case EnrolPerson it -> enrol(it.said(), state);
            case EraseTemplates it ->
                state.current().isEmpty()
                        ? Decision.nothing()
                        : Decision.accept(new TemplatesErased(it.person(), it.at(), it.reasonCode()));
        };
    }

    @Rule("LCE-002")
    private static Decision<EnrolmentEvent> enrol(PersonEnrolled said, EnrolmentState state) {
        if (state.erasedAt().filter(erased -> !said.at().isAfter(erased)).isPresent()) {
            return Decision.refuse(Refusal.of(ERASED, BIOMETRIC, BIOMETRIC_IN));
        }
        Optional<Instant> known = state.current().map(PersonEnrolled::at);
        return known.filter(at -> !said.at().isAfter(at)).isPresent() ? Decision.nothing() : Decision.accept(said);
    }

    @Override
    public EnrolmentState evolve(EnrolmentState state, EnrolmentEvent event) {
        return switch (event) {
            case PersonEnrolled it -> new EnrolmentState(Optional.of(it), state.erasedAt());
            case TemplatesErased it -> new EnrolmentState(Optional.empty(), Optional.of(it.at()));
        };
    }
}
