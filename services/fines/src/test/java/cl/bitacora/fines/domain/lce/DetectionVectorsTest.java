package cl.bitacora.fines.domain.lce;

import static cl.bitacora.fines.domain.Given.DAY;
import static cl.bitacora.fines.domain.Given.at;
import static cl.bitacora.fines.domain.Given.businessDays;
import static cl.bitacora.fines.domain.Given.ft;
import static cl.bitacora.fines.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.fines.domain.lce.AlteredClock.Change;
import cl.bitacora.fines.domain.lce.BookUse.Authorised;
import cl.bitacora.fines.domain.lce.BookUse.Justification;
import cl.bitacora.fines.domain.lce.FalsePresence.Stay;
import cl.bitacora.fines.domain.lce.RetroactiveMisuse.Document;
import cl.bitacora.fines.domain.lce.RetroactiveMisuse.Line;
import cl.bitacora.kernel.Covers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record shows of a conduct, and how strongly. */
class DetectionVectorsTest {
    private static final int IGNORED_SECONDS = 60;

    @ParameterizedTest(name = "{0}: said {1}, received {2} → {3}")
    @Covers("FIN-010")
    @CsvSource({
        "T4, 13:00, 12:00, DIRECTO",
        "received later, 13:00, 13:05, NADA",
        "a drift that is ignored, 13:01:00, 13:00:00, NADA",
        "one second more, 13:01:01, 13:00:00, DIRECTO",
    })
    void FIN_010_T4_said_after_it_was_received(String vector, String said, String received, Strength found) {
        assertThat(AlteredClock.afterReceipt(at(said), at(received), IGNORED_SECONDS)
                        .value())
                .isEqualTo(found);
    }

    @Test
    @Covers("FIN-010")
    void FIN_010_set_back_and_restored_the_same_day() {
        Change back = new Change(at("10:00"), -2700);
        Change restored = new Change(at("12:00"), 2690);
        Change tomorrow = new Change(at("12:00").plusSeconds(86_400), 2700);
        assertThat(AlteredClock.restored(List.of(back, restored), IGNORED_SECONDS)
                        .value())
                .isEqualTo(Strength.INDICIO);
        assertThat(AlteredClock.restored(List.of(back, tomorrow), IGNORED_SECONDS)
                        .value())
                .isEqualTo(Strength.NADA);
        assertThat(AlteredClock.restored(
                                List.of(new Change(at("10:00"), 20), new Change(at("11:00"), -20)), IGNORED_SECONDS)
                        .value())
                .as("corrections of the network")
                .isEqualTo(Strength.NADA);
    }

