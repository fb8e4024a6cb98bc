package cl.bitacora.tender.domain.committee;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.award.TieBreaker;
import cl.bitacora.tender.domain.committee.Committee.Member;
import cl.bitacora.tender.domain.committee.Observations.Letter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Committee, report and observations: TEN-063…065, TEN-147…158. */
class CommitteeTest {
    private static final Member OWN = new Member("Ana", true, true, false);

    @Test
    @Covers("TEN-063")
    void TEN_063() {
        assertThat(Committee.composition(List.of(OWN, OWN, OWN), Given.PARAMETERS)
                        .value()
                        .passes())
                .isTrue();
        assertThat(Committee.composition(List.of(OWN, OWN), Given.PARAMETERS)
                        .value()
                        .passes())
                .isFalse();
        Member external = new Member("Luis", false, true, false);
        assertThat(Committee.composition(List.of(OWN, OWN, external), Given.PARAMETERS)
                        .value()
                        .passes())
                .isFalse();
    }

    @Test
    @Covers("TEN-064")
    void TEN_064() {
        assertThat(Committee.independence(List.of(OWN, OWN)).value().passes()).isTrue();
        assertThat(Committee.independence(List.of(OWN, new Member("Luis", true, false, false)))
                        .value()
                        .passes())
                .isFalse();
        assertThat(Committee.independence(List.of(OWN, new Member("Luis", true, true, true)))
                        .value()
                        .passes())
                .isFalse();
    }

    @Test
    @Covers("TEN-065")
    void TEN_065() {
        assertThat(Committee.contact(true).value().passes()).isFalse();
        assertThat(Committee.contact(false).value().passes()).isTrue();
    }

    @Test
    @Covers({"TEN-147", "TEN-148"})
    void TEN_147_and_148() {
        assertThat(report(true, Set.of("m1", "m2", "m3")).presented(true).value())
                .isTrue();
        assertThat(report(true, Set.of("m1", "m2", "m3")).presented(false).value())
                .isFalse();
        assertThat(report(false, Set.of("m1", "m2", "m3")).complete().value().passes())
                .isFalse();
        assertThat(report(true, Set.of("m1", "m2")).presented(true).value()).isFalse();
        Report unlisted = new Report(
                Set.of("A", "B"), Set.of("A"), true, true, Set.of("O"), Set.of("O"), Set.of(), Set.of(), true);
        assertThat(unlisted.complete().value().passes()).isFalse();
        Report withoutStatement =
                new Report(Set.of("A"), Set.of("A"), true, true, Set.of(), Set.of("O"), Set.of(), Set.of(), true);
        assertThat(withoutStatement.complete().value().passes()).isFalse();
    }

    @Test
    @Covers("TEN-149")
    void TEN_149() {
        assertThat(Observations.allowed(Optional.empty()).value().passes()).isFalse();
        assertThat(Observations.allowed(Optional.of(Letter.C)).value().passes()).isTrue();
    }

    @Test
    @Covers("TEN-150")
    void TEN_150() {
        assertThat(Observations.everybodyAnalysed(Set.of("A", "B"), Set.of("A", "B"))
                        .value()
                        .passes())
                .isTrue();
        assertThat(Observations.everybodyAnalysed(Set.of("A", "B"), Set.of("A"))
                        .value()
                        .passes())
                .isFalse();
        assertThat(Observations.everybodyAnalysed(Set.of("A"), Set.of("A", "B"))
                        .value()
                        .passes())
                .isFalse();
    }

    @Test
    @Covers("TEN-151")
    void TEN_151() {
        assertThat(Observations.numerals(Map.of("A", "5.1.2, ítem 5"), text -> true)
                        .value()
                        .passes())
                .isTrue();
        assertThat(Observations.numerals(Map.of("A", "5.1.2, ítem 5", "B", ""), text -> true)
                        .value()
                        .passes())
                .isFalse();
        assertThat(Observations.numerals(Map.of("A", "99.9"), text -> false)
                        .value()
                        .passes())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"40, false", "50, true", "45, false"})
    @Covers("TEN-152")
    void TEN_152(long tenths, boolean passes) {
        List<Grade> scale = List.of(Grade.SEVEN, Grade.FIVE, Grade.THREE, Grade.ONE);
        assertThat(Observations.ofScale("experiencia", Grade.ofTenths(tenths), scale)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0}, rechazada {1} → {2}")
    @CsvSource({"50/100, true, false", "50/100, false, true", "5001/10000, true, true", "51/100, false, false"})
    @Covers("TEN-153")
    void TEN_153(String share, boolean rejected, boolean passes) {
        assertThat(Observations.behaviour(Given.ratio(share), rejected, Given.PARAMETERS)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @Test
    @Covers("TEN-154")
    void TEN_154() {
        assertThat(Observations.weights(Given.PARAMETERS.weights(), Given.PARAMETERS)
                        .value()
                        .passes())
                .isTrue();
        assertThat(Observations.weights(Given.otherWeights().weights(), Given.PARAMETERS)
                        .value()
                        .passes())
                .isFalse();
    }

    @Test
    @Covers("TEN-155")
    void TEN_155() {
        List<TieBreaker> order = new ArrayList<>(Arrays.asList(TieBreaker.values()));
        assertThat(Observations.tieBreakers(order).value().passes()).isTrue();
        Collections.swap(order, 0, 4);
        assertThat(Observations.tieBreakers(order).value().passes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"834693877, true", "834693878, false"})
    @Covers("TEN-156")
    void TEN_156(long amount, boolean passes) {
        BidderId otec = BidderId.of("76.111.222-8");
        Map<BidderId, Clp> amounts = Map.of(otec, Clp.of(amount));
        assertThat(Observations.shares(amounts, Clp.of(834_693_877), Set.of())
                        .value()
                        .passes())
                .isEqualTo(passes);
        assertThat(Observations.shares(amounts, Clp.of(834_693_877), Set.of(otec))
                        .value()
                        .passes())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1000000000, true", "1000000001, false"})
    @Covers("TEN-157")
    void TEN_157(long total, boolean passes) {
        assertThat(Observations.total(Clp.of(total), Clp.of(1_000_000_000))
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @Test
    @Covers("TEN-158")
    void TEN_158() {
        assertThat(Observations.mayAward(Set.of(Letter.E), true).value()).isFalse();
        assertThat(Observations.mayAward(Set.of(), false).value()).isFalse();
        assertThat(Observations.mayAward(Set.of(), true).value()).isTrue();
    }

    private static Report report(boolean oticStatement, Set<String> statements) {
        return new Report(
                Set.of("A", "B"),
                Set.of("A", "B"),
                true,
                true,
                Set.of("O"),
                Set.of("O"),
                statements,
                Set.of("m1", "m2", "m3"),
                oticStatement);
    }
}
