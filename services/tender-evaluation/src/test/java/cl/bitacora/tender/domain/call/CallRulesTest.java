package cl.bitacora.tender.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.call.CallRules.Delivery;
import cl.bitacora.tender.domain.call.CallRules.Medium;
import cl.bitacora.tender.domain.call.CallRules.Notice;
import cl.bitacora.tender.domain.call.CallRules.Query;
import cl.bitacora.tender.domain.call.CallRules.Received;
import cl.bitacora.tender.domain.call.CourseDesign.Annex;
import cl.bitacora.tender.domain.grading.TechnicalSheet.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The call: TEN-001…018, TEN-030, TEN-031, TEN-059…061. */
class CallRulesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 10, 18);
    private static final LocalDate CLOSES = LocalDate.of(2022, 11, 10);
    private static final Instant CLOSING = Given.at("2022-11-10 14:00");

    @ParameterizedTest(name = "plan de 40 cursos, publicados {0} → {1}")
    @CsvSource({"40, true", "39, false", "41, false"})
    @Covers("TEN-001")
    void TEN_001(int published, boolean passes) {
        assertThat(CallRules.unchanged(true, courses(40), courses(published), true)
                        .value()
                        .passes())
                .isEqualTo(passes);
        assertThat(CallRules.unchanged(false, courses(40), courses(40), true)
                        .value()
                        .passes())
                .isFalse();
        assertThat(CallRules.unchanged(true, courses(40), courses(40), false)
                        .value()
                        .passes())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"90000000, true", "90000001, false"})
    @Covers("TEN-002")
    void TEN_002(long awarded, boolean passes) {
        assertThat(CallRules.withinResources(Clp.of(90_000_000), Clp.of(awarded))
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "autorizado {0}, fuera del sitio el {1} → {2}")
    @CsvSource({"true, 2022-11-05, false", "true, , true", "true, 2022-11-11, true", "false, , false"})
    @Covers("TEN-003")
    void TEN_003(boolean authorised, @org.jspecify.annotations.Nullable LocalDate offline, boolean passes) {
        assertThat(CallRules.planPublished(authorised, PUBLISHED, CLOSES, Optional.ofNullable(offline))
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "CATALOGO, PRESENCIAL, ANEXO_2",
        "CATALOGO, E_LEARNING, ANEXO_3",
        "CATALOGO, BLENDED, ANEXO_2 ANEXO_3",
        "PROPUESTO, PRESENCIAL, ANEXO_4",
        "PROPUESTO, E_LEARNING, ''",
        "PROPUESTO, BLENDED, ''"
    })
    @Covers("TEN-004")
    void TEN_004(Origin origin, Modality modality, String annexes) {
        assertThat(CourseDesign.annexes(origin, modality).value())
                .extracting(Annex::name)
                .containsExactlyInAnyOrder(annexes.isEmpty() ? new String[0] : annexes.split(" "));
    }

    @Test
    @Covers("TEN-005")
    void TEN_005() {
        assertThat(CourseDesign.coversPlan(Set.of("L1", "L2", "L3"), Set.of("L1", "L3"))
                        .value()
                        .passes())
                .isFalse();
        assertThat(CourseDesign.coversPlan(Set.of("L1", "L3"), Set.of("L1", "L2", "L3"))
                        .value()
                        .passes())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}, costo {1}, facilitador {2} → {3}")
    @CsvSource({
        "T-1, true, true, true",
        "PROPIO, true, true, false",
        "T-1, false, true, false",
        "T-1, true, false, false"
    })
    @Covers("TEN-006")
    void TEN_006(String code, boolean costed, boolean facilitator, boolean passes) {
        assertThat(CourseDesign.transversal(code, Set.of("T-1", "T-2"), costed, facilitator)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource({
        "3179/2021, BA 2.7 c), 2021-10-19",
        "1835/2022, BA 2.7 a), 2022-05-30",
        "2709/2021, BA 2.7 b), 2021-09-01",
        "2651/2021, BA 2.7 d), 2021-08-25"
    })
    @Covers("TEN-007")
    void TEN_007(String resolution, String numeral, LocalDate issued) {
        Instrument instrument = Instrument.find(resolution).orElseThrow();
        assertThat(instrument.ground().numeral()).isEqualTo(numeral);
        assertThat(instrument.issued()).isEqualTo(issued);
        assertThat(instrument.resolution()).isEqualTo(resolution);
        assertThat(Instrument.belongs(resolution).value()).isEqualTo(Compliance.CUMPLE);
        assertThat(Instrument.find("1/1900")).isEmpty();
        assertThat(Instrument.belongs("1/1900").value()).isEqualTo(Compliance.NO_CUMPLE);
    }

    @Test
    @Covers("TEN-011")
    void TEN_011() {
        Notice paper = new Notice(Medium.DIARIO, true, true, true, PUBLISHED);
        Notice web = new Notice(Medium.SITIO_WEB, false, false, false, PUBLISHED);
        Notice late = new Notice(Medium.OTRO_DIGITAL, false, false, false, PUBLISHED.plusDays(1));
        assertThat(CallRules.media(List.of(paper, web)).value().passes()).isTrue();
        assertThat(CallRules.media(List.of(paper, web, late)).value().passes()).isFalse();
        assertThat(CallRules.media(List.of(paper)).value().passes()).isFalse();
        Notice local = new Notice(Medium.DIARIO, true, false, true, PUBLISHED);
        assertThat(CallRules.media(List.of(local, web)).value().passes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"26657, true", "26658, false", "0, true", "-1, false"})
    @Covers("TEN-015")
    void TEN_015(long price, boolean passes) {
        assertThat(CallRules.price(Clp.of(price), Given.PARAMETERS).value().passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "el {0}, canal {1}, numeral {2}, consulta {3} → {4}")
    @CsvSource({
        "2022-11-02, true, 5.4, true, true",
        "2022-11-03, true, 5.4, true, false",
        "2022-11-02, true, , true, false",
        "2022-11-02, false, 5.4, true, false",
        "2022-11-02, true, 5.4, false, false"
    })
    @Covers("TEN-016")
    void TEN_016(
            LocalDate askedOn,
            boolean channel,
            @org.jspecify.annotations.Nullable String numeral,
            boolean question,
            boolean passes) {
        Query query = new Query(askedOn, channel, Optional.ofNullable(numeral), question);
        assertThat(CallRules.answerable(query, LocalDate.of(2022, 11, 2))
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0} s después del cierre, por {1} → {2}")
    @CsvSource({"0, CORREO, true", "1, CORREO, false", "-3600, CD, false"})
    @Covers("TEN-018")
    void TEN_018(long seconds, Delivery delivery, boolean passes) {
        assertThat(CallRules.received(CLOSING.plusSeconds(seconds), CLOSING, delivery, Delivery.CORREO)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "pedida {0}, {1} cursos, informada {2} → {3}")
    @CsvSource({
        "true, 5, 2022-11-30, true",
        "true, 5, 2022-12-01, false",
        "false, 5, 2022-11-30, false",
        "true, 41, 2022-11-30, false"
    })
    @Covers("TEN-030")
    void TEN_030(boolean requested, int some, LocalDate reportedOn, boolean passes) {
        assertThat(CallRules.partialPreaward(
                                requested, courses(40), courses(some), reportedOn, LocalDate.of(2022, 11, 30))
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "autorizado {0} → {1}")
    @CsvSource({"2022-11-07, 2022-11-18", "2022-11-09, 2022-11-11", ", 2022-11-11"})
    @Covers("TEN-031")
    void TEN_031(@org.jspecify.annotations.Nullable LocalDate authorisedOn, LocalDate opening) {
        assertThat(CallRules.opening(
                                LocalDate.of(2022, 11, 11),
                                LocalDate.of(2022, 11, 18),
                                Optional.ofNullable(authorisedOn),
                                LocalDate.of(2022, 11, 8))
                        .value())
                .isEqualTo(opening);
    }

    @Test
    @Covers("TEN-059")
    void TEN_059() {
        Received last = new Received("A", CLOSING);
        Received first = new Received("C", CLOSING.minusSeconds(1));
        Received late = new Received("B", CLOSING.plusSeconds(1));
        assertThat(CallRules.receptionAct(List.of(late, last, first), CLOSING).value())
                .containsExactly("C", "A");
    }

    @Test
    @Covers({"TEN-060", "TEN-061"})
    void TEN_060() {
        Set<String> reception = Set.of("A", "B");
        assertThat(CallRules.openingAct(reception, Set.of("A", "B"), Set.of(), true, true)
                        .value()
                        .passes())
                .isTrue();
        assertThat(CallRules.openingAct(reception, Set.of("A", "B", "X"), Set.of(), true, true)
                        .value()
                        .passes())
                .isFalse();
        assertThat(CallRules.openingAct(reception, Set.of("A"), Set.of(), true, true)
                        .value()
                        .passes())
                .isFalse();
        assertThat(CallRules.openingAct(reception, Set.of("A"), Set.of("B"), true, true)
                        .value()
                        .passes())
                .isTrue();
        assertThat(CallRules.openingAct(reception, reception, Set.of(), false, true)
                        .value()
                        .passes())
                .isFalse();
    }

    private static Set<String> courses(int count) {
        return IntStream.range(0, count).mapToObj(i -> "C-" + i).collect(Collectors.toSet());
    }
}
