package cl.bitacora.kernel;

import java.util.List;

/**
 * A {@link Finding} as events store it and the API returns it: the value in canonical text. Two computations agree when
 * their explanations are equal, which is how an auditor compares.
 */
public record Explanation(RuleId rule, String value, Citation ground, List<Fact> facts, List<Explanation> basis) {
    public Explanation {
        facts = List.copyOf(facts);
        basis = List.copyOf(basis);
    }
}
