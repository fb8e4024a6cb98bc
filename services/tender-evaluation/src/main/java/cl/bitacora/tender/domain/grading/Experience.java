package cl.bitacora.tender.domain.grading;

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

/**
 * Criterion 5.2: regional experience and unjustified desertion.
 *
 * @param regional grade 5.2.1
 * @param desertion grade 5.2.2
 * @param total both, weighted and rounded
 */
public record Experience(Finding<Grade> regional, Finding<Grade> desertion, Finding<Grade> total) {

    /** Grades the record of a bidder. */
    @Rule("TEN-097")
    public static Experience of(RegionalRecord history, TenderParameters parameters) {
        Finding<Grade> regional = regional(history, parameters);
        Finding<Grade> desertion = desertion(history, parameters);
        Mix mix = Mix.of()
                .add(parameters.weights().regionalExperience(), regional.value())
                .add(parameters.weights().desertion(), desertion.value());
        Finding<Grade> total = Finding.of(
                        RuleId.of("TEN-097"),
                        Rounding.named(mix.total(), parameters),
                        Bases.ba("5.2"),
                        Fact.of("formula", mix.formula()),
                        Fact.of("exact", Decimals.text(mix.total())))
                .restingOn(regional, desertion);
        return new Experience(regional, desertion, total);
    }

    /** Share of the region's courses; compared exactly, limits inclusive. */
    @Rule("TEN-101")
    static Finding<Grade> regional(RegionalRecord history, TenderParameters parameters) {
        TenderParameters.Bands bands = parameters.bands();
        Ratio share = share(history.courses(), history.regionCourses());
        Grade grade = share.atLeast(bands.experienceTop())
                ? Grade.SEVEN
                : share.atLeast(bands.experienceMiddle())
                        ? Grade.FIVE
                        : share.atLeast(bands.experienceLow()) ? Grade.THREE : Grade.ONE;
        return Finding.of(
                RuleId.of("TEN-101"),
                grade,
                Bases.ba("5.2.1"),
                Fact.of("courses", history.courses()),
                Fact.of("regionCourses", history.regionCourses()),
                Fact.of("percent", Decimals.percent(share)));
    }

    /** Unjustified deserters of the participants; a bidder without courses has its own grade. */
    @Rule({"TEN-104", "TEN-105"})
    static Finding<Grade> desertion(RegionalRecord history, TenderParameters parameters) {
        TenderParameters.Bands bands = parameters.bands();
        if (history.newcomer()) {
            return Finding.of(
                    RuleId.of("TEN-105"),
                    new Grade(bands.newcomerDesertion()),
                    Bases.ba("5.2.2"),
                    Fact.of("courses", history.courses()));
        }
        Ratio share = share(history.deserters(), history.participants());
        Grade grade = share.equals(Ratio.ZERO)
                ? Grade.SEVEN
                : share.lessThan(bands.desertionLow())
                        ? Grade.FIVE
                        : share.lessThan(bands.desertionHigh()) ? Grade.THREE : Grade.ONE;
        return Finding.of(
                RuleId.of("TEN-104"),
                grade,
                Bases.ba("5.2.2"),
                Fact.of("deserters", history.deserters()),
                Fact.of("participants", history.participants()),
                Fact.of("percent", Decimals.percent(share)));
    }

    /** Nobody of nobody is zero (G-TEN-40). */
    private static Ratio share(int part, int whole) {
        return whole == 0 ? Ratio.ZERO : Ratio.of(part, whole);
    }
}
