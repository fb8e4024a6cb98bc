package cl.bitacora.tender.domain.grading;

import static cl.bitacora.tender.domain.Grade.FIVE;
import static cl.bitacora.tender.domain.Grade.ONE;
import static cl.bitacora.tender.domain.Grade.SEVEN;
import static cl.bitacora.tender.domain.Grade.THREE;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.Rounding;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The four rubrics of the technical evaluation: their indicators in the norm's order, and their scales. */
@Rule({
    "TEN-114", "TEN-115", "TEN-116", "TEN-117", "TEN-118", "TEN-119", "TEN-120", "TEN-122", "TEN-123", "TEN-124",
    "TEN-125", "TEN-126", "TEN-129", "TEN-130", "TEN-131", "TEN-132"
})
public enum Rubric {
    /** Propuesta formativa, plan as a whole. */
    PLAN(114, "5.4.1.1, indicador", Scale.YES_NO, Scale.YES_NO),
    /** Propuesta formativa, each module. */
    MODULE(116, "5.4.1.2, indicador", Scale.YES_NO, Scale.YES_NO, Scale.YES_NO, Scale.FOUR, Scale.YES_NO),
    /** Metodología of a face-to-face module. */
    PRESENCIAL(122, "5.4.1.4, criterio", Scale.YES_NO, Scale.THREE, Scale.THREE, Scale.THREE, Scale.THREE),
    /** Metodología of an e-learning module. */
    E_LEARNING(129, "5.4.1.5, criterio", Scale.YES_NO, Scale.YES_NO, Scale.THREE, Scale.THREE);

    private enum Scale {
        YES_NO(SEVEN, ONE),
        THREE(SEVEN, Grade.FIVE, ONE),
        FOUR(SEVEN, Grade.FIVE, Grade.THREE, ONE);

        private final List<Grade> grades;

        Scale(Grade... grades) {
            this.grades = List.of(grades);
        }
    }

    private final List<Indicator> indicators;

    Rubric(int firstRule, String numeral, Scale... scales) {
        indicators = IntStream.range(0, scales.length)
                .mapToObj(i -> new Indicator(
                        RuleId.of(String.format(Locale.ROOT, "TEN-%03d", firstRule + i)),
                        Bases.ba(numeral + " " + (i + 1)),
                        scales[i].grades))
                .toList();
    }

    /** Its indicators, in the norm's order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** Indicator {@code number}, counted from one as the norm does. */
    public Indicator indicator(int number) {
        return indicators.get(number - 1);
    }

    /** The weights of its indicators. */
    public List<Ratio> weights(TenderParameters parameters) {
        return switch (this) {
            case PLAN -> parameters.rubrics().plan();
            case MODULE -> parameters.rubrics().module();
            case PRESENCIAL -> parameters.rubrics().presencial();
            case E_LEARNING -> parameters.rubrics().elearning();
        };
    }

    /** The grades that the committee gave, as findings. */
    public List<Finding<Grade>> given(List<Grade> grades) {
        requireSize(grades.size());
        return IntStream.range(0, grades.size())
                .mapToObj(i -> indicators.get(i).given(grades.get(i)))
                .toList();
    }

    /** The weighted sum of its indicators, rounded: the grade of the plan or of a module. */
    public Finding<Grade> grade(String name, List<Finding<Grade>> graded, TenderParameters parameters) {
        requireSize(graded.size());
        Mix mix = Mix.of();
        List<Ratio> weights = weights(parameters);
        for (int i = 0; i < graded.size(); i++) {
            mix = mix.add(weights.get(i), graded.get(i).value());
        }
        Indicator last = indicators.getLast();
        String numeral = last.ground().numeral();
        return Finding.of(
                        last.rule(),
                        Rounding.named(mix.total(), parameters),
                        Bases.ba(numeral.substring("BA ".length(), numeral.indexOf(','))),
                        Fact.of("name", name),
                        Fact.of("rubric", name()),
                        Fact.of("formula", mix.formula()),
                        Fact.of("exact", Decimals.text(mix.total())))
                .restingOn(graded);
    }

    private void requireSize(int size) {
        if (size != indicators.size()) {
            throw new IllegalArgumentException(name() + " has " + indicators.size() + " indicators");
        }
    }

    /** Grade by how many of the best: seven, five, three for one less each, else one. */
    static Grade byCount(int count, int forSeven) {
        return count >= forSeven
                ? SEVEN
                : count == forSeven - 1 ? FIVE : count == forSeven - 2 && count > 0 ? THREE : ONE;
    }
}
