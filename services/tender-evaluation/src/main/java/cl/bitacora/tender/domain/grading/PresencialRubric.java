package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rubric 5.4.1.4: the methodology of a face-to-face module, from what the evaluator saw in it. */
public final class PresencialRubric {
    private static final Rubric RUBRIC = Rubric.PRESENCIAL;

    private PresencialRubric() {}

    /** The four questions that a methodology answers. */
    public enum Question {
        QUE,
        COMO,
        CON_QUE,
        DONDE
    }

    /** How clearly the use of the infrastructure is told. */
    public enum Clarity {
        CLARA,
        PARCIAL,
        NO_INDICADA
    }

    /**
     * How a methodology uses the items of the annex.
     *
     * @param listed items in Anexo N° 2 or 4
     * @param detailed of them, those whose use is told
     * @param quantities whether each has an individual or proportional quantity
     * @param matchesAnnex whether what is told is what the annex lists
     */
    public record Usage(int listed, int detailed, boolean quantities, boolean matchesAnnex) {
        public Usage {
            if (listed < 0 || detailed < 0 || detailed > listed) {
                throw new IllegalArgumentException("items detailed are some of those listed");
            }
        }
    }

    /**
     * A module's methodology.
     *
     * @param answers questions it answers
     * @param focused on the competence of the module
     * @param generic could be of any plan
     * @param practicalActivities different practical activities
     * @param coversAllLearning together they cover all expected learning
     * @param buildsSkills participants acquire the skills by them
     */
    public record Facts(
            Set<Question> answers,
            boolean focused,
            boolean generic,
            int practicalActivities,
            boolean coversAllLearning,
            boolean buildsSkills,
            Usage equipment,
            Usage materials,
            Clarity infrastructure) {}

    /** The five indicators. */
    public static List<Finding<Grade>> grade(Facts facts) {
        return List.of(
                focus(facts).restingOn(questions(facts)),
                learning(facts),
                equipment(facts.equipment()),
                materials(facts.materials()),
                infrastructure(facts.infrastructure()));
    }

    /** What the methodology leaves unanswered; it weighs on the indicators, it does not reject by itself. */
    @Rule("TEN-121")
    public static Finding<Compliance> questions(Facts facts) {
        return Requirement.of(
                "TEN-121",
                Bases.ba("5.4.1.4"),
                Arrays.stream(Question.values())
                        .map(question -> Condition.that(facts.answers().contains(question), "no responde " + question))
                        .toArray(Condition[]::new));
    }

    /** Not focused on the competence, or generic: 1,0, which eliminates (TEN-134). */
    @Rule("TEN-122")
    static Finding<Grade> focus(Facts facts) {
        return RUBRIC.indicator(1)
                .graded(
                        facts.focused() && !facts.generic() ? Grade.SEVEN : Grade.ONE,
                        Fact.of("focused", facts.focused()),
                        Fact.of("generic", facts.generic()));
    }

    /** Two different activities that cover everything and build skills: 7,0; one: 5,0. */
    @Rule("TEN-123")
    static Finding<Grade> learning(Facts facts) {
        boolean useful = facts.coversAllLearning() && facts.buildsSkills();
        Grade grade = !useful || facts.practicalActivities() < 1
                ? Grade.ONE
                : facts.practicalActivities() >= 2 ? Grade.SEVEN : Grade.FIVE;
        return RUBRIC.indicator(2)
                .graded(
                        grade,
                        Fact.of("activities", facts.practicalActivities()),
                        Fact.of("coversAllLearning", facts.coversAllLearning()),
                        Fact.of("buildsSkills", facts.buildsSkills()));
    }

    @Rule("TEN-124")
    static Finding<Grade> equipment(Usage usage) {
        return used(3, usage);
    }

    @Rule("TEN-125")
    static Finding<Grade> materials(Usage usage) {
        return used(4, usage);
    }

    @Rule("TEN-126")
    static Finding<Grade> infrastructure(Clarity clarity) {
        Grade grade = switch (clarity) {
            case CLARA -> Grade.SEVEN;
            case PARCIAL -> Grade.FIVE;
            case NO_INDICADA -> Grade.ONE;
        };
        return RUBRIC.indicator(5).graded(grade, Fact.of("clarity", clarity));
    }

    /** All with quantities: 7,0; some: 5,0; none, without quantities or not those of the annex: 1,0. */
    private static Finding<Grade> used(int indicator, Usage usage) {
        boolean told = usage.quantities() && usage.matchesAnnex();
        Grade grade = !told || usage.detailed() == 0 && usage.listed() > 0
                ? Grade.ONE
                : usage.detailed() == usage.listed() ? Grade.SEVEN : Grade.FIVE;
        return RUBRIC.indicator(indicator)
                .graded(
                        grade,
                        Fact.of("listed", usage.listed()),
                        Fact.of("detailed", usage.detailed()),
                        Fact.of("quantities", usage.quantities()),
                        Fact.of("matchesAnnex", usage.matchesAnnex()));
    }
}
