package cl.bitacora.tender.domain.award;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.award.Ranking.Tie;
import cl.bitacora.tender.domain.grading.CourseOffer;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import cl.bitacora.tender.domain.grading.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A whole tender, evaluated.
 *
 * @param offers every offer, in the given order
 * @param rankings ranked offers of each course
 * @param global winners of the courses, in order
 * @param ties every tie and what decided it
 * @param deserted whether no offer arrived
 */
public record TenderResult(
        List<EvaluatedOffer> offers,
        SortedMap<String, List<EvaluatedOffer>> rankings,
        List<EvaluatedOffer> global,
        List<Tie> ties,
        Award award,
        Finding<Boolean> deserted) {

    /** Evaluates a tender: pure, and the same whatever the order of the offers. */
    @Rule("TEN-062")
    public static TenderResult of(
            List<CourseOffer> offers, Clp available, Set<String> soleSupplierRequests, TenderParameters parameters) {
        List<EvaluatedOffer> evaluated = Evaluation.of(offers, parameters);
        SortedMap<String, List<EvaluatedOffer>> rankings = Ranking.byCourse(evaluated);
        List<EvaluatedOffer> global = Ranking.global(rankings);
        List<Tie> ties = new ArrayList<>();
        rankings.forEach((course, ranked) -> ties.addAll(Ranking.ties(course, ranked)));
        ties.addAll(Ranking.ties(Ranking.GLOBAL, global));
        return new TenderResult(
                evaluated,
                rankings,
                global,
                List.copyOf(ties),
                Selection.of(rankings, available, soleSupplierRequests, parameters),
                deserted(offers.size()));
    }

    /** Deserted only if nothing arrived; offers that all fell are reported with their numerals instead. */
    @Rule("TEN-062")
    public static Finding<Boolean> deserted(int offers) {
        return Finding.of(RuleId.of("TEN-062"), offers == 0, Bases.ba("3.6"), Fact.of("offers", offers));
    }
}
