package cl.bitacora.classroom.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * What the screen says after a step. The words are in the message bundle under {@code code}.
 *
 * @param rule and {@code ground}: when the notice warns of what a norm says
 */
public record Notice(Tone tone, String code, Optional<RuleId> rule, Optional<Citation> ground, List<Fact> facts) {
    /** Colour, sound and icon. */
    public enum Tone {
        /** Done, and on disk. */
        GOOD,
        /** Nothing changed, or nothing to worry about. */
        INFO,
        /** Done, but somebody should know what follows from it. */
        WARN
    }

    public Notice {
        facts = List.copyOf(facts);
    }

    static Notice good(String code, Fact... facts) {
        return new Notice(Tone.GOOD, code, Optional.empty(), Optional.empty(), List.of(facts));
    }

    static Notice info(String code, Fact... facts) {
        return new Notice(Tone.INFO, code, Optional.empty(), Optional.empty(), List.of(facts));
    }

    static Notice warn(String code, RuleId rule, Citation ground, Fact... facts) {
        return new Notice(Tone.WARN, code, Optional.of(rule), Optional.of(ground), List.of(facts));
    }
}
