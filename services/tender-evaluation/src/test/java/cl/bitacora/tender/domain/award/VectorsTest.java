package cl.bitacora.tender.domain.award;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.Decimals;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.Rounding;
import cl.bitacora.tender.domain.award.Award.Outcome;
import cl.bitacora.tender.domain.award.Award.Reason;
import cl.bitacora.tender.domain.grading.CourseOffer;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import cl.bitacora.tender.domain.grading.EvaluatedOffer.Criteria;
import cl.bitacora.tender.domain.grading.OfferState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The complete worked cases TC-01…TC-13, every figure of their tables. Columns of the offers: offer, OTEC, course, n/T,
 * d/p, fines by gravity and courses, VHAC, VTC, sent at, indicators of each module, numeral if inadmissible. Columns of
 * the grades: offer, experience, desertion, E, fines %, C, modules, T, Ec, raw, final, state.
 */
class VectorsTest {
    private static final Clp AMPLE = Clp.of(90_000_000);

    private static final String TC_01 = """
            A | OTEC-A | C-101 | 10/2000 | 0/120 | 3/0/1/10 | 4000 | 20000000 | 2022-11-10 09:00 | P77777 P75757
            B | OTEC-B | C-101 | 9/2000  | 5/100 | 6/0/2/10 | 3600 | 18500000 | 2022-11-09 10:00 | P75555 P77777
            C | OTEC-C | C-101 | 5/2000  | 10/80 | 0/0/4/7  | 3500 | 18000000 | 2022-11-08 10:00 | P77777 P77777
            D | OTEC-D | C-101 | 1/2000  | 1/21  | 3/0/1/2  | 3900 | 19600000 | 2022-11-10 13:59 | P77777 P77577
            """;

    @Test
    @Covers({
        "TEN-096", "TEN-097", "TEN-101", "TEN-104", "TEN-108", "TEN-109", "TEN-126", "TEN-133", "TEN-135", "TEN-137"
    })
    void TC_01_single_course_all_band_limits() {
        TenderResult result = evaluate(TC_01);
        grades(result, """
                A | 7.0 | 7.0 | 7.0 | 10 | 7.0 | 7.0 6.4 | 6.7 | 6.1 | 6.79  | 6.8 | RANKED
                B | 5.0 | 3.0 | 4.0 | 20 | 5.0 | 5.6 7.0 | 6.3 | 6.8 | 5.605 | 5.6 | RANKED
                C | 5.0 | 1.0 | 3.0 | 40 | 3.0 | 7.0 7.0 | 7.0 | 7.0 | 5.4   | 5.4 | RANKED
                D | 1.0 | 5.0 | 3.0 | 50 | 1.0 | 7.0 6.4 | 6.7 | 6.3 | 4.8   | 4.8 | RANKED
                """);
        ranking(result, "C-101", "A B C D");
        assertThat(winner(result, "C-101")).isEqualTo("A");
    }

    @Test
    @Covers({"TEN-140", "TEN-098"})
    void TC_02_five_way_tie_breakers_one_to_four() {
        TenderResult result = evaluate("""
                E | OTEC-E | C-201 | 5/2000  | 2/100 | 0/5/0/8   | 2800 | 14000000 | 2022-11-10 10:04 | P75577
                D | OTEC-D | C-201 | 12/2000 | 3/100 | 0/11/0/15 | 4000 | 19800000 | 2022-11-10 10:03 | P75577
                C | OTEC-C | C-201 | 6/2000  | 0/75  | 0/6/0/8   | 4083 | 20200000 | 2022-11-10 10:02 | P75577
                B | OTEC-B | C-201 | 6/2000  | 8/100 | 5/0/0/10  | 4261 | 21000000 | 2022-11-10 10:01 | P75577
                A | OTEC-A | C-201 | 20/2000 | 0/90  | 0/0/10/20 | 4900 | 24000000 | 2022-11-10 10:00 | P75757
                """);
        grades(result, """
                E | 5.0 | 5.0 | 5.0 | 12.5 | 5.0 | 6.0 | 6.0 | 7.0 | 5.65  | 5.7 | RANKED
                D | 7.0 | 5.0 | 6.0 | 44/3 | 5.0 | 6.0 | 6.0 | 4.9 | 5.745 | 5.7 | RANKED
                C | 5.0 | 7.0 | 6.0 | 15   | 5.0 | 6.0 | 6.0 | 4.8 | 5.74  | 5.7 | RANKED
                B | 5.0 | 3.0 | 4.0 | 5    | 7.0 | 6.0 | 6.0 | 4.6 | 5.73  | 5.7 | RANKED
                A | 7.0 | 7.0 | 7.0 | 35   | 3.0 | 6.4 | 6.4 | 4.0 | 5.72  | 5.7 | RANKED
                """);
        ranking(result, "C-201", "A B C D E");
        assertThat(result.ties())
                .extracting(
                        tie -> tie.first().offer().id() + tie.second().offer().id(), Ranking.Tie::decidedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("AB", TieBreaker.TECNICA),
                        org.assertj.core.groups.Tuple.tuple("BC", TieBreaker.COMPORTAMIENTO),
                        org.assertj.core.groups.Tuple.tuple("CD", TieBreaker.DESERCION),
                        org.assertj.core.groups.Tuple.tuple("DE", TieBreaker.EXPERIENCIA));
    }

