package cl.bitacora.retroactive.domain;

import static cl.bitacora.retroactive.domain.Given.businessDays;
import static cl.bitacora.retroactive.domain.Given.code;
import static cl.bitacora.retroactive.domain.Given.ft;
import static cl.bitacora.retroactive.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveRoute;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Until when a request is filed, decided and answered. */
class FilingVectorsTest {
    private static final LocalDate STARTS = on("2020-02-10");
    private static final LocalDate ENDS = on("2020-03-06");

    @ParameterizedTest(name = "{0}: submitted {1} → {2}")
    @Covers("LCE-068")
    @CsvSource({
        "T1 any reading, 2020-03-13, ''",
        "T2 business days, 2020-03-16, ''",
        "T3 seventh business day, 2020-03-17, ''",
        "T4, 2020-03-18, request-late",
        "T5 error on the first class, 2020-03-10, ''",
    })
    void LCE_068(String vector, LocalDate submitted, String refused) {
        Filing.Term term = term(RetroactiveLetter.A_A, Optional.empty(), Optional.empty());
        assertThat(code(Filing.inTime(term, submitted))).isEqualTo(refused);
        assertThat(term.binding()).isTrue();
        assertThat(term.warnOn()).as("what the executor is told to keep to").isEqualTo("2020-03-13");
    }

    @ParameterizedTest(name = "{0}: event {2}, submitted {3} → {4}")
    @Covers({"LCE-090", "LCE-091", "LCE-092", "LCE-093", "LCE-095"})
    @CsvSource({
        "LCE-090 T1, C-a, 2020-03-02, 2020-03-09, ''",
        "LCE-090 T2, C-a, 2020-03-02, 2020-03-10, request-late",
        "LCE-091 T1, C-b, 2020-03-02, 2020-03-10, ''",
        "LCE-091 T2, C-b, 2020-03-02, 2020-03-11, request-late",
        "LCE-092 T1, C-c, 2020-03-02, 2020-03-04, ''",
        "LCE-092 T2, C-c, 2020-03-02, 2020-03-05, request-late",
        "LCE-092 T3 last day, C-c, 2020-03-13, 2020-03-17, ''",
        "LCE-092 T3 and no further, C-c, 2020-03-13, 2020-03-18, request-late",
        "LCE-093 T1, C-d, 2020-03-02, 2020-03-11, ''",
        "LCE-093 T2, C-d, 2020-03-02, 2020-03-12, request-late",
        "LCE-095 T1, C-f, 2020-03-02, 2020-03-05, ''",
        "LCE-095 T2, C-f, 2020-03-02, 2020-03-06, request-late",
        "over Good Friday, C-c, 2020-04-08, 2020-04-13, ''",
    })
    void LCE_090_to_095(String vector, String letter, LocalDate event, LocalDate submitted, String refused) {
        Filing.Term term = term(RetroactiveLetter.parse(letter).orElseThrow(), Optional.of(event), Optional.empty());
        assertThat(code(Filing.inTime(term, submitted))).isEqualTo(refused);
    }

    @Test
    @Covers("LCE-090")
    void G_ATT_26_an_event_of_days_counts_from_the_affected_class() {
        Filing.Term term = term(RetroactiveLetter.C_A, Optional.of(on("2020-03-02")), Optional.of(on("2020-03-04")));
        assertThat(term.due().value()).isEqualTo("2020-03-11");
        assertThat(term.warnOn()).as("from the start of the event").isEqualTo("2020-03-09");

        Filing.Term before = term(RetroactiveLetter.C_A, Optional.of(on("2020-03-02")), Optional.of(on("2020-02-28")));
        assertThat(before.due().value()).as("never from before the event").isEqualTo("2020-03-09");
    }

    @ParameterizedTest(name = "submitted {0} → {1}")
    @Covers("LCE-094")
    @CsvSource({"2020-02-07, ''", "2020-02-09, ''", "2020-02-10, request-late"})
    void LCE_094_the_request_comes_before_the_course(LocalDate submitted, String refused) {
        Filing.Term term = term(RetroactiveLetter.C_E, Optional.empty(), Optional.empty());
        assertThat(code(Filing.inTime(term, submitted))).isEqualTo(refused);
    }

    @Test
    @Covers("LCE-110")
    void LCE_110_a_term_by_analogy_never_rejects() {
        Filing.Term term = term(RetroactiveLetter.D, Optional.empty(), Optional.empty());
        assertThat(term.due().value()).isEqualTo("2020-03-17");
        assertThat(term.binding()).isFalse();
        assertThat(Filing.inTime(term, on("2020-06-01")))
                .isInstanceOfSatisfying(
                        Check.Met.class,
                        met -> assertThat(met.finding().value()).isEqualTo("TARDE_SIN_EFECTO"));
        assertThat(Filing.inTime(term, on("2020-03-17")))
                .isInstanceOfSatisfying(
                        Check.Met.class,
                        met -> assertThat(met.finding().value()).isEqualTo("EN_PLAZO"));
    }

    @ParameterizedTest
    @EnumSource
    void misuse_has_no_term_and_everything_else_has(RetroactiveLetter letter) {
        assertThat(new Filing(ft(), businessDays())
                        .term(letter, new Filing.Dates(STARTS, ENDS, Optional.of(on("2020-03-02")), Optional.empty())))
                .matches(term -> term.isPresent() == (letter.route() != RetroactiveRoute.B));
    }

    @ParameterizedTest(name = "{0}: route {1}, received {2} → due {3}, under {4}")
    @Covers({"LCE-070", "LCE-099"})
    @CsvSource({
        "LCE-070 T1, A, 2020-03-02, 2020-03-30, LCE-070",
        "alert only, C, 2020-03-02, 2020-03-30, LCE-099",
        "alert only, D, 2020-03-02, 2020-03-30, LCE-099",
    })
    void LCE_070(String vector, RetroactiveRoute route, LocalDate received, LocalDate due, String rule) {
        var found = RequestDecision.due(route, received, businessDays(), ft());
        assertThat(found.value()).isEqualTo(due);
        assertThat(found.rule()).hasToString(rule);
    }

    @ParameterizedTest(name = "rejected {0} → notice by {1}")
    @Covers("LCE-100")
    @CsvSource({"2020-03-13, 2020-03-17", "2020-03-16, 2020-03-18"})
    void LCE_100(LocalDate rejected, LocalDate due) {
        assertThat(RequestDecision.noticeDue(rejected, businessDays(), ft()).value())
                .isEqualTo(due);
    }

    private static Filing.Term term(RetroactiveLetter letter, Optional<LocalDate> event, Optional<LocalDate> held) {
        return new Filing(ft(), businessDays())
                .term(letter, new Filing.Dates(STARTS, ENDS, event, held))
                .orElseThrow();
    }
}
