package cl.bitacora.fines.domain.becas;

import static cl.bitacora.fines.domain.Given.becas;
import static cl.bitacora.fines.domain.Given.businessDays;
import static cl.bitacora.fines.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cl.bitacora.fines.domain.Given;
import cl.bitacora.fines.domain.becas.OtecFact.BookEvent;
import cl.bitacora.fines.domain.becas.OtecFact.Instrument;
import cl.bitacora.fines.domain.becas.OtecInfraction.Seriousness;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each letter of the infractions of an OTEC: the fact, its letter and its UTM. */
class OtecInfractionVectorsTest {
    private static final String NOTHING = "nothing";
    private static final String GRADED = "10.1.4";
    private static final LocalDate SEEN = on("2023-03-31");

    static Stream<Arguments> facts() {
        return Stream.of(
                arguments("FINB-002 FINB-025 access denied", new OtecFact.Access(false), "10.1.1 d)", 30),
                arguments("FINB-002 access granted", new OtecFact.Access(true), NOTHING, 0),
                arguments("FINB-022 half the welders", new OtecFact.Equipment(true, false), "10.1.1 a)", 30),
                arguments("FINB-022 dangerous", new OtecFact.Equipment(false, true), "10.1.1 a)", 30),
                arguments("FINB-022 FINB-042 waste basket", new OtecFact.Equipment(false, false), "10.1.3 a)", 3),
                arguments(
                        "FINB-023 helmets due, none worn",
                        new OtecFact.SafetyGear(on("2023-03-06"), on("2023-03-08"), false),
                        "10.1.1 b)",
                        30),
                arguments(
                        "FINB-023 the due day itself",
                        new OtecFact.SafetyGear(on("2023-03-06"), on("2023-03-06"), false),
                        "10.1.1 b)",
                        30),
                arguments(
                        "FINB-023 not due yet",
                        new OtecFact.SafetyGear(on("2023-03-06"), on("2023-03-03"), false),
                        NOTHING,
                        0),
                arguments(
                        "FINB-023 worn", new OtecFact.SafetyGear(on("2023-03-06"), on("2023-03-08"), true), NOTHING, 0),
                arguments("FINB-024 start 03-06, approval 03-07", start("2023-03-06", "2023-03-07"), "10.1.1 c)", 30),
                arguments("FINB-024 the same day", start("2023-03-07", "2023-03-07"), NOTHING, 0),
                arguments(
                        "FINB-024 never approved",
                        new OtecFact.Start(on("2023-03-06"), Optional.empty()),
                        "10.1.1 c)",
                        30),
                arguments("FINB-026 book lost", book(BookEvent.EXTRAVIADO), "10.1.1 e)", 30),
                arguments("FINB-026 FINB-044 attendance erased", book(BookEvent.ALTERADO), "10.1.1 e)", 30),
                arguments("FINB-026 destroyed", book(BookEvent.DESTRUIDO), "10.1.1 e)", 30),
                arguments("FINB-026 refused", book(BookEvent.NO_EXHIBIDO), "10.1.1 e)", 30),
                arguments("FINB-035 book at head office", book(BookEvent.AUSENTE_EN_LA_VISITA), "10.1.2 c)", 15),
                arguments("FINB-044 date corrected by hand", book(BookEvent.ENMIENDA_MENOR), "10.1.3 c)", 3),
                arguments("FINB-035 book in order", book(BookEvent.EN_ORDEN), NOTHING, 0),
                arguments("FINB-027 without consent", new OtecFact.Data(true, false), "10.1.1 f)", 30),
                arguments("FINB-027 false", new OtecFact.Data(false, true), "10.1.1 f)", 30),
                arguments("FINB-027 true and consented", new OtecFact.Data(true, true), NOTHING, 0),
                arguments("FINB-028 $5.000 of materials", new OtecFact.Charged(Clp.of(5000)), "10.1.1 g)", 30),
                arguments("FINB-028 nothing charged", new OtecFact.Charged(Clp.ZERO), NOTHING, 0),
                arguments("FINB-029 subsidies unpaid", component("2023-03-10", ""), "10.1.1 h)", 30),
                arguments("FINB-029 a day late", component("2023-03-10", "2023-03-11"), "10.1.1 h)", 30),
                arguments("FINB-029 on its day", component("2023-03-10", "2023-03-10"), NOTHING, 0),
                arguments("FINB-030 refused because of age", new OtecFact.Treatment(true), "10.1.1 i)", 30),
                arguments("FINB-030 within the programme's limits", new OtecFact.Treatment(false), NOTHING, 0),
                arguments("FINB-031 module 3 not taught", new OtecFact.Contents(false, false, false), "10.1.1 j)", 30),
                arguments("FINB-031 FINB-034 changed", new OtecFact.Contents(true, true, false), "10.1.2 b)", 15),
                arguments("FINB-034 authorised", new OtecFact.Contents(true, true, true), NOTHING, 0),
                arguments("FINB-034 unchanged", new OtecFact.Contents(true, false, false), NOTHING, 0),
                arguments("FINB-032 office closed", new OtecFact.Office(false), "10.1.1 k)", 30),
                arguments("FINB-032 office open", new OtecFact.Office(true), NOTHING, 0),
                arguments("FINB-033 16 of 20, not started", numbers(16, 20, false, false), "10.1.2 a)", 15),
                arguments("FINB-033 15 of 20, not started", numbers(15, 20, false, false), NOTHING, 0),
                arguments("FINB-038 19 of 25 (76 %)", numbers(19, 25, true, false), "10.1.2 f)", 15),
                arguments("FINB-038 20 of 25 (80 %)", numbers(20, 25, true, false), NOTHING, 0),
                arguments("FINB-038 19 with authorisation", numbers(19, 25, true, true), NOTHING, 0),
                arguments("FINB-036 flyer", new OtecFact.Information(false, true), "10.1.2 d)", 15),
                arguments("FINB-036 benefits untold", new OtecFact.Information(true, false), "10.1.2 d)", 15),
                arguments("FINB-036 as agreed", new OtecFact.Information(true, true), NOTHING, 0),
                arguments("FINB-037 another address", new OtecFact.Premises(false), "10.1.2 e)", 15),
                arguments("FINB-037 with an annex", new OtecFact.Premises(true), NOTHING, 0),
                arguments("FINB-039 03-07 unrecorded", attendance("2023-03-07", "", "2023-03-10"), "10.1.2 g)", 15),
                arguments("FINB-039 its term runs", attendance("2023-03-07", "", "2023-03-09"), NOTHING, 0),
                arguments(
                        "FINB-039 over Good Friday", attendance("2023-04-06", "2023-04-11", "2023-04-30"), NOTHING, 0),
                arguments("FINB-039 late", attendance("2023-04-06", "2023-04-12", "2023-04-30"), "10.1.2 g)", 15),
                arguments("FINB-040 unapproved substitute", new OtecFact.Facilitator(false), "10.1.2 h)", 15),
                arguments("FINB-040 approved", new OtecFact.Facilitator(true), NOTHING, 0),
                arguments("FINB-041 F1 due 03-07, filed 03-08", filing("2023-03-07", "2023-03-08"), "10.1.2 i)", 15),
                arguments("FINB-041 filed 03-07", filing("2023-03-07", "2023-03-07"), NOTHING, 0),
                arguments("FINB-042 18 of 20 folders", new OtecFact.Equipment(false, false), "10.1.3 a)", 3),
                arguments("FINB-043 held 10–14", schedule("10:00", "14:00"), "10.1.3 b)", 3),
                arguments("FINB-043 as authorised", schedule("09:00", "13:00"), NOTHING, 0),
                arguments("FINB-045 banner without logo", new OtecFact.GraphicNorm(false), "10.1.3 d)", 3),
                arguments("FINB-045 respected", new OtecFact.GraphicNorm(true), NOTHING, 0),
                arguments("FINB-046 coordinator answers late", other(Instrument.BASES), "10.1.3 e)", 3),
                arguments("FINB-046 manual", other(Instrument.MANUAL), "10.1.3 e)", 3),
                arguments("FINB-046 instructivo", other(Instrument.INSTRUCTIVO), "10.1.3 e)", 3),
                arguments("FINB-046 resolution", other(Instrument.RESOLUCION), "10.1.3 e)", 3),
                arguments("FINB-047 contract", other(Instrument.CONTRATO), GRADED, 0),
                arguments("FINB-047 proposal", other(Instrument.PROPUESTA), GRADED, 0),
                arguments("FINB-047 annex", other(Instrument.ANEXO), GRADED, 0),
                arguments("FINB-047 instruction", other(Instrument.INSTRUCCION), GRADED, 0),
                arguments("FINB-047 recruiting (G-FINB-14)", new OtecFact.Recruiting(), GRADED, 0));
    }

