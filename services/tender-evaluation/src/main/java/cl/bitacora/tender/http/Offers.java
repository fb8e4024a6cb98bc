package cl.bitacora.tender.http;

import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Condition;
import cl.bitacora.tender.domain.Requirement;
import cl.bitacora.tender.domain.call.CallRules.Delivery;
import cl.bitacora.tender.domain.grading.CourseOffer;
import cl.bitacora.tender.domain.offer.BidderAdmissibility;
import cl.bitacora.tender.domain.offer.BidderFacts;
import cl.bitacora.tender.domain.offer.CourseAdmissibility;
import cl.bitacora.tender.domain.offer.CourseFacts;
import cl.bitacora.tender.http.Inputs.CallInput;
import cl.bitacora.tender.http.Inputs.OfferInput;
import cl.bitacora.tender.http.Inputs.RejectionInput;
import cl.bitacora.tender.http.Inputs.TenderInput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the offers of a tender, and what makes any of them inadmissible. */
@Singleton
class Offers {
    private static final String BIDDER_TABLE = "5.1.1";

    private final Regulation regulation;

    @Inject
    Offers(Regulation regulation) {
        this.regulation = regulation;
    }

    List<CourseOffer> read(TenderInput input, TenderParameters parameters) {
        Reading.bounded("offers", input.offers());
        Set<String> ids = new HashSet<>();
        Map<BidderId, Finding<?>> bidders = new HashMap<>();
        List<CourseOffer> offers = new ArrayList<>();
        for (int i = 0; i < input.offers().size(); i++) {
            String at = "offers[" + i + "].";
            OfferInput given = input.offers().get(i);
            if (!ids.add(Reading.text(at + "id", given.id()))) {
                throw Problems.field(at + "id", "offer-repeated", Fact.of("offer", given.id()));
            }
            BidderId bidder = Reading.bidder(at + "otec", given.otec());
            bidderRejection(at, given, input, parameters).ifPresent(finding -> bidders.putIfAbsent(bidder, finding));
            offers.add(new CourseOffer(
                    given.id().strip(),
                    bidder,
                    Reading.text(at + "course", given.course()),
                    Reading.pesos(at + "hourlyValueClp", given.hourlyValueClp()),
                    Reading.pesos(at + "totalClp", given.totalClp()),
                    Reading.time(at + "sentAt", given.sentAt()),
                    Reading.history(at + "history.", given.history()),
                    Sheets.sheet(at + "technical", given.technical()),
                    courseRejection(at, given, parameters)));
        }
        return offers.stream()
                .map(offer -> Optional.<Finding<?>>ofNullable(bidders.get(offer.bidder()))
                        .map(finding -> rejected(offer, finding))
                        .orElse(offer))
                .toList();
    }

    static BidderFacts.Call call(String at, CallInput call, LocalDate opensOn) {
        return new BidderFacts.Call(
                call.closesOn(),
                opensOn,
                Fields.oneOf(Delivery.class, at + ".delivery", call.delivery()),
                Fields.flag(call.emergency()));
    }

    /** What discards every offer of the bidder. */
    private Optional<Finding<?>> bidderRejection(
            String at, OfferInput offer, TenderInput input, TenderParameters parameters) {
        Optional<Finding<?>> declared = declared(at, offer.rejection())
                .filter(finding -> finding.ground().numeral().startsWith("BA " + BIDDER_TABLE));
        BidderFacts facts = offer.bidderFacts();
        if (declared.isPresent() || facts == null) {
            return declared;
        }
        CallInput call = input.call();
        if (call == null) {
            throw Problems.field("call", "missing-field", Fact.of("field", "call"));
        }
        return failed(BidderAdmissibility.conclusion(
                BidderAdmissibility.items(facts, call("call", call, input.openedOn()), parameters)));
    }

    private Optional<Finding<?>> courseRejection(String at, OfferInput offer, TenderParameters parameters) {
        Optional<Finding<?>> declared = declared(at, offer.rejection());
        CourseFacts facts = offer.courseFacts();
        return declared.isPresent() || facts == null
                ? declared
                : failed(CourseAdmissibility.conclusion(facts, CourseAdmissibility.items(facts, parameters)));
    }

    private Optional<Finding<?>> declared(String at, @Nullable RejectionInput rejection) {
        if (rejection == null) {
            return Optional.empty();
        }
        String field = at + "rejection.numeral";
        String numeral = Reading.text(field, rejection.numeral());
        String bare = numeral.startsWith("BA ") ? numeral.substring("BA ".length()) : numeral;
        if (!regulation.resolves(Bases.ba(bare))) {
            throw Problems.field(field, "numeral-unknown", Fact.of("numeral", numeral));
        }
        String reason = rejection.reason() == null
                ? "declarada inadmisible"
                : Reading.text(at + "rejection.reason", rejection.reason());
        return Optional.of(Requirement.of("TEN-066", Bases.ba(bare), Condition.that(false, reason)));
    }

    private static Optional<Finding<?>> failed(Finding<Compliance> conclusion) {
        return conclusion.value().passes() ? Optional.empty() : Optional.of(conclusion);
    }

    private static CourseOffer rejected(CourseOffer offer, Finding<?> finding) {
        return new CourseOffer(
                offer.id(),
                offer.bidder(),
                offer.course(),
                offer.hourlyValue(),
                offer.total(),
                offer.sentAt(),
                offer.history(),
                offer.technical(),
                Optional.of(finding));
    }
}
