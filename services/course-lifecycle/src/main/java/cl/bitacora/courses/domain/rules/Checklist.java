package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a norm asks for, all of it: concludes whether everything is there and names what is not, in the fact
 * {@code missing}.
 */
public final class Checklist {
    private final String rule;
    private final Citation ground;
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private Checklist(String rule, Citation ground) {
        this.rule = rule;
        this.ground = ground;
    }

    /** Of a rule that stands there. */
    public static Checklist of(String rule, Citation ground) {
        return new Checklist(rule, ground);
    }

    /** Something that must be so. */
    public Checklist need(String name, boolean met) {
        facts.add(Fact.of(name, met));
        if (!met) {
            missing.add(name);
        }
        return this;
    }

    /** A figure that the conclusion looked at. */
    public Checklist given(String name, Object value) {
        facts.add(Fact.of(name, value));
        return this;
    }

    /** Whether everything is there. */
    public Finding<Boolean> finding() {
        List<Fact> all = new ArrayList<>(facts);
        all.add(Fact.of("missing", String.join(", ", missing)));
        return new Finding<>(RuleId.of(rule), missing.isEmpty(), ground, all, List.of());
    }
}
