package cl.bitacora.tender.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.tender.domain.BidderId;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.contract.Guarantee.Cause;
import cl.bitacora.tender.domain.contract.Signing.Document;
import cl.bitacora.tender.domain.contract.Signing.Papers;
import cl.bitacora.tender.domain.contract.Signing.Transfer;
import cl.bitacora.tender.domain.contract.Termination.Course;
import cl.bitacora.tender.domain.contract.Termination.Ground;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signature, guarantee and termination: TEN-036, TEN-037, TEN-171…190. */
class ContractTest {
    private static final BidderId OTEC = BidderId.of("76.111.222-8");
    private static final LocalDate SIGNED = LocalDate.of(2023, 1, 23);
    private static final LocalDate LEAST = LocalDate.of(2024, 5, 31);

    @Test
    @Covers("TEN-036")
    void TEN_036() {
        assertThat(Signing.contactOffice(Set.of("13"), "07").value()).isTrue();
        assertThat(Signing.contactOffice(Set.of("13"), "13").value()).isFalse();
    }

    @Test
    @Covers("TEN-037")
    void TEN_037() {
        assertThat(Signing.coordinators(Set.of("13", "07"), Map.of("13", 1))
                        .value()
                        .passes())
                .isFalse();
        assertThat(Signing.coordinators(Set.of("13", "07"), Map.of("13", 1, "07", 2))
                        .value()
                        .passes())
                .isTrue();
    }

    @Test
    @Covers("TEN-171")
    void TEN_171() {
        assertThat(Signing.content(true, List.of(), Optional.empty()).value().passes())
                .isTrue();
        assertThat(Signing.content(true, List.of(), Optional.of(LocalDate.of(2023, 5, 12)))
                        .value()
                        .passes())
                .isFalse();
        assertThat(Signing.content(true, List.of("cláusula décima"), Optional.empty())
                        .value()
                        .passes())
                .isFalse();
        assertThat(Signing.content(false, List.of(), Optional.empty()).value().passes())
                .isFalse();
    }

    @ParameterizedTest(name = "adjudicado {0}, tramitado {1} → {2}")
    @CsvSource({"true, , false", "true, 2023-01-23, true", "true, 2023-01-24, false", "false, 2023-01-20, false"})
    @Covers("TEN-174")
    void TEN_174(boolean awarded, @org.jspecify.annotations.Nullable LocalDate processed, boolean passes) {
        assertThat(Signing.publicity(awarded, Optional.ofNullable(processed), SIGNED)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"CESION_DE_CONTRATO, false", "SUBCONTRATACION, false", "CESION_DE_CREDITO, true"})
    @Covers("TEN-175")
    void TEN_175(Transfer transfer, boolean passes) {
        assertThat(Signing.transfer(transfer).value().passes()).isEqualTo(passes);
    }

