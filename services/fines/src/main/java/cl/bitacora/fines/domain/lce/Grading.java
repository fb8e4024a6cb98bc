package cl.bitacora.fines.domain.lce;

import cl.bitacora.fines.domain.Check;
import cl.bitacora.fines.domain.lce.Assessment.Direction;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.FineParameters;
import cl.bitacora.regulation.UtmRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Aggravating and attenuating factors. The norm gives no weights, so nothing here proposes an amount: it demands that every
 * factor be assessed in writing, and points to a half of the range only when all that weigh, weigh one way (G-FIN-16).
 */
public final class Grading {
    private static final RuleId RULE = RuleId.of("FIN-050");
    private static final Citation GROUND = Norms.lce("Resuelvo 4");

    private Grading() {}

    /** Every factor has its written assessment; without one the resolution is not founded. */
    @Rule("FIN-050")
    public static Check assessed(List<Assessment> assessments) {
        List<Factor> missing = Arrays.stream(Factor.values())
                .filter(factor -> assessments.stream()
                        .noneMatch(each ->
                                each.factor() == factor && !each.reasons().isBlank()))
                .toList();
        return Check.of(
                missing.isEmpty(),
                RULE,
                GROUND,
                "FACTORES_EVALUADOS",
                "factors",
                "factor-not-assessed",
                new Fact("missing", missing.stream().map(Factor::name).collect(Collectors.joining(", "))));
    }

    /**
     * Where in the range the factors point: the upper half if all that weigh aggravate, the lower half if all attenuate,
     * the whole range otherwise. Both halves share the middle of a range that has one. One more aggravating factor never
     * lowers either end.
     */
    @Rule("FIN-050")
    public static Finding<UtmRange> orientation(
            UtmRange range, List<Assessment> assessments, FineParameters parameters) {
        long aggravating = count(assessments, Direction.AGRAVA);
        long attenuating = count(assessments, Direction.ATENUA);
        int sum = range.least() + range.most();
        UtmRange towards = range;
        String half = "TRAMO_COMPLETO";
        if (aggravating > 0 && attenuating == 0) {
            towards = new UtmRange((sum + 1) / 2, range.most());
            half = "MITAD_SUPERIOR";
        } else if (attenuating > 0 && aggravating == 0) {
            towards = new UtmRange(range.least(), sum / 2);
            half = "MITAD_INFERIOR";
        }
        return Finding.of(
                RULE,
                towards,
                parameters.grounds().history(),
                Fact.of("range", range),
                Fact.of("aggravating", aggravating),
                Fact.of("attenuating", attenuating),
                Fact.of("half", half));
    }

    /** Fines of the months before the resolution, both ends included: shown to whoever decides (G-FIN-10). */
    @Rule("FIN-050")
    public static Finding<Long> history(List<LocalDate> finedOn, LocalDate resolutionOn, FineParameters parameters) {
        LocalDate since = resolutionOn.minusMonths(parameters.historyMonths());
        long shown = finedOn.stream()
                .filter(day -> !day.isBefore(since) && !day.isAfter(resolutionOn))
                .count();
        return Finding.of(
                RULE, shown, parameters.grounds().history(), Fact.of("since", since), Fact.of("until", resolutionOn));
    }

    private static long count(List<Assessment> assessments, Direction direction) {
        return assessments.stream()
                .filter(each -> each.direction() == direction)
                .count();
    }
}
