package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A deadline of a norm, as data.
 *
 * @param id stable: the rule's id, with a letter where a rule has several
 * @param rules the rules of the catalogue that state it, the main one first
 * @param ground where the norm says it
 * @param name short, in Spanish
 * @param programmes whose courses or tenders it governs
 * @param trigger event that opens it, or {@code vence:ID} for the expiry of another deadline
 * @param term how long
 * @param binds who must act
 * @param achieves events that the act brings about: when nothing else is known they are taken to happen on the last day
 * @param optional a faculty (an extension, a ceremony): never taken to happen by itself
 * @param consequence what happens to who is late, in Spanish
 * @param fine rule of the fine that the catalogue maps to it
 * @param when facts without which it does not apply
 * @param decision the G-… entry of {@code decisions/} if the deadline is our reading
 * @param validFrom first legal day of a trigger that it governs
 * @param validTo last one, or empty
 */
public record Deadline(
        String id,
        List<RuleId> rules,
        Citation ground,
        String name,
        Set<Programme> programmes,
        String trigger,
        Term term,
        Party binds,
        List<String> achieves,
        boolean optional,
        String consequence,
        Optional<RuleId> fine,
        List<Condition> when,
        Optional<String> decision,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {
    /** How a trigger that is another deadline's expiry begins. */
    public static final String EXPIRY = "vence:";

    public Deadline {
        rules = List.copyOf(rules);
        programmes = Set.copyOf(programmes);
        achieves = List.copyOf(achieves);
        when = List.copyOf(when);
    }

    /** Who must act. */
    public enum Party {
        EJECUTOR,
        OFERENTE,
        OTIC,
        ENTIDAD_REQUIRENTE,
        TUTOR,
        DIRECCION_REGIONAL,
        SENCE
    }

    /** The rule that states it. */
    public RuleId rule() {
        return rules.getFirst();
    }

    /** Whether it governs a trigger of that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether any of its rules is that one. */
    public boolean states(RuleId rule) {
        return rules.contains(rule);
    }
}
