package cl.bitacora.fines.domain;

import static cl.bitacora.fines.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.fines.domain.Conversion.Converted;
import cl.bitacora.fines.domain.Conversion.Missing;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.Utm;
import cl.bitacora.regulation.UtmValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From UTM to pesos, or to nothing at all. */
class ConversionTest {
    private static final LocalDate ACT = on("2020-03-31");

    @ParameterizedTest(name = "{0}: {1} UTM of 50.000 → {2}")
    @Covers("FIN-002")
    @CsvSource({
        "T1, 31, 1550000",
        "T2, 50, 2500000",
        "T3, 16, 800000",
        "T4, 30, 1500000",
        "T5, 3, 150000",
        "T6, 15, 750000",
    })
    void FIN_002(String vector, int utm, long pesos) {
        assertThat(Conversion.ofLce(utm, ACT, worth(50_000))).isInstanceOfSatisfying(Converted.class, converted -> {
            assertThat(converted.pesos().value()).isEqualTo(Clp.of(pesos));
            assertThat(converted.official()).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}: {1} UTM of 60.000 → {2}")
    @Covers("FINB-021")
    @CsvSource({"serious, 30, 1800000", "less serious, 15, 900000", "minor, 3, 180000"})
    void FINB_021(String vector, int utm, long pesos) {
        assertThat(Conversion.ofBecas(utm, ACT, worth(60_000)))
                .isInstanceOfSatisfying(
                        Converted.class,
                        converted -> assertThat(converted.pesos().value()).isEqualTo(Clp.of(pesos)));
    }

    @Test
    @Covers({"FIN-002", "FINB-021"})
    void FIN_002_a_month_without_a_sourced_value_gives_no_amount() {
        Optional<UtmValue> none = Utm.official().find(YearMonth.from(ACT));

        assertThat(Conversion.ofLce(31, ACT, none)).isInstanceOfSatisfying(Missing.class, missing -> {
            assertThat(missing.refusal().code()).isEqualTo("utm-month-missing");
            assertThat(missing.refusal().factMap()).containsEntry("month", "2020-03");
        });
        assertThat(Conversion.ofBecas(30, ACT, none)).isInstanceOf(Missing.class);
    }

    @Test
    @Covers("FIN-002")
    void FIN_002_the_month_is_that_of_the_act() {
        assertThatThrownBy(() -> Conversion.ofLce(31, on("2020-04-01"), worth(50_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2020-03");
    }

    @Test
    void a_value_that_is_not_official_is_said_so() {
        assertThat(Conversion.ofLce(31, ACT, Utm.sandbox().find(YearMonth.from(ACT))))
                .isInstanceOfSatisfying(
                        Converted.class,
                        converted -> assertThat(converted.official()).isFalse());
    }

    private static Optional<UtmValue> worth(long pesos) {
        return Optional.of(new UtmValue(YearMonth.from(ACT), Clp.of(pesos), "ejemplo del catálogo", true));
    }
}