    private static final String TC_04 = """
            E1 | OTEC-1 | C-401 | 10/2000 | 0/100 | 0/1/7/10 | 3200 | 16000000 | 2022-11-10 08:00 | P77777 P77777
            E2 | OTEC-2 | C-401 | 15/2000 | 0/100 | 0/0/0/15 | 3300 | 16500000 | 2022-11-10 08:10 | P77777 P17777
            E3 | OTEC-3 | C-401 | 11/2000 | 0/100 | 0/0/0/11 | 3000 | 15000000 | 2022-11-10 08:20 | P77777 P77777 | 5.1.1, ítem 2
            E4 | OTEC-4 | C-401 | 0/2000  | 0/0   | 0/0/0/0  | 3500 | 17500000 | 2022-11-10 08:30 | P77777 P77777
            E5 | OTEC-5 | C-401 | 10/2000 | 8/100 | 0/7/0/10 | 4000 | 20000000 | 2022-11-10 08:40 | P75757 P75757
            """;

    /** The table prints grades of E3 too; an inadmissible offer is not graded (5.1), so there are none here. */
    @Test
    @Covers({"TEN-066", "TEN-105", "TEN-109", "TEN-110", "TEN-134", "TEN-136"})
    void TC_04_exclusion_elimination_inadmissible_and_newcomer() {
        TenderResult result = evaluate(TC_04);
        grades(result, """
                E1 | 7.0 | 7.0 | 7.0 | 51 | -   | 7.0 7.0 | 7.0 | -   | -    | -   | EXCLUDED
                E2 | 7.0 | 7.0 | 7.0 | 0  | 7.0 | 7.0 5.2 | 6.1 | -   | -    | -   | ELIMINATED
                E3 | -   | -   | -   | -  | -   | -       | -   | -   | -    | -   | INADMISSIBLE
                E4 | 1.0 | 5.0 | 3.0 | 0  | 7.0 | 7.0 7.0 | 7.0 | 6.4 | 6.17 | 6.2 | RANKED
                E5 | 7.0 | 3.0 | 5.0 | 14 | 5.0 | 6.4 6.4 | 6.4 | 5.6 | 5.8  | 5.8 | RANKED
                """);
        ranking(result, "C-401", "E4 E5");
        assertThat(winner(result, "C-401")).isEqualTo("E4");
    }

    @ParameterizedTest(name = "{0}: E4 {1}, E5 {2}")
    @CsvSource({
        "ADMISSIBLE,    6.4 6.17 6.2, 5.6 5.8 5.8",
        "RECEIVED,      6.0 6.15 6.2, 5.3 5.785 5.8",
        "IN_EVALUATION, 7.0 6.2 6.2,  6.1 5.825 5.8"
    })
    @Covers("TEN-136")
    void TC_04_three_reference_sets(String set, String first, String second) {
        TenderParameters.Readings norm = Given.READINGS;
        TenderParameters parameters = Given.PARAMETERS.with(new TenderParameters.Readings(
                norm.economicFactor(),
                set.equals("RECEIVED"),
                !set.equals("IN_EVALUATION"),
                norm.roundsEveryResult(),
                norm.budgetSkipsMisfit(),
                norm.shareOnAuthorised()));
        TenderResult result = TenderResult.of(Given.offers(TC_04), AMPLE, Set.of(), parameters);
        assertThat(economicRawFinal(offer(result, "E4"))).isEqualTo(first);
        assertThat(economicRawFinal(offer(result, "E5"))).isEqualTo(second);
    }