    @ParameterizedTest(name = "{0}: {1} {2}–{3} and {4} {5}–{6} → {7}")
    @Covers("FIN-011")
    @CsvSource({
        "T1, Talca, 09:00, 13:00, Curicó, 10:00, 12:00, INDICIO",
        "one after the other, Talca, 09:00, 13:00, Curicó, 13:00, 15:00, NADA",
        "one second together, Talca, 09:00, 13:00:01, Curicó, 13:00, 15:00, INDICIO",
        "two blocks of one venue, Talca, 09:00, 13:00, Talca, 10:00, 12:00, NADA",
    })
    void FIN_011_two_venues(
            String vector,
            String one,
            String from,
            String to,
            String other,
            String otherFrom,
            String otherTo,
            Strength found) {
        Stay first = new Stay(one, at(from), at(to));
        Stay second = new Stay(other, at(otherFrom), at(otherTo));

        assertThat(FalsePresence.twoVenues(first, second).value()).isEqualTo(found);
        assertThat(FalsePresence.twoVenues(second, first).value()).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}: {1} inside, {2} counted → {3} too many")
    @Covers("FIN-011")
    @CsvSource({"T2, 18, 12, 6", "all there, 12, 12, 0", "more than recorded, 12, 13, 0"})
    void FIN_011_headcount(String vector, int inside, int counted, int tooMany) {
        assertThat(FalsePresence.headcount(inside, counted).value()).isEqualTo(tooMany);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @Covers("FIN-011")
    @CsvSource({
        "T3 four in 50 s, 09:00:00 09:00:20 09:00:40 09:00:50, INDICIO",
        "T4 one, 09:00:00, NADA",
        "three in exactly 60 s, 09:00:00 09:00:30 09:01:00, INDICIO",
        "three in 61 s, 09:00:00 09:00:30 09:01:01, NADA",
        "a burst later in the day, 09:00:00 12:00:00 12:00:10 12:00:20, INDICIO",
        "in another order, 12:00:20 12:00:10 12:00:00 09:00:00, INDICIO",
    })
    void FIN_011_burst(String vector, String times, Strength found) {
        List<Instant> instants =
                Stream.of(times.split(" ")).map(time -> at(time)).toList();
        assertThat(FalsePresence.burst(instants, ft()).value()).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} → {3}")
    @Covers("FIN-011")
    @CsvSource({"half is not more, 6, 12, NADA", "more than half, 7, 12, INDICIO", "nobody, 0, 0, NADA"})
    void FIN_011_share(String vector, int byDocument, int entries, Strength found) {
        assertThat(FalsePresence.share(byDocument, entries, ft()).value()).isEqualTo(found);
    }

    @Test
    @Covers("FIN-012")
    void FIN_012_what_was_loaded_against_what_was_authorised() {
        Set<Line> authorised = Set.of(line("10", "ana"), line("10", "beto"));
        assertThat(RetroactiveMisuse.loaded(authorised, Set.of(line("11", "ana")))
                        .value())
                .as("T1")
                .isEqualTo(Strength.DIRECTO);
        assertThat(RetroactiveMisuse.loaded(authorised, authorised).value())
                .as("T3")
                .isEqualTo(Strength.NADA);
        assertThat(RetroactiveMisuse.loaded(authorised, Set.of(line("10", "ana")))
                        .value())
                .as("less than authorised")
                .isEqualTo(Strength.NADA);
        assertThat(RetroactiveMisuse.loaded(authorised, Set.of(line("10", "carla")))
                        .value())
                .as("somebody else")
                .isEqualTo(Strength.DIRECTO);
    }

    @Test
    @Covers("FIN-012")
    void FIN_012_T2_one_screenshot_for_two_classes() {
        Document first = new Document("ab12", on("2020-05-04"));
        assertThat(RetroactiveMisuse.reused(List.of(first, new Document("ab12", on("2020-05-06"))))
                        .value())
                .isEqualTo(Strength.INDICIO);
        assertThat(RetroactiveMisuse.reused(List.of(first, new Document("cd34", on("2020-05-06"))))
                        .value())
                .isEqualTo(Strength.NADA);
        assertThat(RetroactiveMisuse.reused(List.of(first, first)).value())
                .as("the same class twice")
                .isEqualTo(Strength.NADA);
    }

    @ParameterizedTest(name = "{0}: required {1}, {2} blocks, {3} → {4}")
    @Covers("FIN-020")
    @CsvSource({
        "T1, true, 0, NINGUNA, DIRECTO",
        "T2 authorised before the start, true, 0, APROBADA, NADA",
        "T3 request pending, true, 0, PENDIENTE, EN_ESPERA",
        "T4 e-learning is exempt, false, 0, NINGUNA, NADA",
        "request rejected, true, 0, RECHAZADA, DIRECTO",
        "used, true, 2, NINGUNA, NADA",
    })
    void FIN_020(String vector, boolean required, int blocks, Justification justification, Strength found) {
        assertThat(BookUse.unused(required, blocks, justification).value()).isEqualTo(found);
    }

    @Test
    @Covers("FIN-021")
    void FIN_021_the_list_at_that_instant() {
        List<Authorised> list = List.of(new Authorised("R1", at("00:00")), new Authorised("R2", at("00:00")));
        assertThat(BookUse.unauthorisedRelator("R9", at("09:00"), list).value())
                .as("T1")
                .isEqualTo(Strength.DIRECTO);
        assertThat(BookUse.unauthorisedRelator("R2", at("09:00"), list).value())
                .as("T2")
                .isEqualTo(Strength.NADA);
        List<Authorised> later = List.of(new Authorised("R9", at("09:00").plusSeconds(86_400)));
        assertThat(BookUse.unauthorisedRelator("R9", at("09:00"), later).value())
                .as("T3")
                .isEqualTo(Strength.DIRECTO);
        assertThat(BookUse.unauthorisedRelator("R9", at("09:00"), List.of(new Authorised("R9", at("09:00"))))
                        .value())
                .as("from that very instant")
                .isEqualTo(Strength.NADA);
    }

    @ParameterizedTest(name = "{0}: out {1}–{2}, marked: {3} → {4}")
    @Covers("FIN-033")
    @CsvSource({
        "T1, 10:00, 10:11, false, DIRECTO",
        "T2 exactly ten minutes, 10:00:00, 10:10:00, false, NADA",
        "T3, 10:00:00, 10:10:01, false, DIRECTO",
        "T4 marked, 10:00, 10:25, true, NADA",
    })
    void FIN_033(String vector, String from, String to, boolean marked, Strength found) {
        assertThat(Records.absence(at(from), at(to), marked, ft()).value()).isEqualTo(found);
    }

    @Test
    @Covers("FIN-031")
    void FIN_031_T3_firm_after_the_last_day_to_correct_it() {
        assertThat(Records.unreportedFirmFrom(on("2020-03-06"), businessDays(), ft())
                        .value())
                .isEqualTo("2020-03-18");
    }

    private static Line line(String action, String participant) {
        return new Line(action, DAY, "A", participant);
    }
}
