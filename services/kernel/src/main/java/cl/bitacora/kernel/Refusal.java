package cl.bitacora.kernel;

import java.util.List;
import java.util.Map;

/**
 * Why nothing happened: a stable code, the rule and numeral behind it, the field at fault if one is, and the facts that
 * the message shows. The words (Spanish by default, English by preference) live in the message bundle under
 * {@code code}: {@code <code>=} what happened and {@code <code>.remedy=} what to do now; {@code {name}} inserts a fact.
 *
 * @param code kebab-case, unique in the platform, e.g. {@code start-before-approval}
 * @param rule the rule that refused
 * @param ground numeral of the norm
 * @param field JSON path of the offending input field, or empty
 * @param facts what the message inserts; never personal data beyond what the caller sent
 */
public record Refusal(String code, RuleId rule, Citation ground, String field, List<Fact> facts) {

    public Refusal {
        facts = List.copyOf(facts);
    }

    /** A refusal that no single field caused. */
    public static Refusal of(String code, RuleId rule, Citation ground, Fact... facts) {
        return new Refusal(code, rule, ground, "", List.of(facts));
    }

    /** A refusal caused by one field. */
    public static Refusal ofField(String field, String code, RuleId rule, Citation ground, Fact... facts) {
        return new Refusal(code, rule, ground, field, List.of(facts));
    }

    /** The facts by name, for the message. */
    public Map<String, String> factMap() {
        return Fact.toMap(facts);
    }
}
