package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.grading.Economic.Priced;
import cl.bitacora.tender.domain.grading.EvaluatedOffer.Criteria;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades every offer of a tender. The order of the offers does not matter. */
public final class Evaluation {
    private Evaluation() {}

    /** One result for each offer, in the given order. */
    @Rule({"TEN-066", "TEN-136"})
    public static List<EvaluatedOffer> of(List<CourseOffer> offers, TenderParameters parameters) {
        Map<String, Criteria> criteria = new LinkedHashMap<>();
        Map<String, List<Priced>> prices = new LinkedHashMap<>();
        for (CourseOffer offer : offers) {
            OfferState state = OfferState.INADMISSIBLE;
            if (offer.rejection().isEmpty()) {
                Criteria graded = Criteria.of(offer, parameters);
                if (criteria.put(offer.id(), graded) != null) {
                    throw new IllegalArgumentException("two offers are called " + offer.id());
                }
                state = graded.state();
            }
            prices.computeIfAbsent(offer.course(), course -> new ArrayList<>())
                    .add(new Priced(offer.id(), offer.hourlyValue(), state));
        }
        Map<String, Optional<Finding<Clp>>> minimums = new LinkedHashMap<>();
        prices.forEach((course, priced) -> minimums.put(course, Economic.minimum(priced, parameters)));
        return offers.stream()
                .map(offer -> evaluate(offer, criteria, minimums, parameters))
                .toList();
    }

    private static EvaluatedOffer evaluate(
            CourseOffer offer,
            Map<String, Criteria> criteria,
            Map<String, Optional<Finding<Clp>>> minimums,
            TenderParameters parameters) {
        if (offer.rejection().isPresent()) {
            return EvaluatedOffer.inadmissible(offer, offer.rejection().get());
        }
        Criteria graded = java.util.Objects.requireNonNull(criteria.get(offer.id()));
        if (graded.state() != OfferState.RANKED) {
            return EvaluatedOffer.out(offer, graded);
        }
        Finding<Clp> minimum =
                java.util.Objects.requireNonNull(minimums.get(offer.course())).orElseThrow();
        return EvaluatedOffer.ranked(
                offer, graded, Economic.grade(minimum, offer.hourlyValue(), parameters), parameters);
    }
}
