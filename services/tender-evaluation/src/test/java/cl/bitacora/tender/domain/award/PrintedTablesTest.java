package cl.bitacora.tender.domain.award;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.tender.domain.Given;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.Rounding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed tables of the share limit and of rounding, line by line. */
class PrintedTablesTest {
    private static final Clp BILLION = Clp.of(1_000_000_000);

    @ParameterizedTest(name = "M {0}: {1} %, {2} pesos")
    @CsvSource({
        "50000000,   100.0000, 50000000",
        "99999999,   100.0000, 99999999",
        "100000000,  100.0000, 100000000",
        "100000001,  100.0000, 100000000",
        "500000000,  92.6531,  463265306",
        "1000000000, 83.4694,  834693877",
        "2550000000, 55.0000,  1402500000",
        "4999999999, 10.0000,  500000000",
        "5000000000, 10.0000,  500000000",
        "5000000001, 10.0000,  500000000",
        "6000000000, 10.0000,  600000000"
    })
    @Covers({"TEN-142", "TEN-143", "TEN-144"})
    void TC_12_share_limit_table(long amount, String percent, long cap) {
        ShareLimit limit = ShareLimit.over(Clp.of(amount), Given.PARAMETERS);
        assertThat(ShareLimit.percent(limit.share().value())).isEqualTo(percent);
        assertThat(limit.cap().value()).isEqualTo(Clp.of(cap));
    }

    @ParameterizedTest(name = "k {0}: {1}, {2} pesos")
    @CsvSource({
        "1, 409/490,                             834693877",
        "2, 16801/24010,                         699750104",
        "3, 693649/1176490,                      589591921",
        "4, 28804801/57648010,                   499666874",
        "5, 1204075249/2824752490,               426258673",
        "6, 50705287201/138412872010,            366333610",
        "7, 2152783072849/6782230728490,         317415192",
        "8, 92215330569601/332329305696010,      277481789",
        "9, 3987709597910449/16284135979104490,  244883093"
    })
    @Covers("TEN-143")
    void TC_12_every_exponent(int exponent, String share, long cap) {
        ShareLimit limit = ShareLimit.over(BILLION, Given.exponent(exponent));
        assertThat(limit.share().value()).isEqualTo(Given.ratio(share));
        assertThat(limit.cap().value()).isEqualTo(Clp.of(cap));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "644/100, 6.4",
        "654/100, 6.5",
        "656/100, 6.6",
        "655/100, 6.6",
        "645/100, 6.5",
        "555/100, 5.6",
        "550/100, 5.5"
    })
    @Covers("TEN-098")
    void TEN_098(String exact, String rounded) {
        assertThat(Rounding.toTenth(Given.ratio(exact))).hasToString(rounded);
        assertThat(Grade.parse(rounded)).contains(Rounding.toTenth(Given.ratio(exact)));
    }
}
