package cl.bitacora.tender.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.tender.domain.Compliance;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.call.CallRules.Delivery;
import cl.bitacora.tender.domain.offer.BidderFacts.Call;
import cl.bitacora.tender.domain.offer.BidderFacts.Validity;
import cl.bitacora.tender.domain.offer.Papers.Paper;
import cl.bitacora.tender.domain.offer.Papers.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 5.1.1: TEN-032…043, TEN-066…072. */
class BidderAdmissibilityTest {
    private static final LocalDate CLOSES = LocalDate.of(2022, 11, 10);
    private static final Call CALL = new Call(CLOSES, Given.OPENING, Delivery.SISTEMA, false);
    private static final Validity OPEN = new Validity(LocalDate.of(2015, 1, 1), Optional.empty());
    private static final Totals TOTALS = new Totals(3, 60, Clp.of(45_000_000));

    @Test
    @Covers({"TEN-066", "TEN-067", "TEN-069"})
    void a_bidder_that_complies() {
        List<Item> items = BidderAdmissibility.items(good(), CALL, Given.PARAMETERS);
        assertThat(items).extracting(Item::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(items).extracting(Item::result).containsOnly(Compliance.CUMPLE);
        assertThat(BidderAdmissibility.conclusion(items).value()).isEqualTo(Compliance.CUMPLE);
    }

    /** What is wrong, the only item that fails by it. */
    @ParameterizedTest(name = "{0} → ítem {1}")
    @CsvSource({
        "registro hasta el cierre, 1",
        "NCh hasta el cierre, 1",
        "registro desde la apertura, 1",
        "Anexo 5 de 91 días, 2",
        "Anexo 5 sin representante, 2",
        "Anexo 5 en fotocopia, 2",
        "Anexo 5 posterior a la apertura, 2",
        "certificado incompleto, 3",
        "certificado fuera de plazo, 3",
        "Anexo 6 sin firma, 4",
        "Anexo 6 no suma cupos, 4",
        "Anexo 6 no suma un peso, 4",
        "Anexo 6 de 91 días, 4",
        "certificado de otro RUT, 5",
        "certificado de 91 días, 5",
        "por correo, 6"
    })
    @Covers({
        "TEN-032", "TEN-034", "TEN-035", "TEN-040", "TEN-041", "TEN-043", "TEN-066", "TEN-067", "TEN-068", "TEN-069",
        "TEN-070", "TEN-071", "TEN-072"
    })
    void one_item_fails(String wrong, int item) {
        List<Item> items = BidderAdmissibility.items(bad(wrong), CALL, Given.PARAMETERS);
        assertThat(items.stream()
                        .filter(one -> one.result() == Compliance.NO_CUMPLE)
                        .map(Item::number))
                .containsExactly(item);
        assertThat(BidderAdmissibility.conclusion(items).value()).isEqualTo(Compliance.NO_CUMPLE);
        assertThat(BidderAdmissibility.conclusion(items).facts().getFirst().value())
                .isEqualTo("BA 5.1.1, ítem " + item);
    }

    @ParameterizedTest(name = "fechado {0} → {1}")
    @CsvSource({"2022-08-13, true", "2022-08-12, false", "2022-11-12, false", "2022-11-11, true"})
    @Covers("TEN-041")
    void TEN_041(LocalDate issued, boolean passes) {
        assertThat(Papers.age(issued, Given.OPENING, Given.PARAMETERS).value().passes())
                .isEqualTo(passes);
    }

    @Test
    @Covers({"TEN-031", "TEN-041"})
    void TEN_031_a_later_opening_makes_documents_older() {
        LocalDate issued = LocalDate.of(2022, 8, 15);
        assertThat(Papers.age(issued, Given.OPENING, Given.PARAMETERS).value().passes())
                .isTrue();
        assertThat(Papers.age(issued, LocalDate.of(2022, 11, 18), Given.PARAMETERS)
                        .value()
                        .passes())
                .isFalse();
    }

    @ParameterizedTest(name = "emergencia {0}, original {1} → {2}")
    @CsvSource({"true, false, true", "false, false, false", "false, true, true"})
    @Covers("TEN-042")
    void TEN_042(boolean emergency, boolean original, boolean passes) {
        Paper paper = new Paper(CLOSES, original, true, true, true, true, true);
        assertThat(Papers.original(paper, emergency).value().passes()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0} cursos, {1} cupos, {2} pesos → {3}")
    @CsvSource({"3, 60, 45000000, true", "3, 60, 45000001, false", "3, 59, 45000000, false", "2, 60, 45000000, false"})
    @Covers("TEN-043")
    void TEN_043(int courses, int places, long value, boolean passes) {
        assertThat(Papers.addsUp(TOTALS, new Totals(courses, places, Clp.of(value)))
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @Test
    @Covers("TEN-038")
    void TEN_038() {
        assertThat(Papers.bidGuarantee(false).value()).isEqualTo(Compliance.CUMPLE);
        assertThat(Papers.bidGuarantee(true).value()).isEqualTo(Compliance.NO_CUMPLE);
    }

    private static BidderFacts good() {
        return bad("");
    }

    private static BidderFacts bad(String wrong) {
        LocalDate old = LocalDate.of(2022, 8, 12);
        LocalDate fresh = LocalDate.of(2022, 8, 13);
        LocalDate fifth = wrong.equals("Anexo 5 de 91 días")
                ? old
                : wrong.startsWith("Anexo 5 posterior") ? Given.OPENING.plusDays(1) : fresh;
        return new BidderFacts(
                LocalDate.of(2022, 11, 9),
                wrong.equals("registro hasta el cierre")
                        ? new Validity(LocalDate.of(2015, 1, 1), Optional.of(CLOSES))
                        : wrong.equals("registro desde la apertura")
                                ? new Validity(Given.OPENING, Optional.empty())
                                : OPEN,
                wrong.equals("NCh hasta el cierre")
                        ? new Validity(LocalDate.of(2021, 1, 1), Optional.of(CLOSES))
                        : OPEN,
                new Paper(
                        fifth,
                        !wrong.contains("fotocopia"),
                        true,
                        !wrong.contains("sin representante"),
                        true,
                        true,
                        true),
                new Paper(
                        wrong.equals("Anexo 6 de 91 días") ? old : fresh,
                        true,
                        false,
                        !wrong.equals("Anexo 6 sin firma"),
                        true,
                        true,
                        true),
                TOTALS,
                new Totals(
                        3,
                        wrong.equals("Anexo 6 no suma cupos") ? 59 : 60,
                        Clp.of(wrong.equals("Anexo 6 no suma un peso") ? 45_000_001 : 45_000_000)),
                new Paper(
                        wrong.equals("certificado de 91 días") ? old : fresh,
                        false,
                        true,
                        true,
                        !wrong.equals("certificado incompleto"),
                        true,
                        !wrong.equals("certificado fuera de plazo")),
                !wrong.equals("certificado de otro RUT"),
                true,
                true,
                wrong.equals("por correo") ? Delivery.CORREO : Delivery.SISTEMA);
    }
}
