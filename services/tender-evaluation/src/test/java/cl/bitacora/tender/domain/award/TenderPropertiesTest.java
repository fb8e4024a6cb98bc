package cl.bitacora.tender.domain.award;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.award.Award.Outcome;
import cl.bitacora.tender.domain.grading.CourseOffer;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import cl.bitacora.tender.domain.grading.Fines;
import cl.bitacora.tender.domain.grading.OfferState;
import cl.bitacora.tender.domain.grading.RegionalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What must hold of any tender. */
class TenderPropertiesTest {
    private static final Instant NOON = Given.at("2022-11-10 12:00");
    private static final List<String> SHEETS =
            List.of("P77777", "P75757", "P75555", "P71111", "P17777", "E7755", "E7777 L");

    @Property(tries = 200)
    @Covers({"TEN-138", "TEN-141"})
    void the_order_of_the_offers_does_not_matter(
            @ForAll("tender") List<CourseOffer> offers,
            @ForAll @LongRange(min = 1, max = 2_000_000_000) long available,
            @ForAll Random random) {
        TenderResult one = evaluate(offers, available);
        List<CourseOffer> shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, random);
        TenderResult other = evaluate(shuffled, available);
        assertThat(ids(other.global())).isEqualTo(ids(one.global()));
        one.rankings()
                .forEach((course, ranked) -> assertThat(ids(other.rankings().getOrDefault(course, List.of())))
                        .isEqualTo(ids(ranked)));
        assertThat(other.award().conclusion().explanation())
                .isEqualTo(one.award().conclusion().explanation());
    }

    @Property(tries = 300)
    @Covers({"TEN-139", "TEN-144", "TEN-145", "TEN-157"})
    void an_award_never_exceeds_its_amount_nor_an_otec_its_limit(
            @ForAll("tender") List<CourseOffer> offers,
            @ForAll @LongRange(min = 1, max = 2_000_000_000) long available) {
        Award award = evaluate(offers, available).award();
        long sum = award.awarded().values().stream()
                .mapToLong(offer -> offer.offer().total().pesos())
                .sum();
        assertThat(award.total()).isEqualTo(Clp.of(sum));
        assertThat(sum).isLessThanOrEqualTo(available);
        assertThat(award.perBidder().values())
                .allSatisfy(amount -> assertThat(amount)
                        .isLessThanOrEqualTo(award.limit().cap().value()));
        assertThat(award.steps()).extracting(Award.Step::outcome).doesNotContain(Outcome.PROVEEDOR_UNICO);
        Set<String> courses = new java.util.HashSet<>(award.awarded().keySet());
        courses.addAll(award.unawarded().keySet());
        assertThat(courses).hasSize(award.awarded().size() + award.unawarded().size());
        assertThat(courses).isEqualTo(evaluate(offers, available).rankings().keySet());
    }

    /** Losing a tie by the hour costs the place, and never pays with a better grade. */
    @Property(tries = 300)
    @Covers("TEN-140")
    void an_offer_sent_later_never_moves_up(@ForAll("tender") List<CourseOffer> offers, @ForAll Random random) {
        CourseOffer late = offers.get(random.nextInt(offers.size()));
        int before = place(evaluate(offers, 1_000_000_000), late);
        List<CourseOffer> delayed = replace(
                offers,
                late,
                offer -> copy(
                        offer,
                        offer.sentAt().plusSeconds(3600),
                        offer.history(),
                        offer.hourlyValue(),
                        offer.technical()));
        TenderResult after = evaluate(delayed, 1_000_000_000);
        assertThat(place(after, late)).isGreaterThanOrEqualTo(before);
        assertThat(grade(after, late)).isEqualTo(grade(evaluate(offers, 1_000_000_000), late));
    }

    @Property(tries = 300)
    @Covers({"TEN-096", "TEN-101", "TEN-104", "TEN-109", "TEN-133"})
    void doing_better_in_a_criterion_never_lowers_the_grade(
            @ForAll("tender") List<CourseOffer> offers, @ForAll Random random) {
        CourseOffer chosen = offers.get(random.nextInt(offers.size()));
        Optional<cl.bitacora.tender.domain.Grade> before = grade(evaluate(offers, 1_000_000_000), chosen);
        RegionalRecord history = chosen.history();
        List<RegionalRecord> better = new ArrayList<>();
        if (history.courses() > 0 && history.courses() < history.regionCourses()) {
            better.add(new RegionalRecord(
                    history.courses() + 1,
                    history.regionCourses(),
                    history.deserters(),
                    history.participants(),
                    history.fines(),
                    history.finishedCourses()));
        }
        if (history.deserters() > 0) {
            better.add(new RegionalRecord(
                    history.courses(),
                    history.regionCourses(),
                    history.deserters() - 1,
                    history.participants(),
                    history.fines(),
                    history.finishedCourses()));
        }
        better.add(new RegionalRecord(
                history.courses(),
                history.regionCourses(),
                history.deserters(),
                history.participants(),
                Fines.NONE,
                history.finishedCourses()));
        for (RegionalRecord record : better) {
            assertNotLower(
                    before,
                    offers,
                    chosen,
                    offer -> copy(offer, offer.sentAt(), record, offer.hourlyValue(), offer.technical()));
        }
        assertNotLower(
                before,
                offers,
                chosen,
                offer -> copy(offer, offer.sentAt(), history, offer.hourlyValue(), Given.catalogue("P77777")));
    }

    @Property(tries = 200)
    @Covers("TEN-135")
    void a_lower_price_never_lowers_the_grade(@ForAll("tender") List<CourseOffer> offers, @ForAll Random random) {
        CourseOffer chosen = offers.get(random.nextInt(offers.size()));
        Optional<cl.bitacora.tender.domain.Grade> before = grade(evaluate(offers, 1_000_000_000), chosen);
        assertNotLower(
                before,
                offers,
                chosen,
                offer -> copy(
                        offer,
                        offer.sentAt(),
                        offer.history(),
                        Clp.of(Math.max(1, offer.hourlyValue().pesos() - 500)),
                        offer.technical()));
    }

    @Property(tries = 200)
    @Covers("TEN-143")
    void the_more_is_tendered_the_smaller_the_share(
            @ForAll @LongRange(min = 1, max = 7_000_000_000L) long amount,
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long more,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 9) int exponent) {
        var parameters = Given.exponent(exponent);
        assertThat(ShareLimit.share(Clp.of(amount + more), parameters).value())
                .isLessThanOrEqualTo(
                        ShareLimit.share(Clp.of(amount), parameters).value());
    }

    @Provide
    Arbitrary<List<CourseOffer>> tender() {
        Arbitrary<CourseOffer> offer = Combinators.combine(
                        Arbitraries.of("A", "B", "C", "D"),
                        Arbitraries.of("K1", "K2", "K3"),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 20),
                                        Arbitraries.integers().between(0, 15),
                                        Arbitraries.integers().between(0, 4),
                                        Arbitraries.integers().between(0, 8))
                                .as((courses, deserters, serious, finished) -> new RegionalRecord(
                                        courses, 2000, deserters, 100, new Fines(1, 1, serious), finished)),
                        Arbitraries.of(SHEETS),
                        Arbitraries.of(3000L, 3500L, 4000L, 4001L),
                        Arbitraries.longs().between(1_000_000, 600_000_000),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(8, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))))
                .as((otec, course, history, sheet, hourly, total, hours, rejected) -> new CourseOffer(
                        "",
                        BidderId.of(otec),
                        course,
                        Clp.of(hourly),
                        Clp.of(total),
                        NOON.minusSeconds(hours * 3600L),
                        history,
                        Given.catalogue(sheet),
                        rejected ? Optional.of(Given.rejection("5.1.2, ítem 5")) : Optional.empty()));
        return offer.list().ofMinSize(1).ofMaxSize(12).map(TenderPropertiesTest::named);
    }

    private static List<CourseOffer> named(List<CourseOffer> offers) {
        List<CourseOffer> named = new ArrayList<>();
        for (CourseOffer offer : offers) {
            named.add(new CourseOffer(
                    "O" + named.size(),
                    offer.bidder(),
                    offer.course(),
                    offer.hourlyValue(),
                    offer.total(),
                    offer.sentAt(),
                    offer.history(),
                    offer.technical(),
                    offer.rejection()));
        }
        return named;
    }

    /** Ranked before and after: the grade is at least what it was. */
    private static void assertNotLower(
            Optional<cl.bitacora.tender.domain.Grade> before,
            List<CourseOffer> offers,
            CourseOffer chosen,
            UnaryOperator<CourseOffer> change) {
        Optional<cl.bitacora.tender.domain.Grade> after =
                grade(evaluate(replace(offers, chosen, change), 1_000_000_000), chosen);
        before.ifPresent(grade -> assertThat(after.orElseThrow()).isGreaterThanOrEqualTo(grade));
    }

    private static List<CourseOffer> replace(
            List<CourseOffer> offers, CourseOffer chosen, UnaryOperator<CourseOffer> change) {
        return offers.stream()
                .map(offer -> offer.id().equals(chosen.id()) ? change.apply(offer) : offer)
                .toList();
    }

    private static CourseOffer copy(
            CourseOffer offer,
            Instant sentAt,
            RegionalRecord history,
            Clp hourlyValue,
            cl.bitacora.tender.domain.grading.TechnicalSheet technical) {
        return new CourseOffer(
                offer.id(),
                offer.bidder(),
                offer.course(),
                hourlyValue,
                offer.total(),
                sentAt,
                history,
                technical,
                offer.rejection());
    }

    private static TenderResult evaluate(List<CourseOffer> offers, long available) {
        return TenderResult.of(offers, Clp.of(available), Set.of(), Given.PARAMETERS);
    }

    private static Optional<cl.bitacora.tender.domain.Grade> grade(TenderResult result, CourseOffer chosen) {
        return result.offers().stream()
                .filter(offer -> offer.offer().id().equals(chosen.id()) && offer.state() == OfferState.RANKED)
                .findFirst()
                .flatMap(EvaluatedOffer::grade);
    }

    /** Place in its course; behind everybody if it is not ranked. */
    private static int place(TenderResult result, CourseOffer chosen) {
        List<String> ids = ids(result.rankings().getOrDefault(chosen.course(), List.of()));
        return ids.contains(chosen.id()) ? ids.indexOf(chosen.id()) : Integer.MAX_VALUE;
    }

    private static List<String> ids(List<EvaluatedOffer> offers) {
        return offers.stream().map(offer -> offer.offer().id()).toList();
    }
}
