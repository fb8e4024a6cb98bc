package cl.bitacora.fines.domain.lce;

import cl.bitacora.fines.domain.lce.Assessment.Direction;
import cl.bitacora.kernel.Check;
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
     * Where in a range the factors point.
     *
     * @param range that part of the range
     */
    public record Orientation(Half half, UtmRange range) {
        /** Canonical: the half; its ends are facts of the finding. */
        @Override
        public String toString() {
            return half.name();
        }
    }

    /** Which part of the range. */
    public enum Half {
        TRAMO_COMPLETO,
        MITAD_INFERIOR,
        MITAD_SUPERIOR
    }

    /**
     * Where in the range the factors point: the upper half if all that weigh aggravate, the lower half if all attenuate,
     * the whole range otherwise. Both halves share the middle of a range that has one. One more aggravating factor never
     * lowers either end.
     */
    @Rule("FIN-050")
    public static Finding<Orientation> orientation(
            UtmRange range, List<Assessment> assessments, FineParameters parameters) {
        long aggravating = count(assessments, Direction.AGRAVA);
        long attenuating = count(assessments, Direction.ATENUA);
        int sum = range.least() + range.most();
        Orientation towards = new Orientation(Half.TRAMO_COMPLETO, range);
        if (aggravating > 0 && attenuating == 0) {
            towards = new Orientation(Half.MITAD_SUPERIOR, new UtmRange((sum + 1) / 2, range.most()));
        } else if (attenuating > 0 && aggravating == 0) {
            towards = new Orientation(Half.MITAD_INFERIOR, new UtmRange(range.least(), sum / 2));
        }
        return Finding.of(
                RULE,
                towards,
                parameters.grounds().history(),
                Fact.of("least", towards.range().least()),
                Fact.of("most", towards.range().most()),
                Fact.of("aggravating", aggravating),
                Fact.of("attenuating", attenuating));
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
