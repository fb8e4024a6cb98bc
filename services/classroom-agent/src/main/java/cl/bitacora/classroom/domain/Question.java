package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.RuleId;
import java.util.List;

/** Something that the norm sees as misuse or as an infraction, if it is done: a person must say that it is meant. */
public record Question(String code, RuleId rule, Citation ground, List<Fact> facts) {
    public Question {
        facts = List.copyOf(facts);
    }

    static Question of(String code, RuleId rule, Citation ground, Fact... facts) {
        return new Question(code, rule, ground, List.of(facts));
    }
}
