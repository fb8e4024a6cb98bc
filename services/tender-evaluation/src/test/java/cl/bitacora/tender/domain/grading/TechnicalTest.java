package cl.bitacora.tender.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Covers;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.grading.ElearningRubric.Component;
import cl.bitacora.tender.domain.grading.PresencialRubric.Clarity;
import cl.bitacora.tender.domain.grading.PresencialRubric.Question;
import cl.bitacora.tender.domain.grading.PresencialRubric.Usage;
import cl.bitacora.tender.domain.grading.ProposalRubric.Element;
import cl.bitacora.tender.domain.grading.ProposalRubric.ModuleFacts;
import cl.bitacora.tender.domain.grading.ProposalRubric.PlanFacts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The technical rubrics: TEN-111…134. */
class TechnicalTest {
    private static final Usage ALL = new Usage(10, 10, true, true);

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "PRESENCIAL, 77777, 7.0",
        "PRESENCIAL, 75757, 6.4",
        "PRESENCIAL, 75555, 5.6",
        "PRESENCIAL, 71111, 2.8",
        "E_LEARNING, 7755, 6.4",
        "E_LEARNING, 7177, 4.9",
        "E_LEARNING, 7775, 6.9",
        "MODULE, 77757, 6.7",
        "MODULE, 77137, 5.2",
        "MODULE, 77711, 5.2",
        "PLAN, 71, 4.0",
        "PLAN, 77, 7.0",
        "PLAN, 11, 1.0"
    })
    @Covers({"TEN-115", "TEN-120", "TEN-126", "TEN-132"})
    void grade_of_a_module(Rubric rubric, String indicators, String grade) {
        assertThat(rubric.grade("x", rubric.given(Given.grades(indicators)), Given.PARAMETERS)
                        .value())
                .isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "{0} indicador {1} no admite {2}")
    @CsvSource({"PRESENCIAL, 1, 5", "PRESENCIAL, 2, 3", "E_LEARNING, 2, 5", "MODULE, 4, 4", "PLAN, 1, 5", "MODULE, 1, 3"
    })
    @Covers({"TEN-114", "TEN-116", "TEN-122", "TEN-123"})
    void a_grade_outside_the_scale_cannot_be(Rubric rubric, int indicator, long grade) {
        assertThatThrownBy(() -> rubric.indicator(indicator).given(Grade.ofTenths(grade * 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "enfocada {0}, genérica {1} → {2}")
    @CsvSource({"true, false, 7.0", "false, false, 1.0", "true, true, 1.0"})
    @Covers({"TEN-122", "TEN-129"})
    void TEN_122(boolean focused, boolean generic, String grade) {
        assertThat(PresencialRubric.focus(presencial(focused, generic, 2, true, true))
                        .value())
                .isEqualTo(Given.grade(grade));
        assertThat(ElearningRubric.strategy(online(focused, generic, 3, 3, true))
                        .value())
                .isEqualTo(Given.grade(grade));
    }

    @Test
    @Covers("TEN-121")
    void TEN_121() {
        assertThat(PresencialRubric.questions(presencial(true, false, 2, true, true))
                        .value()
                        .passes())
                .isTrue();
        PresencialRubric.Facts theory = new PresencialRubric.Facts(
                Set.of(Question.QUE), true, true, 0, false, false, ALL, ALL, Clarity.NO_INDICADA);
        assertThat(PresencialRubric.questions(theory).facts().getFirst().value())
                .contains("DONDE");
        assertThat(PresencialRubric.grade(theory).getFirst().value()).isEqualTo(Grade.ONE);
    }

    @ParameterizedTest(name = "{0} actividades, todo {1}, habilidades {2} → {3}")
    @CsvSource({
        "2, true, true, 7.0",
        "1, true, true, 5.0",
        "0, true, true, 1.0",
        "3, false, true, 1.0",
        "2, true, false, 1.0"
    })
    @Covers("TEN-123")
    void TEN_123(int activities, boolean covers, boolean builds, String grade) {
        assertThat(PresencialRubric.learning(presencial(true, false, activities, covers, builds))
                        .value())
                .isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "{1} de {0}, cantidades {2}, anexo {3} → {4}")
    @CsvSource({
        "10, 9, true, true, 5.0",
        "10, 10, true, true, 7.0",
        "10, 10, false, true, 1.0",
        "10, 10, true, false, 1.0",
        "10, 0, true, true, 1.0",
        "10, 5, true, true, 5.0"
    })
    @Covers({"TEN-124", "TEN-125"})
    void TEN_124(int listed, int detailed, boolean quantities, boolean annex, String grade) {
        Usage usage = new Usage(listed, detailed, quantities, annex);
        assertThat(PresencialRubric.equipment(usage).value()).isEqualTo(Given.grade(grade));
        assertThat(PresencialRubric.materials(usage).value()).isEqualTo(Given.grade(grade));
        assertThat(PresencialRubric.materials(usage).rule()).hasToString("TEN-125");
    }

    @ParameterizedTest
    @CsvSource({"CLARA, 7.0", "PARCIAL, 5.0", "NO_INDICADA, 1.0"})
    @Covers("TEN-126")
    void TEN_126(Clarity clarity, String grade) {
        assertThat(PresencialRubric.infrastructure(clarity).value()).isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "{0} aprendizajes, {1} actividades, relacionadas {2} → {3}")
    @CsvSource({"3, 3, true, 7.0", "3, 2, true, 1.0", "3, 4, false, 1.0", "0, 0, true, 1.0"})
    @Covers("TEN-130")
    void TEN_130(int learning, int activities, boolean related, String grade) {
        assertThat(ElearningRubric.activities(online(true, false, learning, activities, related))
                        .value())
                .isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "{0} herramientas → {1}")
    @CsvSource({"4, 7.0", "3, 7.0", "2, 5.0", "1, 1.0", "0, 1.0"})
    @Covers("TEN-131")
    void TEN_131(int tools, String grade) {
        assertThat(ElearningRubric.tools(tools).value()).isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "{0} componentes → {1}")
    @CsvSource({"5, 7.0", "4, 5.0", "3, 1.0", "0, 1.0"})
    @Covers({"TEN-127", "TEN-132"})
    void TEN_132(int count, String grade) {
        Set<Component> components = EnumSet.noneOf(Component.class);
        components.addAll(Arrays.asList(Component.values()).subList(0, count));
        assertThat(ElearningRubric.components(components).value()).isEqualTo(count);
        assertThat(ElearningRubric.design(components).value()).isEqualTo(Given.grade(grade));
    }

    @Test
    @Covers({"TEN-113", "TEN-114", "TEN-115"})
    void TEN_113_elements_of_a_plan() {
        Set<Element> all = EnumSet.allOf(Element.class);
        assertThat(ProposalRubric.components(plan(all, true)).value()).isEqualTo(Grade.SEVEN);
        Set<Element> hoursMissing = EnumSet.complementOf(EnumSet.of(Element.HORAS_DE_CADA_MODULO));
        assertThat(ProposalRubric.components(plan(hoursMissing, true)).value()).isEqualTo(Grade.ONE);
        Set<Element> noBidder = EnumSet.complementOf(EnumSet.of(Element.REQUISITOS_DEL_OFERENTE));
        assertThat(ProposalRubric.complete(plan(noBidder, false)).value().passes())
                .isTrue();
        assertThat(ProposalRubric.complete(plan(noBidder, true)).value().passes())
                .isFalse();
        assertThat(ProposalRubric.grade(plan(all, true)))
                .extracting(one -> one.value())
                .containsExactly(Grade.SEVEN, Grade.SEVEN);
        assertThat(ProposalRubric.requirements(new PlanFacts(all, true, false, true, false))
                        .value())
                .isEqualTo(Grade.ONE);
        assertThat(ProposalRubric.requirements(new PlanFacts(all, true, true, false, false))
                        .value())
                .isEqualTo(Grade.ONE);
        assertThat(ProposalRubric.requirements(new PlanFacts(all, true, true, true, true))
                        .value())
                .isEqualTo(Grade.ONE);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "componentes, 1 7 7 7 7",
        "competencia, 7 1 7 7 7",
        "nombre, 7 1 7 7 7",
        "estructura, 7 1 7 7 7",
        "relacion, 7 7 1 7 7",
        "guia, 7 7 1 7 7",
        "contenidos, 7 7 7 7 1",
        "nada, 7 7 7 7 7"
    })
    @Covers({"TEN-116", "TEN-117", "TEN-118", "TEN-120"})
    void indicators_of_a_proposed_module(String wrong, String grades) {
        ModuleFacts facts = new ModuleFacts(
                !wrong.equals("componentes"),
                !wrong.equals("competencia"),
                !wrong.equals("nombre"),
                !wrong.equals("estructura"),
                !wrong.equals("relacion"),
                !wrong.equals("guia"),
                List.of(3, 3),
                !wrong.equals("contenidos"));
        assertThat(ProposalRubric.grade(facts).stream().map(one -> one.value()).toList())
                .isEqualTo(Given.grades(grades.replace(" ", "")));
    }

    @ParameterizedTest(name = "criterios {0} → aprendizajes {1}, criterios {2}")
    @CsvSource({
        "3-2, 7.0, 5.0",
        "3-3, 7.0, 7.0",
        "4-3, 7.0, 7.0",
        "1-3, 7.0, 3.0",
        "0-3, 7.0, 1.0",
        "3, 1.0, 7.0",
        "3-3-3, 7.0, 7.0"
    })
    @Covers({"TEN-118", "TEN-119"})
    void TEN_119(String criteria, String learning, String grade) {
        List<Integer> counts =
                Arrays.stream(criteria.split("-")).map(Integer::valueOf).toList();
        ModuleFacts facts = new ModuleFacts(true, true, true, true, true, true, counts, true);
        assertThat(ProposalRubric.learning(facts).value()).isEqualTo(Given.grade(learning));
        assertThat(ProposalRubric.criteria(facts).value()).isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "plan {0}, módulos {1} → {2}")
    @CsvSource({"71, 77757, 5.8", "77, 77137, 5.8", "77, 77777 77137, 6.4"})
    @Covers("TEN-112")
    void TEN_112(String plan, String modules, String grade) {
        TechnicalSheet sheet = Given.proposed(plan, modules, "P77777");
        assertThat(Technical.of(sheet, Given.PARAMETERS)
                        .proposal()
                        .orElseThrow()
                        .value())
                .isEqualTo(Given.grade(grade));
    }

    @ParameterizedTest(name = "plan {0}, módulos {1}, metodología {2} → {3}; al revés {4}")
    @CsvSource({"77, 77777, P75555, 6.4, 6.2", "71, 77757, P77777, 6.3, 6.5"})
    @Covers("TEN-111")
    void TEN_111(String plan, String modules, String methodology, String specific, String general) {
        TechnicalSheet sheet = Given.proposed(plan, modules, methodology);
        assertThat(Technical.of(sheet, Given.PARAMETERS).total().value()).isEqualTo(Given.grade(specific));
        assertThat(Technical.of(sheet, Given.otherWeights()).total().value()).isEqualTo(Given.grade(general));
    }

    @ParameterizedTest(name = "{0} → {1}, eliminada {2}")
    @CsvSource({
        "P77777 E7755 E7777, 6.8, false",
        "E7755 E7177 L, 4.1, false",
        "P77777 P17777, 6.1, true",
        "P77777 E1777, 6.0, true",
        "P77777 T, 7.0, false",
        "L L, 1.0, false"
    })
    @Covers({"TEN-047", "TEN-128", "TEN-133", "TEN-134"})
    void TEN_133(String modules, String grade, boolean eliminated) {
        Technical technical = Technical.of(Given.catalogue(modules), Given.PARAMETERS);
        assertThat(technical.total().value()).isEqualTo(Given.grade(grade));
        assertThat(technical.eliminated().value()).isEqualTo(eliminated);
    }

    @Test
    @Covers("TEN-133")
    void TEN_133_second_example() {
        // 5,8 + 5,2 + 6,9 = 17,9; the first two as face-to-face modules of those grades
        assertThat(Technical.of(Given.catalogue("P75557 P71777 E7775"), Given.PARAMETERS)
                        .modules())
                .extracting(one -> one.value().toString())
                .containsExactly("5.8", "5.8", "6.9");
        assertThat(Technical.of(Given.catalogue("P75557 P77177 E7775"), Given.PARAMETERS)
                        .methodology()
                        .value())
                .isEqualTo(Given.grade("6.0"));
    }

    @Test
    @Covers({"TEN-112", "TEN-134"})
    void only_the_methodology_eliminates_and_only_proposed_plans_have_a_proposal() {
        TechnicalSheet sheet = Given.proposed("11", "11111", "P77777");
        assertThat(Technical.of(sheet, Given.PARAMETERS).eliminated().value()).isFalse();
        assertThatThrownBy(() -> Given.proposed("77", "77777", "E7777")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TechnicalSheet(
                        TechnicalSheet.Origin.PROPUESTO, Given.modules("P77777"), java.util.Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Given.catalogue("T")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlanFacts plan(Set<Element> elements, boolean bidderRequirements) {
        return new PlanFacts(elements, bidderRequirements, true, true, false);
    }

    private static PresencialRubric.Facts presencial(
            boolean focused, boolean generic, int activities, boolean covers, boolean builds) {
        return new PresencialRubric.Facts(
                EnumSet.allOf(Question.class), focused, generic, activities, covers, builds, ALL, ALL, Clarity.CLARA);
    }

    private static ElearningRubric.Facts online(
            boolean focused, boolean generic, int learning, int activities, boolean related) {
        return new ElearningRubric.Facts(
                focused, generic, learning, activities, related, 3, EnumSet.allOf(Component.class));
    }
}
