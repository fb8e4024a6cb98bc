package cl.bitacora.tender.http;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.award.Award;
import cl.bitacora.tender.domain.award.ShareLimit;
import cl.bitacora.tender.domain.award.TenderResult;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import cl.bitacora.tender.domain.grading.EvaluatedOffer.Criteria;
import cl.bitacora.tender.domain.grading.OfferState;
import cl.bitacora.tender.http.Outputs.AwardView;
import cl.bitacora.tender.http.Outputs.AwardedView;
import cl.bitacora.tender.http.Outputs.GradesView;
import cl.bitacora.tender.http.Outputs.OfferView;
import cl.bitacora.tender.http.Outputs.RankingView;
import cl.bitacora.tender.http.Outputs.ShareOfOtec;
import cl.bitacora.tender.http.Outputs.ShareView;
import cl.bitacora.tender.http.Outputs.StepView;
import cl.bitacora.tender.http.Outputs.TenderResultView;
import cl.bitacora.tender.http.Outputs.UnawardedView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tender as the API shows it. */
@Singleton
class Views {
    private final Words words;

    @Inject
    Views(Words words) {
        this.words = words;
    }

    TenderResultView tender(
            TenderResult result, Clp available, TenderParameters parameters, boolean explained, Locale locale) {
        Map<String, Integer> places = new HashMap<>();
        result.rankings().values().forEach(ranked -> {
            for (int i = 0; i < ranked.size(); i++) {
                places.put(ranked.get(i).offer().id(), i + 1);
            }
        });
        return new TenderResultView(
                warnings(result, parameters, locale),
                result.deserted().value(),
                result.offers().stream()
                        .map(offer -> offer(offer, places.get(offer.offer().id()), explained, locale))
                        .toList(),
                result.rankings().entrySet().stream()
                        .map(course -> new RankingView(
                                course.getKey(),
                                course.getValue().stream()
                                        .map(offer -> offer.offer().id())
                                        .toList()))
                        .toList(),
                result.ties().stream().map(tie -> words.tie(tie, locale)).toList(),
                share(result.award().limit(), parameters, explained, locale),
                award(result.award(), available, explained, locale));
    }

    ShareView share(ShareLimit limit, TenderParameters parameters, boolean explained, Locale locale) {
        return new ShareView(
                Fact.toMap(limit.cap().facts()).getOrDefault("amount", ""),
                limit.share().value().toString(),
                ShareLimit.percent(limit.share().value()),
                limit.cap().value().pesos(),
                parameters.share().exponent(),
                parameters.share().exponentVerified(),
                words.explain(explained, limit.cap(), locale));
    }

    /** What nobody may overlook: the exponent that could not be read, and ties that the norm does not break. */
    List<String> warnings(TenderResult result, TenderParameters parameters, Locale locale) {
        List<String> warnings = new ArrayList<>();
        if (!parameters.share().exponentVerified()) {
            warnings.add(exponentWarning(parameters, locale));
        }
        result.ties().stream()
                .filter(tie -> !tie.decidedBy().ofTheNorm())
                .forEach(tie -> warnings.add(words.sentence(tie.finding(), locale)));
        return warnings;
    }

    String exponentWarning(TenderParameters parameters, Locale locale) {
        return words.text(
                "exponent-not-verified",
                locale,
                Fact.of("exponent", parameters.share().exponent()));
    }

    private OfferView offer(EvaluatedOffer offer, @Nullable Integer place, boolean explained, Locale locale) {
        boolean ranked = offer.state() == OfferState.RANKED;
        return new OfferView(
                offer.offer().id(),
                offer.bidder().value(),
                offer.course(),
                offer.state().name(),
                ranked ? null : words.sentence(offer.conclusion(), locale),
                ranked ? null : offer.conclusion().ground().toString(),
                place,
                offer.criteria().map(criteria -> grades(offer, criteria)).orElse(null),
                words.explain(explained, offer.conclusion(), locale));
    }

    private static GradesView grades(EvaluatedOffer offer, Criteria criteria) {
        return new GradesView(
                text(criteria.experience().regional()),
                text(criteria.experience().desertion()),
                text(criteria.experience().total()),
                Decimals.percent(criteria.behaviour().share().value()),
                criteria.behaviour().grade().map(Grade::toString).orElse(null),
                criteria.technical().proposal().map(Views::text).orElse(null),
                criteria.technical().modules().stream().map(Views::text).toList(),
                text(criteria.technical().methodology()),
                text(criteria.technical().total()),
                offer.economic().map(Views::text).orElse(null),
                offer.raw().map(Decimals::text).orElse(null),
                offer.grade().map(Grade::toString).orElse(null));
    }

    private AwardView award(Award award, Clp available, boolean explained, Locale locale) {
        return new AwardView(
                award.steps().stream()
                        .map(step -> new StepView(
                                step.number(),
                                step.offer().course(),
                                step.offer().offer().id(),
                                step.offer().bidder().value(),
                                step.outcome().name(),
                                step.offer().offer().total().pesos(),
                                step.considered().pesos(),
                                words.sentence(step.finding(), locale)))
                        .toList(),
                award.awarded().values().stream()
                        .map(offer -> new AwardedView(
                                offer.course(),
                                offer.offer().id(),
                                offer.bidder().value(),
                                offer.grade().orElseThrow().toString(),
                                offer.offer().total().pesos()))
                        .toList(),
                award.unawarded().entrySet().stream()
                        .map(course -> new UnawardedView(
                                course.getKey(),
                                course.getValue().name(),
                                words.text("unawarded." + course.getValue().name(), locale)))
                        .toList(),
                award.perBidder().entrySet().stream()
                        .map(otec -> new ShareOfOtec(
                                otec.getKey().value(), otec.getValue().pesos()))
                        .toList(),
                award.total().pesos(),
                available.pesos(),
                words.explain(explained, award.conclusion(), locale));
    }

    static String text(Finding<Grade> grade) {
        return grade.value().toString();
    }
}
