package cl.bitacora.tender.domain.award;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.award.Award.Outcome;
import cl.bitacora.tender.domain.award.Award.Reason;
import cl.bitacora.tender.domain.award.Award.Step;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Walks the global order and awards until resources run out. An OTEC over its limit loses only the course that does not
 * fit: it goes to the next offer of another OTEC, at that offer's own place in the order (G-TEN-09).
 */
final class Awarding {
    private final TenderParameters parameters;
    private final Clp available;
    private final ShareLimit limit;
    private final Set<String> soleSupplierRequests;
    private final SortedMap<String, List<EvaluatedOffer>> rankings;
    private final PriorityQueue<EvaluatedOffer> turns = new PriorityQueue<>(Ranking.BEST_FIRST);
    private final List<Step> steps = new ArrayList<>();
    private final SortedMap<String, EvaluatedOffer> awarded = new TreeMap<>();
    private final SortedMap<String, Reason> unawarded = new TreeMap<>();
    private final SortedMap<BidderId, Clp> perBidder = new TreeMap<>();
    private Clp total = Clp.ZERO;

    Awarding(
            SortedMap<String, List<EvaluatedOffer>> rankings,
            Clp available,
            ShareLimit limit,
            Set<String> soleSupplierRequests,
            TenderParameters parameters) {
        this.rankings = rankings;
        this.available = available;
        this.limit = limit;
        this.soleSupplierRequests = soleSupplierRequests;
        this.parameters = parameters;
    }

    @Rule("TEN-139")
    Award run() {
        rankings.forEach((course, ranked) -> {
            if (ranked.isEmpty()) {
                unawarded.put(course, Reason.SIN_OFERTAS);
            } else {
                turns.add(ranked.getFirst());
            }
        });
        boolean stopped = false;
        while (!stopped && !turns.isEmpty()) {
            stopped = turn(turns.remove());
        }
        turns.forEach(left -> unawarded.put(left.course(), Reason.SIN_RECURSOS));
        Finding<Clp> conclusion = Finding.of(
                        RuleId.of("TEN-139"),
                        total,
                        Bases.ba("6.1 c)"),
                        Fact.of("available", available),
                        Fact.of("courses", awarded.size()),
                        Fact.of("skipsMisfit", parameters.readings().budgetSkipsMisfit()),
                        ShareLimit.exponent(parameters),
                        ShareLimit.verified(parameters))
                .restingOn(basis());
        return new Award(limit, steps, awarded, unawarded, perBidder, total, conclusion);
    }

    /** Whether the award ends here. */
    @Rule({"TEN-145", "TEN-146"})
    private boolean turn(EvaluatedOffer offer) {
        Clp own = perBidder
                .getOrDefault(offer.bidder(), Clp.ZERO)
                .plus(offer.offer().total());
        Clp everybody = total.plus(offer.offer().total());
        boolean fits = everybody.compareTo(available) <= 0;
        Outcome won = Outcome.ADJUDICADA;
        if (own.compareTo(limit.cap().value()) > 0) {
            if (!(soleSupplier(offer.course()) && soleSupplierRequests.contains(offer.course()))) {
                step(offer, Outcome.SOBRE_LIMITE, own);
                next(offer).ifPresentOrElse(turns::add, () -> unawarded.put(offer.course(), Reason.SIN_OTRO_OFERENTE));
                return false;
            }
            won = Outcome.PROVEEDOR_UNICO;
        }
        if (!fits) {
            step(offer, Outcome.SIN_RECURSOS, everybody);
            unawarded.put(offer.course(), Reason.SIN_RECURSOS);
            return !parameters.readings().budgetSkipsMisfit();
        }
        total = everybody;
        perBidder.put(offer.bidder(), own);
        awarded.put(offer.course(), offer);
        step(offer, won, everybody);
        return false;
    }

    /** The best remaining offer of another OTEC that has not had its turn for this course. */
    private Optional<EvaluatedOffer> next(EvaluatedOffer passed) {
        List<EvaluatedOffer> ranked = ranked(passed.course());
        Set<BidderId> over = new java.util.HashSet<>();
        for (Step step : steps) {
            if (step.offer().course().equals(passed.course())) {
                over.add(step.offer().bidder());
            }
        }
        return ranked.stream()
                .skip(ranked.indexOf(passed) + 1L)
                .filter(offer -> !over.contains(offer.bidder()))
                .findFirst();
    }

    private boolean soleSupplier(String course) {
        return ranked(course).stream().map(EvaluatedOffer::bidder).distinct().count() == 1;
    }

    private List<EvaluatedOffer> ranked(String course) {
        return rankings.getOrDefault(course, List.of());
    }

    private void step(EvaluatedOffer offer, Outcome outcome, Clp considered) {
        String rule = switch (outcome) {
            case ADJUDICADA, SIN_RECURSOS -> "TEN-139";
            case PROVEEDOR_UNICO -> "TEN-146";
            case SOBRE_LIMITE -> "TEN-145";
        };
        Finding<Outcome> finding = Finding.of(
                        RuleId.of(rule),
                        outcome,
                        outcome == Outcome.ADJUDICADA || outcome == Outcome.SIN_RECURSOS
                                ? Bases.ba("6.1 c)")
                                : Bases.ba("6.1"),
                        Fact.of("course", offer.course()),
                        Fact.of("otec", offer.bidder()),
                        Fact.of("offer", offer.offer().id()),
                        Fact.of("amount", offer.offer().total()),
                        Fact.of("considered", considered),
                        Fact.of("available", available),
                        Fact.of("cap", limit.cap().value()),
                        ShareLimit.exponent(parameters),
                        ShareLimit.verified(parameters))
                .restingOn(offer.conclusion());
        steps.add(new Step(steps.size() + 1, offer, outcome, considered, finding));
    }

    private List<Finding<?>> basis() {
        List<Finding<?>> basis = new ArrayList<>();
        basis.add(limit.cap());
        steps.forEach(step -> basis.add(step.finding()));
        return basis;
    }
}
