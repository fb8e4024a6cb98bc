package cl.bitacora.courses.domain;

import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.RuleId;

/** Refusals about who somebody is. */
final class People {
    private People() {}

    /** Not enrolled in this section. */
    static Refusal unknown() {
        return Refusal.of("participant-unknown", RuleId.of("BONO-090"), Norms.bono("6.1"));
    }

    /** On the form of this section? */
    static boolean takesPart(Section section, PersonId person) {
        return section.roster().find(person).map(Participant::inForm).orElse(false);
    }
}
