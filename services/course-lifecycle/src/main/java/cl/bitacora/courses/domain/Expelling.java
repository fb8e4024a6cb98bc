package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionDecided;
import cl.bitacora.contracts.courses.SectionEvent.ExpulsionProposed;
import cl.bitacora.courses.domain.SectionCommand.DecideExpulsion;
import cl.bitacora.courses.domain.SectionCommand.ProposeExpulsion;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.Optional;

/** Expulsion: the executor proposes, only the DR's ratification gives it effect (numeral 6.2 d). */
@Rule("BONO-093")
final class Expelling {
    private Expelling() {}

    static Decision<SectionEvent> propose(ProposeExpulsion propose, Section section) {
        Optional<Participant> person = section.roster().find(propose.person()).filter(Participant::inForm);
        if (person.isEmpty()) {
            return Decision.refuse(People.unknown());
        }
        if (person.get().expelled() || !person.get().expulsionProposedBy().isEmpty()) {
            return Decision.nothing();
        }
        if (section.phase() != SectionPhase.EN_EJECUCION && section.phase() != SectionPhase.TERMINADA) {
            return Decision.refuse(refusal("course-not-running"));
        }
        if (propose.reasonCode().isBlank()) {
            return Decision.refuse(
                    Refusal.ofField("reasonCode", "reason-missing", RuleId.of("BONO-093"), Norms.bono("6.2")));
        }
        return Decision.accept(new ExpulsionProposed(
                section.id(), propose.person(), propose.at(), propose.reasonCode(), propose.by()));
    }

    static Decision<SectionEvent> decide(DecideExpulsion decide, Section section) {
        Optional<Participant> person = section.roster().find(decide.person());
        if (person.isEmpty()) {
            return Decision.refuse(People.unknown());
        }
        if (person.get().expelled() && decide.ratified()) {
            return Decision.nothing();
        }
        if (person.get().expulsionProposedBy().isEmpty()) {
            return Decision.refuse(refusal("no-expulsion-proposed"));
        }
        if (person.get().expulsionProposedBy().equals(decide.by())) {
            return Decision.refuse(refusal("own-submission"));
        }
        if (section.phase() != SectionPhase.EN_EJECUCION && section.phase() != SectionPhase.TERMINADA) {
            return Decision.refuse(refusal("course-not-running"));
        }
        return Decision.accept(new ExpulsionDecided(section.id(), decide.person(), decide.at(), decide.ratified()));
    }

    private static Refusal refusal(String code) {
        return Refusal.of(code, RuleId.of("BONO-093"), Norms.bono("6.2"));
    }
}
