package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rubrics 5.4.1.1 and 5.4.1.2: the propuesta formativa of a plan that the bidder proposes. */
public final class ProposalRubric {
    private static final Rubric PLAN = Rubric.PLAN;
    private static final Rubric MODULE = Rubric.MODULE;

    private ProposalRubric() {}

    /** What every plan has. */
    public enum Element {
        NOMBRE_DE_MODULOS,
        REQUISITOS_DE_INGRESO,
        COMPETENCIAS,
        APRENDIZAJES_ESPERADOS,
        CRITERIOS_DE_EVALUACION,
        CONTENIDOS,
        REQUISITOS_DEL_OFERENTE,
        HORAS_DE_CADA_MODULO
    }

    /**
     * A plan.
     *
     * @param elements those it has
     * @param bidderRequirementsApply whether the course asks anything of the bidder
     * @param requirementsStated entry requirements, or that there are none beyond the programme's
     * @param requirementsCompatible with the access to the programme
     * @param discriminates arbitrarily (Ley 20.609)
     */
    public record PlanFacts(
            Set<Element> elements,
            boolean bidderRequirementsApply,
            boolean requirementsStated,
            boolean requirementsCompatible,
            boolean discriminates) {}

    /**
     * A module of the plan.
     *
     * @param componentsRelated name, competence, learning, criteria and contents relate to the plan's competence
     * @param competenceRelated to the plan's name and competence, and is one
     * @param nameRelated to the plan's name and competence
     * @param nameWellFormed as the guide asks
     * @param learningRelated the outcomes relate to the module's competence
     * @param learningAsGuide and follow the guide
     * @param criteriaPerLearning related, well-formed assessment criteria of each outcome
     * @param contentsForEachLearning developed and related
     */
    public record ModuleFacts(
            boolean componentsRelated,
            boolean competenceRelated,
            boolean nameRelated,
            boolean nameWellFormed,
            boolean learningRelated,
            boolean learningAsGuide,
            List<Integer> criteriaPerLearning,
            boolean contentsForEachLearning) {}

    /** The two indicators of the plan. */
    public static List<Finding<Grade>> grade(PlanFacts facts) {
        return List.of(components(facts), requirements(facts));
    }

    /** The five indicators of a module. */
    public static List<Finding<Grade>> grade(ModuleFacts facts) {
        return List.of(related(facts), competence(facts), learning(facts), criteria(facts), contents(facts));
    }

    /** All elements; what is asked of the bidder only if anything is. */
    @Rule("TEN-113")
    public static Finding<Compliance> complete(PlanFacts facts) {
        List<Condition> conditions = new ArrayList<>();
        for (Element element : Element.values()) {
            boolean due = element != Element.REQUISITOS_DEL_OFERENTE || facts.bidderRequirementsApply();
            conditions.add(Condition.that(!due || facts.elements().contains(element), "falta " + element));
        }
        return Requirement.of("TEN-113", Bases.ba("5.4.1"), List.of(), conditions);
    }

    @Rule("TEN-114")
    static Finding<Grade> components(PlanFacts facts) {
        Finding<Compliance> complete = complete(facts);
        return PLAN.indicator(1)
                .graded(
                        yesNo(complete.value().passes()),
                        Fact.of("elements", facts.elements().size()))
                .restingOn(complete);
    }

    @Rule("TEN-115")
    static Finding<Grade> requirements(PlanFacts facts) {
        return PLAN.indicator(2)
                .graded(
                        yesNo(facts.requirementsStated() && facts.requirementsCompatible() && !facts.discriminates()),
                        Fact.of("stated", facts.requirementsStated()),
                        Fact.of("compatible", facts.requirementsCompatible()),
                        Fact.of("discriminates", facts.discriminates()));
    }

    @Rule("TEN-116")
    static Finding<Grade> related(ModuleFacts facts) {
        return MODULE.indicator(1)
                .graded(yesNo(facts.componentsRelated()), Fact.of("related", facts.componentsRelated()));
    }

    @Rule("TEN-117")
    static Finding<Grade> competence(ModuleFacts facts) {
        return MODULE.indicator(2)
                .graded(
                        yesNo(facts.competenceRelated() && facts.nameRelated() && facts.nameWellFormed()),
                        Fact.of("competenceRelated", facts.competenceRelated()),
                        Fact.of("nameRelated", facts.nameRelated()),
                        Fact.of("nameWellFormed", facts.nameWellFormed()));
    }

    /** At least two outcomes, related and as the guide asks. */
    @Rule("TEN-118")
    static Finding<Grade> learning(ModuleFacts facts) {
        int outcomes = facts.criteriaPerLearning().size();
        return MODULE.indicator(3)
                .graded(
                        yesNo(outcomes >= 2 && facts.learningRelated() && facts.learningAsGuide()),
                        Fact.of("outcomes", outcomes),
                        Fact.of("related", facts.learningRelated()),
                        Fact.of("asGuide", facts.learningAsGuide()));
    }

    /** The outcome with fewest criteria decides; more than three count as three. */
    @Rule("TEN-119")
    static Finding<Grade> criteria(ModuleFacts facts) {
        int fewest = facts.criteriaPerLearning().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        return MODULE.indicator(4)
                .graded(
                        Rubric.byCount(fewest, 3),
                        Fact.of("fewest", fewest),
                        Fact.of("perLearning", facts.criteriaPerLearning()));
    }

    @Rule("TEN-120")
    static Finding<Grade> contents(ModuleFacts facts) {
        return MODULE.indicator(5)
                .graded(yesNo(facts.contentsForEachLearning()), Fact.of("contents", facts.contentsForEachLearning()));
    }

    private static Grade yesNo(boolean yes) {
        return yes ? Grade.SEVEN : Grade.ONE;
    }
}
