package cl.bitacora.tender.domain.award;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The award proposed for a tender.
 *
 * @param limit the limit per OTEC that was used
 * @param steps the walk through the global order, in order
 * @param awarded winner of each awarded course
 * @param unawarded why each other course has no winner
 * @param perBidder what each OTEC was awarded
 * @param total of the award
 * @param conclusion the total, resting on the steps
 */
public record Award(
        ShareLimit limit,
        List<Step> steps,
        SortedMap<String, EvaluatedOffer> awarded,
        SortedMap<String, Reason> unawarded,
        SortedMap<BidderId, Clp> perBidder,
        Clp total,
        Finding<Clp> conclusion) {
    public Award {
        steps = List.copyOf(steps);
        awarded = java.util.Collections.unmodifiableSortedMap(awarded);
        unawarded = java.util.Collections.unmodifiableSortedMap(unawarded);
        perBidder = java.util.Collections.unmodifiableSortedMap(perBidder);
    }

    /** What happened to an offer when its turn came. */
    public enum Outcome {
        /** Awarded. */
        ADJUDICADA,
        /** Awarded above the limit, at SENCE's request, because nobody else offers the course (TEN-146). */
        PROVEEDOR_UNICO,
        /** The course goes to the next offer of another OTEC. */
        SOBRE_LIMITE,
        /** It does not fit in what is left. */
        SIN_RECURSOS
    }

    /** Why a course has no winner. */
    public enum Reason {
        /** No offer has a final grade. */
        SIN_OFERTAS,
        /** The best OTEC is over its limit and no other offers the course. */
        SIN_OTRO_OFERENTE,
        /** No resources left for it. */
        SIN_RECURSOS
    }

    /**
     * A turn.
     *
     * @param number from one
     * @param considered the total award with it; over the limit, what its OTEC would have
     */
    public record Step(int number, EvaluatedOffer offer, Outcome outcome, Clp considered, Finding<Outcome> finding) {}

    /** The winner of a course, if it has one. */
    public Optional<EvaluatedOffer> winner(String course) {
        return Optional.ofNullable(awarded.get(course));
    }

    /** What an OTEC was awarded; zero if nothing. */
    public Clp of(BidderId bidder) {
        return perBidder.getOrDefault(bidder, Clp.ZERO);
    }
}
