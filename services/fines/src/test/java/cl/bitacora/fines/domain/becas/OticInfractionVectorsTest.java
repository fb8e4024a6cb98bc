package cl.bitacora.fines.domain.becas;

import static cl.bitacora.fines.domain.Given.becas;
import static cl.bitacora.fines.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cl.bitacora.fines.domain.Given;
import cl.bitacora.fines.domain.becas.OticInfraction.Seriousness;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each letter of the infractions of an OTIC: the fact, its letter and its UTM. */
class OticInfractionVectorsTest {
    private static final String NOTHING = "nothing";
    private static final String GENERAL = "general";
    private static final LocalDate SEEN = on("2023-03-31");

    static Stream<Arguments> facts() {
        return Stream.of(
                arguments("FINB-062 weight changed after opening", new OticFact.Evaluation(false), "11.1 a)", 30),
                arguments("FINB-062 as the bases", new OticFact.Evaluation(true), NOTHING, 0),
                arguments("FINB-063 corrected for one bidder only", new OticFact.Treatment(false), "11.1 b)", 30),
                arguments("FINB-063 equal", new OticFact.Treatment(true), NOTHING, 0),
                arguments("FINB-064 validated A, published B", new OticFact.Award(false), "11.1 c)", 30),
                arguments("FINB-064 as validated", new OticFact.Award(true), NOTHING, 0),
                arguments("FINB-065 management fee", new OticFact.ChargedForAward(Clp.of(1)), "11.1 d)", 30),
                arguments("FINB-065 nothing", new OticFact.ChargedForAward(Clp.ZERO), NOTHING, 0),
                arguments("FINB-066 20 on F1, 19 insured", new OticFact.StartApproved(20, 19, false), "11.1 e)", 30),
                arguments("FINB-066 all insured", new OticFact.StartApproved(20, 20, false), NOTHING, 0),
                arguments("FINB-066 e-learning", new OticFact.StartApproved(20, 0, true), NOTHING, 0),
                arguments("FINB-067 its own candidates", new OticFact.Recruiting(), "11.1 f)", 30),
                arguments("FINB-068 paid a day late", payment("2023-03-10", "2023-03-11"), "11.2 a)", 15),
                arguments("FINB-068 on its day", payment("2023-03-10", "2023-03-10"), NOTHING, 0),
                arguments("FINB-068 not paid", payment("2023-03-10", ""), "11.2 a)", 15),
                arguments("FINB-069 deserter paid by the hour", new OticFact.PaymentCriteria(false), "11.2 b)", 15),
                arguments("FINB-069 by the bases", new OticFact.PaymentCriteria(true), NOTHING, 0),
                arguments("FINB-070 option 2 committed, 3 approved", new OticFact.Profile(false, true), "11.2 c)", 15),
                arguments("FINB-070 not verified", new OticFact.Profile(true, false), "11.2 c)", 15),
                arguments("FINB-070 as committed", new OticFact.Profile(true, true), NOTHING, 0),
                arguments("FINB-071 complaint, no inspection", new OticFact.Complaint(false), "11.2 d)", 15),
                arguments("FINB-071 inspected", new OticFact.Complaint(true), NOTHING, 0),
                arguments("FINB-072 signed without guarantee", new OticFact.Contract(false), "11.2 e)", 15),
                arguments("FINB-072 requirements met", new OticFact.Contract(true), NOTHING, 0),
                arguments("FINB-073 19 of 20 in SIC", new OticFact.FinalSettlement(20, 19), "11.2 f)", 15),
                arguments("FINB-073 all in SIC", new OticFact.FinalSettlement(20, 20), NOTHING, 0),
                arguments("FINB-074 2 required, 1 done", new OticFact.Supervisions(2, 1, true), "11.2 g)", 15),
                arguments("FINB-074 not reported", new OticFact.Supervisions(2, 2, false), "11.2 g)", 15),
                arguments("FINB-074 done and reported", new OticFact.Supervisions(2, 2, true), NOTHING, 0),
                arguments("FINB-075 beyond its powers", new OticFact.Authorisation(false), "11.2 h)", 15),
                arguments("FINB-075 within them", new OticFact.Authorisation(true), NOTHING, 0),
                arguments("FINB-076 oficio 12-22, notified 01-03", award("2023-01-03"), "11.3 a)", 10),
                arguments("FINB-076 notified 12-30", award("2022-12-30"), NOTHING, 0),
                arguments("FINB-077 sheets not kept", new OticFact.Information(false, true), "11.3 b)", 10),
                arguments("FINB-077 refused", new OticFact.Information(true, false), "11.3 b)", 10),
                arguments("FINB-077 kept and shown", new OticFact.Information(true, true), NOTHING, 0),
                arguments("FINB-078 due 14:00, sent 14:30", report("14:30", true), "11.3 c)", 10),
                arguments("FINB-078 at 14:00:01", report("14:00:01", true), "11.3 c)", 10),
                arguments("FINB-078 at 14:00:00", report("14:00:00", true), NOTHING, 0),
                arguments("FINB-078 incomplete", report("13:00", false), "11.3 c)", 10),
                arguments("FINB-079 F1 filed 03-07, approved 03-10", term("2023-03-10"), "11.3 d)", 10),
                arguments("FINB-079 approved 03-09", term("2023-03-09"), NOTHING, 0),
                arguments("FINB-080 no letter", new OticFact.Other(), GENERAL, 0));
    }

