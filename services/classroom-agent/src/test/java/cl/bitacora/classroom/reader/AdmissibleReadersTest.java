package cl.bitacora.classroom.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissibleReadersTest {

    @ParameterizedTest(name = "{0} ({1}): {2}")
    @CsvSource({
        "U.are.U® 4500 Fingerprint Reader, 05ba:000a, true",
        "U.are.U 4000B, 05BA:000A, true",
        "Digital Persona U.are.U 4000/4000B/4500, '', true",
        "U.are.U 5160, 05ba:000b, false",
        "U.are.U 4000, 05ba:0007, false",
        "Otro lector 4500, 1234:5678, false"
    })
    @Covers("LCE-013")
    void LCE_013_T1_T2_models(String product, String usbId, boolean admitted) {
        assertThat(AdmissibleReaders.admits(new ReaderInfo("x", product, usbId, "", 500, true)))
                .isEqualTo(admitted);
    }

    @Test
    @Covers("LCE-013")
    void LCE_013_T3_one_for_each_point() {
        ReaderInfo one = new ReaderInfo("a", "U.are.U 4500", "05ba:000a", "", 500, true);
        ReaderInfo simulated = new ReaderInfo("b", "U.are.U 4500", "05ba:000a", "", 500, false);
        assertThat(AdmissibleReaders.suffice(List.of(one), 1, 1)).isFalse();
        assertThat(AdmissibleReaders.suffice(List.of(one, simulated), 1, 1)).isFalse();
        assertThat(AdmissibleReaders.suffice(List.of(one, one), 1, 1)).isTrue();
        assertThat(AdmissibleReaders.suffice(List.of(one), 1, 0)).isTrue();
    }
}
