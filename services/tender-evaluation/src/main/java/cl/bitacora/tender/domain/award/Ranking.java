package cl.bitacora.tender.domain.award;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import cl.bitacora.tender.domain.grading.OfferState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Offers from best to worst, for a course or for the tender. */
public final class Ranking {
    /** Final grade, then the tie-breakers. A total order: the order of arrival in a list never matters. */
    public static final Comparator<EvaluatedOffer> BEST_FIRST = Comparator.comparing(
                    (EvaluatedOffer one) -> one.grade().orElseThrow())
            .reversed()
            .thenComparing((one, other) -> TieBreaker.deciding(one, other)
                    .map(breaker -> breaker.compare(one, other))
                    .orElse(0));

    private Ranking() {}

    /**
     * Two offers with one final grade.
     *
     * @param where course code, or {@link #GLOBAL}
     * @param first the one that wins
     * @param decidedBy the tie-breaker
     * @param finding the same, to be shown
     */
    public record Tie(
            String where,
            EvaluatedOffer first,
            EvaluatedOffer second,
            TieBreaker decidedBy,
            Finding<TieBreaker> finding) {}

    /** Where the winners of all courses are ordered. */
    public static final String GLOBAL = "GLOBAL";

    /** The ranked offers of each course, best first; a course whose offers all fell has an empty list. */
    @Rule("TEN-137")
    public static SortedMap<String, List<EvaluatedOffer>> byCourse(Collection<EvaluatedOffer> offers) {
        SortedMap<String, List<EvaluatedOffer>> courses = new TreeMap<>();
        for (EvaluatedOffer offer : offers) {
            List<EvaluatedOffer> ranked = courses.computeIfAbsent(offer.course(), course -> new ArrayList<>());
            if (offer.state() == OfferState.RANKED) {
                ranked.add(offer);
            }
        }
        courses.values().forEach(ranked -> ranked.sort(BEST_FIRST));
        return courses;
    }

    /** The winners of the courses, best first. */
    @Rule("TEN-138")
    public static List<EvaluatedOffer> global(SortedMap<String, List<EvaluatedOffer>> courses) {
        return courses.values().stream()
                .filter(ranked -> !ranked.isEmpty())
                .map(List::getFirst)
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Every pair of neighbours with one final grade, and what decided. */
    @Rule({"TEN-140", "TEN-141"})
    public static List<Tie> ties(String where, List<EvaluatedOffer> ranked) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 1; i < ranked.size(); i++) {
            EvaluatedOffer first = ranked.get(i - 1);
            EvaluatedOffer second = ranked.get(i);
            if (first.grade().equals(second.grade())) {
                ties.add(tie(where, first, second));
            }
        }
        return ties;
    }

    /** Which of two offers with one final grade wins, and by what. */
    @Rule({"TEN-140", "TEN-141"})
    public static Tie tie(String where, EvaluatedOffer one, EvaluatedOffer other) {
        boolean inOrder = BEST_FIRST.compare(one, other) <= 0;
        EvaluatedOffer first = inOrder ? one : other;
        EvaluatedOffer second = inOrder ? other : one;
        TieBreaker breaker = TieBreaker.deciding(first, second).orElse(TieBreaker.IDENTIFICADOR);
        Finding<TieBreaker> finding = Finding.of(
                RuleId.of(breaker.ofTheNorm() ? "TEN-140" : "TEN-141"),
                breaker,
                Bases.ba("6.1 d)"),
                Fact.of("where", where),
                Fact.of("grade", first.grade().orElseThrow()),
                Fact.of("first", first.offer().id()),
                Fact.of("second", second.offer().id()),
                Fact.of("breaker", breaker.number()));
        return new Tie(where, first, second, breaker, finding);
    }
}
