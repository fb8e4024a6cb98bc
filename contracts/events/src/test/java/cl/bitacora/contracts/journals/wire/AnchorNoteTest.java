package cl.bitacora.contracts.journals.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorNoteTest {
    private static final AnchorNote NOTE = new AnchorNote(
            "sala-1",
            "a-0011223344556677",
            "00112233445566778899aabbccddeeff",
            "3f6c0f8e-5b0d-4c58-9a35-0f5a1a6f6a11",
            7_265_301,
            Instant.parse("2026-03-09T12:00:00Z"));

    @Test
    void the_text_has_seven_lines_and_is_read_back() {
        assertThat(NOTE.text())
                .isEqualTo("bitacora-anchor/v1\nsala-1\na-0011223344556677\n00112233445566778899aabbccddeeff\n"
                        + "3f6c0f8e-5b0d-4c58-9a35-0f5a1a6f6a11\n7265301\n2026-03-09T12:00:00.000Z\n");
        assertThat(AnchorNote.parse(NOTE.text())).isEqualTo(NOTE);
    }

    @Test
    void anything_else_is_no_anchor() {
        for (String other : List.of(
                "",
                NOTE.text() + "\n",
                NOTE.text().stripTrailing(),
                NOTE.text().replace("v1", "v2"),
                NOTE.text().replace("7265301", "07265301"),
                NOTE.text().replace(".000Z", "Z"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> AnchorNote.parse(other));
        }
    }
}
