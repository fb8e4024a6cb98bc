package cl.bitacora.tender.domain.grading;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.Rounding;
import java.util.Optional;

/**
 * A course offer after its evaluation.
 *
 * @param criteria grades of the criteria; empty only if it was inadmissible
 * @param economic empty unless it is ranked
 * @param raw final grade before its rounding; empty unless it is ranked
 * @param grade final grade; empty unless it is ranked
 * @param conclusion the final grade, or why there is none
 */
public record EvaluatedOffer(
        CourseOffer offer,
        OfferState state,
        Optional<Criteria> criteria,
        Optional<Finding<Grade>> economic,
        Optional<Ratio> raw,
        Optional<Grade> grade,
        Finding<?> conclusion) {

    /** What is graded whatever the price. */
    public record Criteria(Experience experience, Behaviour behaviour, Technical technical) {
        /** Grades an offer. */
        static Criteria of(CourseOffer offer, TenderParameters parameters) {
            return new Criteria(
                    Experience.of(offer.history(), parameters),
                    Behaviour.of(offer.history(), parameters),
                    Technical.of(offer.technical(), parameters));
        }

        /** Fines are looked at before the technical proposal, as the norm orders them. */
        OfferState state() {
            if (behaviour.grade().isEmpty()) {
                return OfferState.EXCLUDED;
            }
            return technical.eliminated().value() ? OfferState.ELIMINATED : OfferState.RANKED;
        }
    }

    static EvaluatedOffer inadmissible(CourseOffer offer, Finding<?> rejection) {
        return new EvaluatedOffer(
                offer,
                OfferState.INADMISSIBLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rejection);
    }

    static EvaluatedOffer out(CourseOffer offer, Criteria criteria) {
        OfferState state = criteria.state();
        return new EvaluatedOffer(
                offer,
                state,
                Optional.of(criteria),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state == OfferState.EXCLUDED
                        ? criteria.behaviour().conclusion()
                        : criteria.technical().eliminated());
    }

    /** The four criteria, weighted, and one last rounding. */
    @Rule("TEN-096")
    static EvaluatedOffer ranked(
            CourseOffer offer, Criteria criteria, Finding<Grade> economic, TenderParameters parameters) {
        TenderParameters.Weights weights = parameters.weights();
        Mix mix = Mix.of()
                .add(weights.experience(), criteria.experience().total().value())
                .add(weights.behaviour(), criteria.behaviour().grade().orElseThrow())
                .add(weights.technical(), criteria.technical().total().value())
                .add(weights.economic(), economic.value());
        Finding<Grade> conclusion = Finding.of(
                        RuleId.of("TEN-096"),
                        Rounding.toTenth(mix.total()),
                        Bases.ba("5"),
                        Fact.of("offer", offer.id()),
                        Fact.of("course", offer.course()),
                        Fact.of("formula", mix.formula()),
                        Fact.of("exact", Decimals.text(mix.total())))
                .restingOn(
                        criteria.experience().total(),
                        criteria.behaviour().conclusion(),
                        criteria.technical().total(),
                        economic);
        return new EvaluatedOffer(
                offer,
                OfferState.RANKED,
                Optional.of(criteria),
                Optional.of(economic),
                Optional.of(mix.total()),
                Optional.of(conclusion.value()),
                conclusion);
    }

    /** Criteria of an offer that has them. */
    public Criteria graded() {
        return criteria.orElseThrow();
    }

    public BidderId bidder() {
        return offer.bidder();
    }

    public String course() {
        return offer.course();
    }
}
