package cl.bitacora.tender.domain.award;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.TenderParameters;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.award.Award.Outcome;
import cl.bitacora.tender.domain.award.Award.Reason;
import cl.bitacora.tender.domain.award.Reaward.Candidate;
import cl.bitacora.tender.domain.award.Reaward.Cause;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import cl.bitacora.tender.domain.grading.Evaluation;
import cl.bitacora.tender.domain.grading.OfferState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ties, resources, limit and re-award: TEN-137…146, TEN-166…168. */
class AwardTest {
    private static final Clp AMPLE = Clp.of(90_000_000);
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 12, 27);

    /**
     * Two offers that share everything but one column; the second always wins. One offer sets the lowest hourly value,
     * so that prices a little apart share a grade.
     */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            VALOR_HORA;      10/2000 | 0/100 | 0/0/0/10 | 4000 | 15000000 | 2022-11-10 10:00; 10/2000 | 0/100 | 0/2/0/10  | 3990 | 15000000 | 2022-11-10 11:00
            MULTAS;          10/2000 | 0/100 | 0/2/0/10 | 4000 | 15000000 | 2022-11-10 10:00; 10/2000 | 0/100 | 0/1/0/10  | 4000 | 15000000 | 2022-11-10 11:00
            CURSOS;          10/2000 | 0/100 | 0/1/0/10 | 4000 | 15000000 | 2022-11-10 10:00; 11/2000 | 0/100 | 0/1/0/10  | 4000 | 15000000 | 2022-11-10 11:00
            ENVIO;           10/2000 | 0/100 | 0/1/0/10 | 4000 | 15000000 | 2022-11-10 10:00; 10/2000 | 0/100 | 0/1/0/10  | 4000 | 15000000 | 2022-11-10 09:59
            RUT;             10/2000 | 0/100 | 0/1/0/10 | 4000 | 15000000 | 2022-11-10 10:00; 10/2000 | 0/100 | 0/1/0/10  | 4000 | 15000000 | 2022-11-10 10:00
            """)
    @Covers({"TEN-140", "TEN-141"})
    void TEN_140_breakers_five_to_eight(TieBreaker breaker, String first, String second) {
        TenderResult result = evaluate("""
                F | 76.333.444-9 | C-301 | %s | P77777
                G | 76.111.222-8 | C-301 | %s | P77777
                """.formatted(first, second));
        assertThat(result.rankings().get("C-301"))
                .extracting(one -> one.offer().id())
                .containsExactly("G", "F");
        assertThat(result.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.decidedBy()).isEqualTo(breaker);
            assertThat(tie.finding().rule()).hasToString(breaker.ofTheNorm() ? "TEN-140" : "TEN-141");
        });
    }

    @Test
    @Covers("TEN-140")
    void the_eight_breakers_are_those_of_the_norm_in_its_order() {
        assertThat(TieBreaker.values())
                .filteredOn(TieBreaker::ofTheNorm)
                .containsExactly(
                        TieBreaker.TECNICA,
                        TieBreaker.COMPORTAMIENTO,
                        TieBreaker.DESERCION,
                        TieBreaker.EXPERIENCIA,
                        TieBreaker.VALOR_HORA,
                        TieBreaker.MULTAS,
                        TieBreaker.CURSOS,
                        TieBreaker.ENVIO);
        assertThat(TieBreaker.ENVIO.number()).isEqualTo(8);
    }

    @Test
    @Covers("TEN-141")
    void TEN_141_two_courses_of_one_otec_sent_together() {
        TenderResult result = evaluate("""
                Q | 76.111.222-8 | C-302 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 15000000 | 2022-11-10 10:00 | P77777
                P | 76.111.222-8 | C-301 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 15000000 | 2022-11-10 10:00 | P77777
                """);
        assertThat(result.global()).extracting(EvaluatedOffer::course).containsExactly("C-301", "C-302");
        assertThat(result.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.where()).isEqualTo(Ranking.GLOBAL);
            assertThat(tie.decidedBy()).isEqualTo(TieBreaker.CODIGO_DE_CURSO);
        });
    }

    @Test
    @Covers("TEN-138")
    void TEN_138() {
        TenderResult result = evaluate("""
                K1 | A | K1 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 15000000 | 2022-11-10 10:00 | P77777
                K3 | B | K3 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 15000000 | 2022-11-10 09:00 | P75777
                K2 | C | K2 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 15000000 | 2022-11-10 08:00 | P77777
                """);
        assertThat(result.global()).extracting(EvaluatedOffer::course).containsExactly("K2", "K1", "K3");
    }

    private static final String BUDGET = """
            A | A | K1 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 40000000 | 2022-11-10 10:00 | P77777
            B | B | K2 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 30000000 | 2022-11-10 10:00 | P75777
            C | C | K3 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 25000000 | 2022-11-10 10:00 | P75757
            D | D | K4 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 20000000 | 2022-11-10 10:00 | P75555
            """;

    @Test
    @Covers({"TEN-002", "TEN-139"})
    void TEN_139_skips_what_does_not_fit_and_goes_on() {
        Award award = evaluate(BUDGET).award();
        assertThat(award.steps())
                .extracting(Award.Step::outcome)
                .containsExactly(Outcome.ADJUDICADA, Outcome.ADJUDICADA, Outcome.SIN_RECURSOS, Outcome.ADJUDICADA);
        assertThat(award.steps().get(2).considered()).isEqualTo(Clp.of(95_000_000));
        assertThat(award.total()).isEqualTo(AMPLE);
        assertThat(award.unawarded()).containsExactly(Map.entry("K3", Reason.SIN_RECURSOS));
    }

    @Test
    @Covers("TEN-139")
    void TEN_139_strict_stop() {
        TenderParameters.Readings norm = Given.READINGS;
        TenderParameters strict = Given.PARAMETERS.with(new TenderParameters.Readings(
                norm.economicFactor(),
                norm.minimumCountsInadmissible(),
                norm.minimumCountsOut(),
                norm.roundsEveryResult(),
                false,
                norm.shareOnAuthorised()));
        Award award =
                TenderResult.of(Given.offers(BUDGET), AMPLE, Set.of(), strict).award();
        assertThat(award.total()).isEqualTo(Clp.of(70_000_000));
        assertThat(award.unawarded()).containsKeys("K3", "K4");
    }

    @ParameterizedTest(name = "segundo curso de {0} → {1}")
    @CsvSource({"84693877, ADJUDICADA", "84693878, SOBRE_LIMITE", "150000000, SOBRE_LIMITE"})
    @Covers({"TEN-144", "TEN-145"})
    void TEN_144_the_cap_is_inclusive(long second, Outcome outcome) {
        String rows = """
                A | X | K1 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 750000000 | 2022-11-10 10:00 | P77777
                B | X | K2 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | %d | 2022-11-10 10:00 | P75777
                """.formatted(second);
        Award award = TenderResult.of(Given.offers(rows), Clp.of(1_000_000_000), Set.of(), Given.PARAMETERS)
                .award();
        assertThat(award.steps().getLast().outcome()).isEqualTo(outcome);
    }

    @Test
    @Covers("TEN-145")
    void the_next_offer_is_of_another_otec() {
        String rows = """
                A | X | K1 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 750000000 | 2022-11-10 10:00 | P77777
                B | X | K2 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 200000000 | 2022-11-10 10:00 | P75777
                C | X | K2 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 200000000 | 2022-11-10 10:00 | P75757
                D | Y | K2 | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 200000000 | 2022-11-10 10:00 | P75555
                """;
        Award award = TenderResult.of(Given.offers(rows), Clp.of(1_000_000_000), Set.of(), Given.PARAMETERS)
                .award();
        assertThat(award.winner("K2").orElseThrow().offer().id()).isEqualTo("D");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "99999999, 1/1",
        "100000000, 1/1",
        "5000000000, 1/10",
        "5000000001, 1/10",
        "500000000, 227/245",
        "2550000000, 11/20"
    })
    @Covers({"TEN-142", "TEN-143"})
    void TEN_142(long amount, String share) {
        assertThat(ShareLimit.share(Clp.of(amount), Given.PARAMETERS).value()).isEqualTo(Given.ratio(share));
    }

    @ParameterizedTest(name = "perdieron {0} → {1}")
    @CsvSource({"A1, B1", "A1 B1, C1", "A1 B1 C1, SIN_CANDIDATO"})
    @Covers("TEN-166")
    void TEN_166(String gone, String next) {
        Reaward.Decision decision = decide(facts(Cause.RENUNCIA, false, 60, LocalDate.of(2023, 1, 12), gone));
        assertThat(decision.conclusion().value()).isEqualTo(next);
    }

    @Test
    @Covers({"TEN-166", "TEN-176", "TEN-180"})
    void TEN_166_conditions() {
        LocalDate day = LocalDate.of(2023, 1, 12);
        assertThat(decide(facts(Cause.RENUNCIA, true, 0, day, "A1")).next()).isEmpty();
        assertThat(decide(facts(Cause.TERMINO_ANTICIPADO, true, 0, day, "A1")).next())
                .isPresent();
        Reaward.Case unauthorised = new Reaward.Case(
                Cause.DOCUMENTO_FALSO,
                false,
                Optional.empty(),
                PUBLISHED,
                day,
                0,
                120,
                candidates("A1"),
                Map.of(),
                AMPLE);
        assertThat(decide(unauthorised).conclusion().value()).isEqualTo("NO_PROCEDE");
        Reaward.Case overCap = new Reaward.Case(
                Cause.RENUNCIA,
                false,
                Optional.of(day),
                PUBLISHED,
                day,
                0,
                120,
                candidates("A1"),
                Map.of(BidderId.of("B"), Clp.of(80_000_000)),
                AMPLE);
        assertThat(decide(overCap).conclusion().value()).isEqualTo("C1");
    }

    @ParameterizedTest(name = "el {0} → {1}")
    @CsvSource({"2023-04-26, true", "2023-04-27, false"})
    @Covers("TEN-167")
    void TEN_167(LocalDate day, boolean allowed) {
        assertThat(decide(facts(Cause.RENUNCIA, false, 0, day, "A1"))
                        .allowed()
                        .value()
                        .passes())
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} de 120 horas → {1}")
    @CsvSource({"60, true", "61, false"})
    @Covers("TEN-168")
    void TEN_168(int hours, boolean allowed) {
        LocalDate day = LocalDate.of(2023, 3, 1);
        assertThat(decide(facts(Cause.INFRACCIONES, true, hours, day, "A1"))
                        .allowed()
                        .value()
                        .passes())
                .isEqualTo(allowed);
        assertThat(decide(facts(Cause.TERMINO_ANTICIPADO, true, hours, day, "A1"))
                        .allowed()
                        .value()
                        .passes())
                .isTrue();
    }

    @Test
    @Covers("TEN-136")
    void TEN_136_every_state() {
        List<EvaluatedOffer> offers = Evaluation.of(Given.offers("""
                A | A | C | 10/2000 | 0/100 | 0/0/0/10 | 3000 | 15000000 | 2022-11-10 10:00 | P77777 | 5.1.2, ítem 5
                B | B | C | 10/2000 | 0/100 | 0/1/7/10 | 3200 | 15000000 | 2022-11-10 10:00 | P77777
                D | D | C | 10/2000 | 0/100 | 0/0/0/10 | 3300 | 15000000 | 2022-11-10 10:00 | P17777
                E | E | C | 10/2000 | 0/100 | 0/0/0/10 | 3500 | 15000000 | 2022-11-10 10:00 | P77777
                F | F | C | 10/2000 | 0/100 | 0/0/0/10 | 4000 | 15000000 | 2022-11-10 10:00 | P77777
                """), Given.PARAMETERS);
        assertThat(offers)
                .extracting(EvaluatedOffer::state)
                .containsExactly(
                        OfferState.INADMISSIBLE,
                        OfferState.EXCLUDED,
                        OfferState.ELIMINATED,
                        OfferState.RANKED,
                        OfferState.RANKED);
        assertThat(offers.get(3).economic().orElseThrow().value()).hasToString("6.4");
        assertThat(offers.get(4).economic().orElseThrow().value()).hasToString("5.6");
    }

    private static TenderResult evaluate(String rows) {
        return TenderResult.of(Given.offers(rows), AMPLE, Set.of(), Given.PARAMETERS);
    }

    private static Reaward.Decision decide(Reaward.Case facts) {
        return Reaward.decide(facts, Given.CALENDAR, Given.PARAMETERS);
    }

    private static Reaward.Case facts(Cause cause, boolean signed, int hours, LocalDate day, String gone) {
        return new Reaward.Case(
                cause,
                signed,
                Optional.of(LocalDate.of(2023, 1, 10)),
                PUBLISHED,
                day,
                hours,
                120,
                candidates(gone),
                Map.of(),
                AMPLE);
    }

    private static List<Candidate> candidates(String gone) {
        return List.of(
                candidate("A1", OfferState.RANKED, gone),
                candidate("B1", OfferState.RANKED, gone),
                candidate("C1", OfferState.RANKED, gone),
                candidate("D1", OfferState.ELIMINATED, gone));
    }

    private static Candidate candidate(String offer, OfferState state, String gone) {
        return new Candidate(
                offer, BidderId.of(offer.substring(0, 1)), state, Clp.of(20_000_000), gone.contains(offer));
    }
}