    @ParameterizedTest(name = "{0} → {2}, {3} UTM")
    @MethodSource("facts")
    @Covers({
        "FINB-002", "FINB-022", "FINB-023", "FINB-024", "FINB-025", "FINB-026", "FINB-027", "FINB-028", "FINB-029",
        "FINB-030", "FINB-031", "FINB-032", "FINB-033", "FINB-034", "FINB-035", "FINB-036", "FINB-037", "FINB-038",
        "FINB-039", "FINB-040", "FINB-041", "FINB-042", "FINB-043", "FINB-044", "FINB-045", "FINB-046", "FINB-047"
    })
    void FINB_022_to_047(String vector, OtecFact fact, String letter, int utm) {
        OtecCharge charge = new OtecClassification(becas(), businessDays()).of(fact);

        switch (charge) {
            case OtecCharge.Listed(var infraction) -> {
                assertThat(infraction.value().letter()).isEqualTo(letter);
                assertThat(Scale.otec(infraction.value(), becas()).value().least())
                        .isEqualTo(utm);
                assertThat(Given.REGULATION.resolves(infraction.ground())).isTrue();
            }
            case OtecCharge.ToGrade(var why) -> assertThat(GRADED).isEqualTo(letter);
            case OtecCharge.None(var why) -> assertThat(NOTHING).isEqualTo(letter);
        }
    }

