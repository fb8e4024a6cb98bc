package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;
import java.util.Optional;

/**
 * Criterion 5.3: fines, weighted by gravity, over courses.
 *
 * @param share weighted fines of the courses, exact
 * @param grade empty if the offer leaves the evaluation
 * @param conclusion the grade, or {@code EXCLUIDA}
 */
public record Behaviour(Finding<Ratio> share, Optional<Grade> grade, Finding<?> conclusion) {
    private static final Citation GROUND = Bases.ba("5.3");

    /** What the conclusion says of an offer that leaves. */
    public static final String EXCLUDED = "EXCLUIDA";

    /** Grades the fines of a bidder; upper limits inclusive, compared exactly (G-TEN-31). */
    @Rule("TEN-109")
    public static Behaviour of(RegionalRecord history, TenderParameters parameters) {
        TenderParameters.Bands bands = parameters.bands();
        Finding<Ratio> share = share(history, parameters);
        Ratio value = share.value();
        Optional<Grade> grade = value.compareTo(bands.behaviourTop()) <= 0
                ? Optional.of(Grade.SEVEN)
                : value.compareTo(bands.behaviourMiddle()) <= 0
                        ? Optional.of(Grade.FIVE)
                        : value.compareTo(bands.behaviourLow()) <= 0
                                ? Optional.of(Grade.THREE)
                                : value.compareTo(bands.exclusion()) <= 0 ? Optional.of(Grade.ONE) : Optional.empty();
        Fact percent = Fact.of("percent", Decimals.percent(value));
        Fact limit = Fact.of("exclusion", Decimals.percent(bands.exclusion()));
        Finding<?> conclusion = grade.<Finding<?>>map(
                        note -> Finding.of(RuleId.of("TEN-109"), note, GROUND, percent, limit))
                .orElseGet(() -> Finding.of(RuleId.of("TEN-109"), EXCLUDED, GROUND, percent, limit));
        return new Behaviour(share, grade, conclusion.restingOn(share));
    }

    /** Fines by gravity over courses; without courses there is no division and no percentage (G-TEN-32). */
    @Rule({"TEN-108", "TEN-110"})
    static Finding<Ratio> share(RegionalRecord history, TenderParameters parameters) {
        Fines fines = history.fines();
        if (history.finishedCourses() == 0) {
            return Finding.of(
                    RuleId.of("TEN-110"),
                    Ratio.ZERO,
                    GROUND,
                    Fact.of("fines", fines.minor() + fines.lessSerious() + fines.serious()),
                    Fact.of("finishedCourses", 0));
        }
        TenderParameters.Bands bands = parameters.bands();
        Ratio weighted = bands.minorFine()
                .times(Ratio.of(fines.minor(), 1))
                .plus(bands.lessSeriousFine().times(Ratio.of(fines.lessSerious(), 1)))
                .plus(bands.seriousFine().times(Ratio.of(fines.serious(), 1)));
        Ratio share = weighted.times(Ratio.of(1, history.finishedCourses()));
        return Finding.of(
                RuleId.of("TEN-108"),
                share,
                GROUND,
                Fact.of("minor", fines.minor()),
                Fact.of("lessSerious", fines.lessSerious()),
                Fact.of("serious", fines.serious()),
                Fact.of("weighted", Decimals.text(weighted)),
                Fact.of("finishedCourses", history.finishedCourses()),
                Fact.of("percent", Decimals.percent(share)));
    }
}