    @ParameterizedTest(name = "{0} → {2}, {3} UTM")
    @MethodSource("facts")
    @Covers({
        "FINB-062", "FINB-063", "FINB-064", "FINB-065", "FINB-066", "FINB-067", "FINB-068", "FINB-069", "FINB-070",
        "FINB-071", "FINB-072", "FINB-073", "FINB-074", "FINB-075", "FINB-076", "FINB-077", "FINB-078", "FINB-079",
        "FINB-080"
    })
    void FINB_062_to_080(String vector, OticFact fact, String letter, int utm) {
        switch (OticClassification.of(fact)) {
            case OticCharge.Listed(var infraction) -> {
                assertThat(infraction.value().letter()).isEqualTo(letter);
                assertThat(Scale.otic(infraction.value(), becas()).value().least())
                        .isEqualTo(utm);
                assertThat(Given.REGULATION.resolves(infraction.ground())).isTrue();
            }
            case OticCharge.General(var why) -> {
                assertThat(GENERAL).isEqualTo(letter);
                assertThat(Given.REGULATION.resolves(why.ground())).isTrue();
            }
            case OticCharge.None(var why) -> assertThat(NOTHING).isEqualTo(letter);
        }
    }

    /** A letter without a vector of its own would be a letter nobody checked. */
    @Test
    void every_letter_has_a_vector() {
        List<Object> seen = facts().map(each -> each.get()[2]).distinct().toList();
        assertThat(seen)
                .contains(Arrays.stream(OticInfraction.values())
                        .map(OticInfraction::letter)
                        .toArray());
    }

    @Test
    @Covers("FINB-061")
    void FINB_061_three_classes_of_letters() {
        Map<Seriousness, Long> letters = Arrays.stream(OticInfraction.values())
                .collect(Collectors.groupingBy(OticInfraction::seriousness, Collectors.counting()));
        assertThat(letters)
                .isEqualTo(Map.of(Seriousness.GRAVISIMA, 6L, Seriousness.GRAVE, 8L, Seriousness.MENOS_GRAVE, 4L));
        assertThat(Scale.otic(OticInfraction.RECLUTA, becas()).value()).hasToString("30");
        assertThat(Scale.otic(OticInfraction.PAGO_TARDIO, becas()).value()).hasToString("15");
        assertThat(Scale.otic(OticInfraction.REPORTES, becas()).value()).hasToString("10");
    }

    @Test
    @Covers("FINB-060")
    void FINB_060_two_independent_cases() {
        OtecCharge otec = new OtecClassification(becas(), Given.businessDays())
                .of(new OtecFact.Start(on("2023-03-06"), Optional.empty()));
        OticCharge otic = OticClassification.of(new OticFact.StartApproved(20, 19, false));

        assertThat(Sanction.independentCases(otec instanceof OtecCharge.Listed, otic instanceof OticCharge.Listed)
                        .value())
                .isEqualTo(2);
        assertThat(Sanction.independentCases(true, false).value()).isEqualTo(1);
    }

    private static OticFact payment(String due, String paid) {
        return new OticFact.Payment(on(due), paid.isEmpty() ? Optional.empty() : Optional.of(on(paid)), SEEN);
    }

    private static OticFact award(String notified) {
        LocalDate due = Given.businessDays().addBus(on("2022-12-22"), 6);
        return new OticFact.AwardNotified(due, Optional.of(on(notified)), SEEN);
    }

    private static OticFact report(String sent, boolean complete) {
        return new OticFact.Report(at("14:00"), Optional.of(at(sent)), at("23:00"), complete);
    }

    private static OticFact term(String done) {
        LocalDate due = Given.businessDays().addBus(on("2023-03-07"), 2);
        return new OticFact.Term(due, Optional.of(on(done)), SEEN, true);
    }

    private static Instant at(String time) {
        return Chile.at(on("2022-10-21"), LocalTime.parse(time));
    }
}