    /** A letter without a vector of its own would be a letter nobody checked. */
    @Test
    void every_letter_has_a_vector() {
        List<Object> seen = facts().map(each -> each.get()[2]).distinct().toList();
        assertThat(seen)
                .contains(Arrays.stream(OtecInfraction.values())
                        .map(OtecInfraction::letter)
                        .toArray());
    }

    @Test
    @Covers("FINB-021")
    void FINB_021_three_classes_of_letters() {
        Map<Seriousness, Long> letters = Arrays.stream(OtecInfraction.values())
                .collect(Collectors.groupingBy(OtecInfraction::seriousness, Collectors.counting()));
        assertThat(letters)
                .isEqualTo(Map.of(Seriousness.GRAVE, 11L, Seriousness.MENOS_GRAVE, 9L, Seriousness.LEVE, 5L));
        assertThat(OtecInfraction.ofLetter("10.1.1 k)")).contains(OtecInfraction.SIN_OFICINA);
        assertThat(OtecInfraction.ofLetter("10.1.1 l)")).isEmpty();
    }

    @ParameterizedTest(name = "{0} UTM, reasons “{1}” → {2}")
    @Covers("FINB-047")
    @CsvSource({
        "3, razones, ''",
        "30, razones, ''",
        "2, razones, graded-outside-range",
        "31, razones, graded-outside-range",
        "10, ' ', graded-without-reasons",
    })
    void FINB_047(int utm, String reasons, String refused) {
        Check check = Scale.graded(utm, reasons, becas());
        assertThat(check instanceof Check.Unmet(var refusal) ? refusal.code() : "")
                .isEqualTo(refused);
    }

    private static OtecFact start(String started, String agreed) {
        return new OtecFact.Start(on(started), Optional.of(on(agreed)));
    }

    private static OtecFact book(BookEvent event) {
        return new OtecFact.ClassBook(event);
    }

    private static OtecFact component(String due, String delivered) {
        return new OtecFact.Component(on(due), day(delivered), SEEN);
    }

    private static OtecFact numbers(int present, int places, boolean started, boolean authorised) {
        return new OtecFact.Numbers(present, places, started, authorised);
    }

    private static OtecFact attendance(String held, String recorded, String seen) {
        return new OtecFact.Attendance(on(held), day(recorded), on(seen));
    }

    private static OtecFact filing(String due, String filed) {
        return new OtecFact.Filing(on(due), day(filed), SEEN);
    }

    private static OtecFact schedule(String from, String to) {
        return new OtecFact.Schedule(
                LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.parse(from), LocalTime.parse(to));
    }

    private static OtecFact other(Instrument instrument) {
        return new OtecFact.Other(instrument);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(on(text));
    }
}
