package cl.bitacora.tender.domain;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the finding of a requirement out of its conditions; whatever fails is named, all at once. */
public final class Requirement {
    private Requirement() {}

    /** Met if every condition holds. */
    public static Finding<Compliance> of(String rule, Citation ground, Condition... conditions) {
        return of(rule, ground, List.of(), Arrays.asList(conditions));
    }

    /** Met if every condition holds; the facts show what was looked at. */
    public static Finding<Compliance> of(String rule, Citation ground, List<Fact> seen, List<Condition> conditions) {
        List<String> missing = conditions.stream()
                .filter(condition -> !condition.holds())
                .map(Condition::missing)
                .toList();
        List<Fact> facts = new ArrayList<>(seen);
        facts.add(new Fact("unmet", String.join("; ", missing)));
        return new Finding<>(
                RuleId.of(rule),
                missing.isEmpty() ? Compliance.CUMPLE : Compliance.NO_CUMPLE,
                ground,
                facts,
                List.of());
    }

    /** The requirement does not concern this case. */
    public static Finding<Compliance> notApplicable(String rule, Citation ground) {
        return Finding.of(RuleId.of(rule), Compliance.NO_APLICA, ground, new Fact("unmet", ""));
    }

    /** Met if all its parts are, and resting on them. */
    public static Finding<Compliance> all(String rule, Citation ground, List<Finding<Compliance>> parts) {
        String failed = parts.stream()
                .filter(part -> !part.value().passes())
                .map(part -> part.ground().numeral())
                .distinct()
                .collect(Collectors.joining("; "));
        return Finding.of(
                        RuleId.of(rule),
                        failed.isEmpty() ? Compliance.CUMPLE : Compliance.NO_CUMPLE,
                        ground,
                        new Fact("unmet", failed))
                .restingOn(parts);
    }
}
