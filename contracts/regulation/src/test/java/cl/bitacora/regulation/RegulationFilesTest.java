package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegulationFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/regulation");

    @Test
    void the_index_lists_exactly_the_files_of_the_folder() {
        assertThat(RegulationFiles.fromClassPath().paths())
                .as("regulation/files.txt")
                .isEqualTo(RegulationFiles.fromDirectory(FOLDER).paths());
    }

    @Test
    void folder_and_class_path_have_the_same_revision() {
        assertThat(Regulation.load(FOLDER).revision())
                .isEqualTo(Regulation.load().revision())
                .matches("[0-9a-f]{12}");
    }

    @Test
    void any_change_of_a_value_changes_the_revision() {
        assertThat(Texts.withReplaced("parameters/attendance.yaml", "value: 19", "value: 18")
                        .revision())
                .isNotEqualTo(RegulationFiles.fromClassPath().revision());
    }

    @Test
    void a_moved_text_changes_the_revision_and_line_ends_do_not() {
        String revision = new RegulationFiles(Map.of("a", "x\ny\n")).revision();
        assertThat(new RegulationFiles(Map.of("b", "x\ny\n")).revision()).isNotEqualTo(revision);
        assertThat(new RegulationFiles(Map.of("a", "x\r\ny\r\n")).revision()).isEqualTo(revision);
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> new RegulationFiles(Map.of()).one("calendar/holidays.yaml"))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("calendar/holidays.yaml");
    }
}
