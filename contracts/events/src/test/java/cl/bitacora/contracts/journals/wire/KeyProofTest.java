package cl.bitacora.contracts.journals.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyProofTest {

    @Test
    void a_code_is_the_same_however_it_is_typed() {
        assertThat(KeyProof.canonicalCode("7k3m-9qwx 2Rtd")).isEqualTo("7K3M9QWX2RTD");
        assertThat(KeyProof.canonicalCode("Oil0")).isEqualTo("0110");
        assertThat(KeyProof.codeSha256("7K3M-9QWX-2RTD"))
                .isEqualTo(JournalCodec.sha256("7K3M9QWX2RTD"))
                .isEqualTo(KeyProof.codeSha256("7k3m9qwx2rtd"));
    }

    @Test
    void what_is_signed_names_what_it_is_for() {
        assertThat(new String(KeyProof.ofEnrolment("7k3m-9qwx-2rtd", "KEY"), StandardCharsets.UTF_8))
                .isEqualTo("bitacora-enrolment-v1\n7K3M9QWX2RTD\nKEY");
        assertThat(new String(KeyProof.ofRotation("sala-1", "KEY"), StandardCharsets.UTF_8))
                .isEqualTo("bitacora-key-rotation-v1\nsala-1\nKEY");
    }
}
