package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Grade;
import java.util.List;
import java.util.Set;

/** Rubric 5.4.1.5: the methodology of an e-learning module, from what the evaluator saw on the platform. */
public final class ElearningRubric {
    private static final Rubric RUBRIC = Rubric.E_LEARNING;

    private ElearningRubric() {}

    /** The five components of the instructional design. */
    public enum Component {
        INDUCCION,
        APRENDIZAJES,
        CONTENIDOS,
        EVALUACION_FORMATIVA,
        EVALUACION_DE_APRENDIZAJES
    }

    /**
     * A module on the platform.
     *
     * @param focused its strategy is directly related to the competence
     * @param generic could be of any plan
     * @param expectedLearning outcomes that the module declares
     * @param activities didactic activities, one or more for each outcome
     * @param activitiesRelated each outcome has activities related to it
     * @param tools different didactic tools
     */
    public record Facts(
            boolean focused,
            boolean generic,
            int expectedLearning,
            int activities,
            boolean activitiesRelated,
            int tools,
            Set<Component> components) {}

    /** The four indicators. */
    public static List<Finding<Grade>> grade(Facts facts) {
        return List.of(strategy(facts), activities(facts), tools(facts.tools()), design(facts.components()));
    }

    /** How many components of the instructional design can be seen; all only in an unlocked module. */
    @Rule("TEN-127")
    public static Finding<Integer> components(Set<Component> components) {
        return Finding.of(
                RuleId.of("TEN-127"),
                components.size(),
                Bases.ba("5.4.1.5"),
                Fact.of("seen", components.stream().sorted().toList()));
    }

    /** Unrelated or generic: 1,0, which eliminates (TEN-134). */
    @Rule("TEN-129")
    static Finding<Grade> strategy(Facts facts) {
        return RUBRIC.indicator(1)
                .graded(
                        facts.focused() && !facts.generic() ? Grade.SEVEN : Grade.ONE,
                        Fact.of("focused", facts.focused()),
                        Fact.of("generic", facts.generic()));
    }

    /** An activity for each outcome, and related. */
    @Rule("TEN-130")
    static Finding<Grade> activities(Facts facts) {
        boolean enough = facts.activities() > 0 && facts.activities() >= facts.expectedLearning();
        return RUBRIC.indicator(2)
                .graded(
                        enough && facts.activitiesRelated() ? Grade.SEVEN : Grade.ONE,
                        Fact.of("expectedLearning", facts.expectedLearning()),
                        Fact.of("activities", facts.activities()),
                        Fact.of("related", facts.activitiesRelated()));
    }

    /** Three tools: 7,0; two: 5,0. */
    @Rule("TEN-131")
    static Finding<Grade> tools(int tools) {
        return RUBRIC.indicator(3)
                .graded(tools >= 3 ? Grade.SEVEN : tools == 2 ? Grade.FIVE : Grade.ONE, Fact.of("tools", tools));
    }

    /** Five components: 7,0; four: 5,0. */
    @Rule("TEN-132")
    static Finding<Grade> design(Set<Component> components) {
        Finding<Integer> seen = components(components);
        return RUBRIC.indicator(4)
                .graded(
                        seen.value() == 5 ? Grade.SEVEN : seen.value() == 4 ? Grade.FIVE : Grade.ONE,
                        Fact.of("components", seen.value()))
                .restingOn(seen);
    }
}