    private static final String TC_06 = """
            X1 | OTEC-X | K1 | 10/2000 | 0/100  | 0/0/0/20 | 4000 | 300000000 | 2022-11-10 09:00 | P77777
            Y1 | OTEC-Y | K1 | 10/2000 | 0/100  | 0/0/0/20 | 4000 | 290000000 | 2022-11-10 09:10 | P75757
            X2 | OTEC-X | K2 | 10/2000 | 0/100  | 0/0/0/20 | 4100 | 250000000 | 2022-11-10 09:00 | P77777
            Z2 | OTEC-Z | K2 | 10/2000 | 0/100  | 0/0/0/20 | 4000 | 245000000 | 2022-11-10 09:20 | P75577
            X3 | OTEC-X | K3 | 10/2000 | 0/100  | 0/0/0/20 | 4000 | 200000000 | 2022-11-10 09:00 | P75777
            Y3 | OTEC-Y | K3 | 10/2000 | 0/100  | 0/0/0/20 | 4000 | 195000000 | 2022-11-10 09:10 | P75577
            X4 | OTEC-X | K4 | 10/2000 | 0/100  | 0/0/0/20 | 4000 | 150000000 | 2022-11-10 09:00 | P75757
            Z4 | OTEC-Z | K4 | 10/2000 | 0/100  | 0/0/0/20 | 4000 | 145000000 | 2022-11-10 09:20 | P75577
            Y5 | OTEC-Y | K5 | 10/2000 | 6/100  | 0/0/0/20 | 4000 | 100000000 | 2022-11-10 09:10 | P75577
            W5 | OTEC-W | K5 | 10/2000 | 13/100 | 0/0/0/20 | 4000 | 98000000  | 2022-11-10 09:40 | P75555
            V4 | OTEC-V | K4 | 10/2000 | 13/100 | 0/0/0/20 | 3900 | 140000000 | 2022-11-10 09:50 | P75555
            """;
    private static final Clp BILLION = Clp.of(1_000_000_000);

    @Test
    @Covers({"TEN-138", "TEN-139", "TEN-142", "TEN-143", "TEN-144", "TEN-145"})
    void TC_06_share_limit() {
        TenderResult result = TenderResult.of(Given.offers(TC_06), BILLION, Set.of(), Given.PARAMETERS);
        grades(result, """
                X1 | 7.0 | 7.0 | 7.0 | 0 | 7.0 | 7.0 | 7.0 | 7.0 | 7    | 7.0 | RANKED
                Y1 | 7.0 | 7.0 | 7.0 | 0 | 7.0 | 6.4 | 6.4 | 7.0 | 6.67 | 6.7 | RANKED
                X2 | 7.0 | 7.0 | 7.0 | 0 | 7.0 | 7.0 | 7.0 | 6.8 | 6.99 | 7.0 | RANKED
                Z2 | 7.0 | 7.0 | 7.0 | 0 | 7.0 | 6.0 | 6.0 | 7.0 | 6.45 | 6.5 | RANKED
                X3 | 7.0 | 7.0 | 7.0 | 0 | 7.0 | 6.6 | 6.6 | 7.0 | 6.78 | 6.8 | RANKED
                Y3 | 7.0 | 7.0 | 7.0 | 0 | 7.0 | 6.0 | 6.0 | 7.0 | 6.45 | 6.5 | RANKED
                X4 | 7.0 | 7.0 | 7.0 | 0 | 7.0 | 6.4 | 6.4 | 6.8 | 6.66 | 6.7 | RANKED
                Z4 | 7.0 | 7.0 | 7.0 | 0 | 7.0 | 6.0 | 6.0 | 6.8 | 6.44 | 6.4 | RANKED
                Y5 | 7.0 | 3.0 | 5.0 | 0 | 7.0 | 6.0 | 6.0 | 7.0 | 6.05 | 6.1 | RANKED
                W5 | 7.0 | 1.0 | 4.0 | 0 | 7.0 | 5.6 | 5.6 | 7.0 | 5.63 | 5.6 | RANKED
                V4 | 7.0 | 1.0 | 4.0 | 0 | 7.0 | 5.6 | 5.6 | 7.0 | 5.63 | 5.6 | RANKED
                """);
        ranking(result, "K1", "X1 Y1");
        ranking(result, "K2", "X2 Z2");
        ranking(result, "K3", "X3 Y3");
        ranking(result, "K4", "X4 Z4 V4");
        ranking(result, "K5", "Y5 W5");
        Award award = result.award();
        assertThat(award.limit().share().value()).isEqualTo(Given.ratio("409/490"));
        assertThat(award.limit().cap().value()).isEqualTo(Clp.of(834_693_877));
        assertThat(steps(award))
                .containsExactly(
                        "1 K1 OTEC-X ADJUDICADA 300000000",
                        "2 K2 OTEC-X ADJUDICADA 550000000",
                        "3 K3 OTEC-X ADJUDICADA 750000000",
                        "4 K4 OTEC-X SOBRE_LIMITE 900000000",
                        "5 K4 OTEC-Z ADJUDICADA 895000000",
                        "6 K5 OTEC-Y ADJUDICADA 995000000");
        assertThat(award.total()).isEqualTo(Clp.of(995_000_000));
        assertThat(award.perBidder()).hasToString("{OTEC-X=750000000, OTEC-Y=100000000, OTEC-Z=145000000}");
    }