    @ParameterizedTest(name = "firma {0}, hoy {1}, documentos {2} → {3}")
    @CsvSource({
        "2023-01-23, 2023-01-23, true, false",
        "2023-01-24, 2023-01-24, true, true",
        ", 2023-01-24, true, true",
        ", 2023-01-23, true, false",
        "2023-01-23, 2023-01-23, false, true"
    })
    @Covers("TEN-176")
    void TEN_176(@org.jspecify.annotations.Nullable LocalDate signed, LocalDate today, boolean papers, boolean voided) {
        assertThat(Signing.voided(Optional.ofNullable(signed), SIGNED, today, papers)
                        .value())
                .isEqualTo(voided);
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    @Covers("TEN-178")
    void TEN_178_each_document(Document missing) {
        Set<Document> delivered = EnumSet.complementOf(EnumSet.of(missing));
        assertThat(Signing.papers(papers(delivered, true, true, false, false))
                        .value()
                        .passes())
                .isFalse();
        boolean conditional = missing == Document.DESIGNACION_O_VIGENCIA || missing == Document.LUGAR_DE_EJECUCION;
        assertThat(Signing.papers(papers(delivered, false, false, false, false))
                        .value()
                        .passes())
                .isEqualTo(conditional);
    }

    @ParameterizedTest(name = "deudas {0}, regularizadas {1} → {2}")
    @CsvSource({"false, false, true", "true, false, false", "true, true, true"})
    @Covers("TEN-178")
    void TEN_178_labour_debts(boolean debts, boolean regularised, boolean passes) {
        Papers papers = papers(EnumSet.allOf(Document.class), true, true, debts, regularised);
        assertThat(Signing.papers(papers).value().passes()).isEqualTo(passes);
    }

    @Test
    @Covers("TEN-179")
    void TEN_179() {
        assertThat(Signing.mayDecline("Calle A 100", "Calle B 200", true).value())
                .isTrue();
        assertThat(Signing.mayDecline("Calle A 100", "Calle A 100", true).value())
                .isFalse();
        assertThat(Signing.mayDecline("Calle A 100", "Calle A 100", false).value())
                .isTrue();
    }

    @Test
    @Covers("TEN-180")
    void TEN_180() {
        Papers forged = new Papers(
                EnumSet.allOf(Document.class), true, true, true, false, false, Set.of(Document.CERTIFICADO_LABORAL));
        assertThat(Signing.referral(forged).value()).isTrue();
        assertThat(Signing.papers(forged).value().passes()).isFalse();
        assertThat(Signing.referral(papers(Set.of(), false, false, false, false))
                        .value())
                .isFalse();
    }

    @ParameterizedTest(name = "inicio hasta {0}, iniciado {1}, {2} matriculados → {3}")
    @CsvSource({
        "2023-03-01, false, 20, true",
        "2023-03-02, false, 20, false",
        "2023-03-01, true, 20, false",
        "2023-03-01, false, 9, false"
    })
    @Covers("TEN-181")
    void TEN_181(LocalDate latestStart, boolean started, int enrolled, boolean ground) {
        Termination.Facts facts =
                new Termination.Facts(false, false, false, false, false, latestStart, started, enrolled, 10);
        assertThat(Termination.grounds(facts, LocalDate.of(2023, 3, 2)).value().contains(Ground.NO_INICIO))
                .isEqualTo(ground);
    }

    @Test
    @Covers("TEN-181")
    void TEN_181_every_ground() {
        Termination.Facts all = new Termination.Facts(true, true, true, true, true, SIGNED, false, 20, 10);
        assertThat(Termination.grounds(all, SIGNED.plusDays(1)).value()).containsExactly(Ground.values());
    }

    @Test
    @Covers("TEN-183")
    void TEN_183() {
        assertThat(Termination.payable(List.of(
                                new Course("K1", true, true, Clp.of(10_000_000)),
                                new Course("K2", false, true, Clp.of(3_000_000)),
                                new Course("K3", true, false, Clp.of(5_000_000))))
                        .value())
                .isEqualTo(Clp.of(10_000_000));
    }

    @ParameterizedTest
    @CsvSource({"15700000, 1570000", "15700005, 1570001", "15700001, 1570001", "10, 1"})
    @Covers("TEN-184")
    void TEN_184(long contract, long due) {
        assertThat(Guarantee.due(Clp.of(contract), Given.PARAMETERS).value()).isEqualTo(Clp.of(due));
    }

    @ParameterizedTest(name = "{0} pesos hasta {1} → {2}")
    @CsvSource({"1570000, 2024-05-31, true", "1570000, 2024-05-30, false", "1570001, 2024-05-31, false"})
    @Covers({"TEN-184", "TEN-186"})
    void TEN_186(long amount, LocalDate expires, boolean passes) {
        var least = Guarantee.leastExpiry(SIGNED, SIGNED, Given.CALENDAR, Given.PARAMETERS);
        assertThat(least.value()).isEqualTo(LEAST);
        assertThat(least.facts().toString()).contains("2024-01-23");
        Guarantee guarantee = guarantee(OTEC, "CLP", amount, expires);
        assertThat(guarantee
                        .accepted(OTEC, Guarantee.due(Clp.of(15_700_000), Given.PARAMETERS), least)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @Test
    @Covers("TEN-186")
    void the_guarantee_covers_the_later_of_signature_and_processing() {
        assertThat(Guarantee.leastExpiry(SIGNED, SIGNED.plusDays(7), Given.CALENDAR, Given.PARAMETERS)
                        .value())
                .isAfter(LEAST);
    }

    @Test
    @Covers("TEN-185")
    void TEN_185() {
        assertThat(guarantee(OTEC, "CLP", 1, LEAST).form(OTEC).value().passes()).isTrue();
        assertThat(guarantee(BidderId.of("representante"), "CLP", 1, LEAST)
                        .form(OTEC)
                        .value()
                        .passes())
                .isFalse();
        assertThat(guarantee(OTEC, "CLF", 1, LEAST).form(OTEC).value().passes()).isFalse();
    }

    @Test
    @Covers("TEN-187")
    void TEN_187() {
        Guarantee guarantee = guarantee(OTEC, "CLP", 1, LEAST);
        assertThat(guarantee.delivered(SIGNED).value().passes()).isTrue();
        assertThat(guarantee.delivered(SIGNED.minusDays(1)).value().passes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "INCUMPLIMIENTO_IMPUTABLE, true",
        "FUERZA_MAYOR, false",
        "TERMINO_ANTICIPADO, true",
        "MULTA_IMPAGA, true"
    })
    @Covers("TEN-188")
    void TEN_188(Cause cause, boolean collectable) {
        assertThat(Guarantee.collectable(cause, false).value()).isEqualTo(collectable);
        assertThat(Guarantee.collectable(cause, true).facts().toString()).contains("PERIODO_SIGUIENTE");
    }

    @Test
    @Covers("TEN-189")
    void TEN_189_return() {
        assertThat(Guarantee.returnable(true, false, false).value().passes()).isTrue();
        assertThat(Guarantee.returnable(false, true, false).value().passes()).isFalse();
        assertThat(Guarantee.returnable(false, true, true).value().passes()).isTrue();
    }

    @Test
    @Covers("TEN-190")
    void TEN_190() {
        assertThat(Signing.staffPaid(true, true, true, true).value().passes()).isTrue();
        assertThat(Signing.staffPaid(true, true, true, false).value().passes()).isFalse();
    }

    private static Papers papers(
            Set<Document> delivered, boolean publicEntity, boolean faceToFace, boolean debts, boolean regularised) {
        return new Papers(delivered, publicEntity, faceToFace, true, debts, regularised, Set.of());
    }

    private static Guarantee guarantee(BidderId taker, String currency, long amount, LocalDate expires) {
        return new Guarantee(taker, true, true, currency, true, Clp.of(amount), expires, SIGNED, true);
    }
}
