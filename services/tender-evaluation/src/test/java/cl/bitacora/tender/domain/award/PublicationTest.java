package cl.bitacora.tender.domain.award;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.award.Publication.Challenge;
import cl.bitacora.tender.domain.award.Publication.Letter;
import cl.bitacora.tender.domain.award.Publication.Notices;
import cl.bitacora.tender.domain.award.Publication.Suspension;
import cl.bitacora.tender.domain.award.Publication.Upheld;
import cl.bitacora.tender.domain.contract.Standing;
import cl.bitacora.tender.domain.contract.Standing.Extension;
import cl.bitacora.tender.domain.offer.LmsItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After the award: TEN-045, TEN-159, TEN-160, TEN-163, TEN-165, TEN-169, TEN-170, TEN-177. */
class PublicationTest {
    private static final Set<String> BIDDERS = Set.of("A", "B");

    @ParameterizedTest(name = "pedido {0}, sin cambios {1} → {2}")
    @CsvSource({"2022-11-03, true, true", "2022-11-04, true, false", "2022-11-03, false, false"})
    @Covers("TEN-045")
    void TEN_045(LocalDate requested, boolean unchanged, boolean passes) {
        assertThat(LmsItems.aulaDigital(requested, LocalDate.of(2022, 11, 3), true, true, true, unchanged)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "publicada {0}, firmada {1}, a la UTB {2} → {3}")
    @CsvSource({
        "2022-12-27, true, true, true",
        "2022-12-28, true, true, false",
        "2022-12-27, false, true, false",
        "2022-12-27, true, false, false"
    })
    @Covers("TEN-159")
    void TEN_159(LocalDate published, boolean signed, boolean toSence, boolean passes) {
        LocalDate lastDay = LocalDate.of(2022, 12, 27);
        Letter letter = new Letter(published, signed, true, true, toSence, BIDDERS, BIDDERS);
        assertThat(Publication.letter(letter, lastDay).value().passes()).isEqualTo(passes);
        Letter one = new Letter(published, signed, true, true, toSence, BIDDERS, Set.of("A"));
        assertThat(Publication.letter(one, lastDay).value().passes()).isFalse();
    }

    @Test
    @Covers("TEN-160")
    void TEN_160() {
        LocalDate lastDay = LocalDate.of(2022, 12, 30);
        Notices notices =
                new Notices(Optional.of(LocalDate.of(2022, 12, 29)), Optional.of(lastDay), true, BIDDERS, BIDDERS);
        assertThat(Publication.notices(notices, lastDay).value().passes()).isTrue();
        assertThat(Publication.notices(notices, lastDay).facts().toString())
                .contains("contractsFrom, value=2022-12-29", "derivationFrom, value=2022-12-30");
        Notices silent = new Notices(notices.otecOn(), Optional.empty(), true, BIDDERS, BIDDERS);
        assertThat(Publication.notices(silent, lastDay).value().passes()).isFalse();
        Notices offline = new Notices(notices.otecOn(), notices.entityOn(), false, BIDDERS, BIDDERS);
        assertThat(Publication.notices(offline, lastDay).value().passes()).isFalse();
    }

    @Test
    @Covers("TEN-163")
    void TEN_163() {
        Suspension suspension = suspension(
                new Challenge(LocalDate.of(2023, 1, 3), Optional.of(LocalDate.of(2023, 1, 6))),
                new Challenge(LocalDate.of(2023, 1, 4), Optional.of(LocalDate.of(2023, 1, 5))));
        assertThat(suspension.from()).isEqualTo(LocalDate.of(2023, 1, 4));
        assertThat(suspension.to()).contains(LocalDate.of(2023, 1, 6));
        assertThat(suspension.covers(LocalDate.of(2023, 1, 3))).isFalse();
        assertThat(suspension.covers(LocalDate.of(2023, 1, 6))).isTrue();
        assertThat(suspension.covers(LocalDate.of(2023, 1, 9))).isFalse();
        // three business days were suspended: 4, 5 and 6 January
        assertThat(Publication.resumed(LocalDate.of(2023, 1, 23), suspension, Given.CALENDAR))
                .isEqualTo(LocalDate.of(2023, 1, 26));
        assertThat(suspension(new Challenge(LocalDate.of(2023, 1, 3), Optional.empty()))
                        .covers(LocalDate.of(2023, 2, 3)))
                .isTrue();
        assertThat(Publication.suspension(List.of(), Given.CALENDAR)).isEmpty();
    }

    @ParameterizedTest(name = "reevaluada {0}, ampliación {1}, fundada {2} → {3}")
    @CsvSource({
        "2023-01-17, 0, false, true",
        "2023-01-18, 0, false, false",
        "2023-01-24, 5, true, true",
        "2023-01-24, 5, false, false",
        "2023-01-25, 6, true, false"
    })
    @Covers("TEN-165")
    void TEN_165(LocalDate on, int extension, boolean reasons, boolean passes) {
        assertThat(Publication.upheld(
                                new Upheld(on, true, true, extension, reasons),
                                LocalDate.of(2023, 1, 17),
                                LocalDate.of(2023, 1, 24),
                                Given.CALENDAR)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "entregado {0} → {1}")
    @CsvSource({"2023-01-16, true", "2023-01-17, false", ", false"})
    @Covers("TEN-169")
    void TEN_169(@org.jspecify.annotations.Nullable LocalDate on, boolean passes) {
        assertThat(Standing.delivered(Optional.ofNullable(on), true, true, true, LocalDate.of(2023, 1, 16))
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "respuesta {0}, aprobado {1}, reenvío {2} → {3}")
    @CsvSource({
        "2023-01-19, true, , true",
        "2023-01-20, true, , false",
        "2023-01-19, false, 2023-02-06, true",
        "2023-01-19, false, 2023-02-07, false",
        "2023-01-19, false, , false"
    })
    @Covers("TEN-170")
    void TEN_170(
            LocalDate answered, boolean approved, @org.jspecify.annotations.Nullable LocalDate again, boolean passes) {
        assertThat(Standing.verified(
                                answered,
                                LocalDate.of(2023, 1, 19),
                                approved,
                                Optional.ofNullable(again),
                                LocalDate.of(2023, 2, 6))
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    @ParameterizedTest(name = "termina {0}, prórroga hasta {1}, garantía {2} hasta {3} → {4}")
    @CsvSource({
        "2024-01-23, , , , true",
        "2024-01-24, , , , false",
        "2024-07-20, 2024-07-23, 1570000, 2024-12-31, true",
        "2024-07-20, 2024-07-24, 1570000, 2024-12-31, false",
        "2024-07-20, 2024-07-23, 1569999, 2024-12-31, false",
        "2024-07-20, 2024-07-23, 1570000, 2024-08-23, false"
    })
    @Covers("TEN-177")
    void TEN_177(
            LocalDate endsOn,
            @org.jspecify.annotations.Nullable LocalDate to,
            @org.jspecify.annotations.Nullable Long guarantee,
            @org.jspecify.annotations.Nullable LocalDate guaranteeTo,
            boolean passes) {
        Optional<Extension> extension = to == null || guarantee == null || guaranteeTo == null
                ? Optional.empty()
                : Optional.of(new Extension(LocalDate.of(2024, 1, 10), to, true, Clp.of(guarantee), guaranteeTo));
        assertThat(Standing.alive(
                                endsOn,
                                LocalDate.of(2024, 1, 23),
                                extension,
                                LocalDate.of(2024, 7, 23),
                                Clp.of(1_570_000),
                                Given.CALENDAR,
                                Given.PARAMETERS)
                        .value()
                        .passes())
                .isEqualTo(passes);
    }

    private static Suspension suspension(Challenge... challenges) {
        return Publication.suspension(List.of(challenges), Given.CALENDAR)
                .orElseThrow()
                .value();
    }
}