    @Test
    @Covers({"TEN-143", "TEN-145"})
    void TC_06_with_exponent_six() {
        Award award = TenderResult.of(Given.offers(TC_06), BILLION, Set.of(), Given.exponent(6))
                .award();
        assertThat(award.limit().share().value()).isEqualTo(Given.ratio("50705287201/138412872010"));
        assertThat(award.limit().cap().value()).isEqualTo(Clp.of(366_333_610));
        assertThat(steps(award))
                .containsExactly(
                        "1 K1 OTEC-X ADJUDICADA 300000000",
                        "2 K2 OTEC-X SOBRE_LIMITE 550000000",
                        "3 K3 OTEC-X SOBRE_LIMITE 500000000",
                        "4 K4 OTEC-X SOBRE_LIMITE 450000000",
                        "5 K3 OTEC-Y ADJUDICADA 495000000",
                        "6 K2 OTEC-Z ADJUDICADA 740000000",
                        "7 K4 OTEC-Z SOBRE_LIMITE 390000000",
                        "8 K5 OTEC-Y ADJUDICADA 840000000",
                        "9 K4 OTEC-V ADJUDICADA 980000000");
        assertThat(award.total()).isEqualTo(Clp.of(980_000_000));
        assertThat(award.perBidder())
                .hasToString("{OTEC-V=140000000, OTEC-X=300000000, OTEC-Y=295000000, OTEC-Z=245000000}");
    }

    @Test
    @Covers("TEN-144")
    void TC_06_measured_on_the_awarded_total() {
        TenderParameters.Readings norm = Given.READINGS;
        TenderParameters parameters = Given.PARAMETERS.with(new TenderParameters.Readings(
                norm.economicFactor(),
                norm.minimumCountsInadmissible(),
                norm.minimumCountsOut(),
                norm.roundsEveryResult(),
                norm.budgetSkipsMisfit(),
                false));
        Award award = TenderResult.of(Given.offers(TC_06), BILLION, Set.of(), parameters)
                .award();
        assertThat(award.limit().share().value()).isEqualTo(Given.ratio("8189/9800"));
        assertThat(award.limit().cap().value()).isEqualTo(Clp.of(831_434_183));
        assertThat(award.perBidder()).hasToString("{OTEC-X=750000000, OTEC-Y=100000000, OTEC-Z=145000000}");
    }

    @Test
    @Covers("TEN-146")
    void TC_06_sole_supplier() {
        List<CourseOffer> offers = Given.offers(TC_06).stream()
                .filter(offer -> !offer.id().equals("Z4") && !offer.id().equals("V4"))
                .toList();
        TenderResult without = TenderResult.of(offers, BILLION, Set.of(), Given.PARAMETERS);
        assertThat(economicRawFinal(offer(without, "X4"))).isEqualTo("7.0 6.67 6.7");
        assertThat(without.award().unawarded()).containsEntry("K4", Reason.SIN_OTRO_OFERENTE);
        Award with =
                TenderResult.of(offers, BILLION, Set.of("K4"), Given.PARAMETERS).award();
        assertThat(with.winner("K4").orElseThrow().bidder()).hasToString("OTEC-X");
        assertThat(with.of(cl.bitacora.tender.domain.BidderId.of("OTEC-X"))).isEqualTo(Clp.of(900_000_000));
        assertThat(with.total()).isEqualTo(BILLION);
        assertThat(with.steps()).extracting(Award.Step::outcome).contains(Outcome.PROVEEDOR_UNICO);
        Award crowded = TenderResult.of(Given.offers(TC_06), BILLION, Set.of("K4"), Given.PARAMETERS)
                .award();
        assertThat(crowded.winner("K4").orElseThrow().bidder()).hasToString("OTEC-Z");
    }

    @Test
    @Covers({"TEN-098", "TEN-135"})
    void TC_09_rounding_limits() {
        TenderResult result = evaluate("""
                U1 | OTEC-1 | C-901 | 10/2000 | 0/100 | 0/0/0/10 | 3500 | 17500000 | 2022-11-10 09:01 | P75577
                U2 | OTEC-2 | C-901 | 10/2000 | 0/100 | 0/0/0/10 | 3606 | 18000000 | 2022-11-10 09:02 | P75755
                U3 | OTEC-3 | C-901 | 10/2000 | 0/100 | 0/0/0/10 | 3400 | 17000000 | 2022-11-10 09:03 | P75755
                U4 | OTEC-4 | C-901 | 6/2000  | 2/100 | 0/9/0/12 | 3839 | 19000000 | 2022-11-10 09:04 | P75557
                U5 | OTEC-5 | C-901 | 10/2000 | 0/100 | 0/0/0/10 | 3400 | 17000000 | 2022-11-10 09:05 | P75577
                """);
        grades(result, """
                U1 | 7.0 | 7.0 | 7.0 | 0  | 7.0 | 6.0 | 6.0 | 6.8 | 6.44 | 6.4 | RANKED
                U2 | 7.0 | 7.0 | 7.0 | 0  | 7.0 | 6.2 | 6.2 | 6.6 | 6.54 | 6.5 | RANKED
                U3 | 7.0 | 7.0 | 7.0 | 0  | 7.0 | 6.2 | 6.2 | 7.0 | 6.56 | 6.6 | RANKED
                U4 | 5.0 | 5.0 | 5.0 | 15 | 5.0 | 5.8 | 5.8 | 6.2 | 5.5  | 5.5 | RANKED
                U5 | 7.0 | 7.0 | 7.0 | 0  | 7.0 | 6.0 | 6.0 | 7.0 | 6.45 | 6.5 | RANKED
                """);
        ranking(result, "C-901", "U3 U2 U5 U1 U4");
        assertThat(result.ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.decidedBy()).isEqualTo(TieBreaker.TECNICA));
    }

    @Test
    @Covers({"TEN-062", "TEN-137"})
    void TC_11_no_offer_left() {
        TenderResult result = evaluate("""
                N1 | OTEC-1 | C-1 | 10/2000 | 0/100 | 0/0/0/10       | 9000 | 17500000 | 2022-11-10 09:01 | P77777 | 5.1.2, ítem 5
                N2 | OTEC-2 | C-1 | 10/2000 | 0/100 | 1/0/7143/10000 | 3606 | 18000000 | 2022-11-10 09:02 | P77777
                N3 | OTEC-3 | C-1 | 10/2000 | 0/100 | 0/0/0/10       | 3400 | 17000000 | 2022-11-10 09:03 | P17777
                """);
        assertThat(result.offers())
                .extracting(EvaluatedOffer::state)
                .containsExactly(OfferState.INADMISSIBLE, OfferState.EXCLUDED, OfferState.ELIMINATED);
        assertThat(result.offers())
                .extracting(offer -> offer.conclusion().ground().numeral())
                .containsExactly("BA 5.1.2, ítem 5", "BA 5.3", "BA 5.4.1.4");
        assertThat(result.award().unawarded()).containsEntry("C-1", Reason.SIN_OFERTAS);
        assertThat(result.deserted().value()).isFalse();
        assertThat(TenderResult.of(List.of(), AMPLE, Set.of(), Given.PARAMETERS)
                        .deserted()
                        .value())
                .isTrue();
    }

    @Test
    @Covers("TEN-143")
    void the_unread_exponent_is_flagged_in_every_explanation_of_the_award() {
        Award award = TenderResult.of(Given.offers(TC_06), BILLION, Set.of(), Given.PARAMETERS)
                .award();
        assertThat(award.conclusion().facts()).contains(ShareLimit.verified(Given.PARAMETERS));
        assertThat(award.limit().cap().facts())
                .extracting(Object::toString)
                .anyMatch(fact -> fact.contains("NO_VERIFICADO"));
        assertThat(award.limit().share().facts()).contains(ShareLimit.verified(Given.PARAMETERS));
        assertThat(award.steps())
                .allSatisfy(step -> assertThat(step.finding().facts()).contains(ShareLimit.verified(Given.PARAMETERS)));
    }

    @Test
    @Covers("TEN-099")
    void TC_13_rounding_chain() {
        // indicators that give modules of 6.4, 6.2 and 6.2, and hourly values whose quotient is an exact 5.8
        String rows = """
                R | OTEC-1 | C-1 | 10/2000 | 0/100 | 0/0/0/10 | 3500 | 17500000 | 2022-11-10 09:01 | P75757 P75755 P75755
                S | OTEC-2 | C-1 | 10/2000 | 0/100 | 0/0/0/10 | 2900 | 17500000 | 2022-11-10 09:02 | P17777
                """;
        EvaluatedOffer rounded = offer(evaluate(rows), "R");
        assertThat(rounded.graded().technical().total().value()).isEqualTo(Given.grade("6.3"));
        assertThat(economicRawFinal(rounded)).isEqualTo("5.8 6.555 6.6");
        TenderParameters.Readings norm = Given.READINGS;
        TenderParameters last = Given.PARAMETERS.with(new TenderParameters.Readings(
                norm.economicFactor(),
                norm.minimumCountsInadmissible(),
                norm.minimumCountsOut(),
                false,
                norm.budgetSkipsMisfit(),
                norm.shareOnAuthorised()));
        EvaluatedOffer exact = offer(TenderResult.of(Given.offers(rows), AMPLE, Set.of(), last), "R");
        assertThat(exact.raw()).contains(Given.ratio("1961/300"));
        assertThat(exact.grade()).contains(Given.grade("6.5"));
        assertThat(Rounding.named(Given.ratio("94/15"), last)).hasToString("94/15");
    }

    private static TenderResult evaluate(String rows) {
        return TenderResult.of(Given.offers(rows), AMPLE, Set.of(), Given.PARAMETERS);
    }

    private static EvaluatedOffer offer(TenderResult result, String id) {
        return result.offers().stream()
                .filter(offer -> offer.offer().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String winner(TenderResult result, String course) {
        return java.util.Objects.requireNonNull(result.award().awarded().get(course))
                .offer()
                .id();
    }

    private static void ranking(TenderResult result, String course, String ids) {
        assertThat(java.util.Objects.requireNonNull(result.rankings().get(course)))
                .extracting(offer -> offer.offer().id())
                .containsExactly(ids.split(" "));
    }

    private static List<String> steps(Award award) {
        return award.steps().stream()
                .map(step -> step.number() + " " + step.offer().course() + " "
                        + step.offer().bidder() + " " + step.outcome() + " " + step.considered())
                .toList();
    }

    private static String economicRawFinal(EvaluatedOffer offer) {
        return offer.economic().orElseThrow().value() + " "
                + Decimals.text(offer.raw().orElseThrow()) + " "
                + offer.grade().orElseThrow();
    }

    private static void grades(TenderResult result, String rows) {
        List<String> expected = rows.lines()
                .map(row -> Arrays.stream(row.split("\\|")).map(String::strip).collect(Collectors.joining(" | ")))
                .toList();
        assertThat(result.offers().stream().map(VectorsTest::row).toList()).containsExactlyElementsOf(expected);
    }

    private static String row(EvaluatedOffer offer) {
        Optional<Criteria> criteria = offer.criteria();
        return String.join(
                " | ",
                offer.offer().id(),
                text(criteria.map(one -> one.experience().regional().value())),
                text(criteria.map(one -> one.experience().desertion().value())),
                text(criteria.map(one -> one.experience().total().value())),
                text(criteria.map(
                        one -> Decimals.percent(one.behaviour().share().value()))),
                text(criteria.flatMap(one -> one.behaviour().grade())),
                text(criteria.map(one -> one.technical().modules().stream()
                        .map(module -> module.value().toString())
                        .collect(Collectors.joining(" ")))),
                text(criteria.map(one -> one.technical().total().value())),
                text(offer.economic().map(one -> one.value())),
                text(offer.raw().map(Decimals::text)),
                text(offer.grade()),
                offer.state().toString());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }
}
