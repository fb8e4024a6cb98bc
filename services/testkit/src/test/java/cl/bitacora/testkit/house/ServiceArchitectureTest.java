package cl.bitacora.testkit.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.testkit.house.sample.domain.Impure;
import cl.bitacora.testkit.house.sample.views.Peeking;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The rules can fail: a small service that breaks each of them. */
class ServiceArchitectureTest {
    private final ServiceArchitecture broken = new ServiceArchitecture(
            "cl.bitacora.testkit.house.sample", new ClassFileImporter().importClasses(Impure.class, Peeking.class)) {};

    @Test
    void each_rule_sees_its_breach() {
        assertThatThrownBy(broken::there_is_something_to_look_at).isInstanceOf(AssertionError.class);
        assertThatThrownBy(broken::the_domain_knows_only_the_vocabulary)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.nio.file.Path");
        assertThatThrownBy(broken::the_domain_has_neither_clock_nor_chance)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LocalDate.now")
                .hasMessageContaining("java.util.Random");
        assertThatThrownBy(broken::no_legal_figure_is_a_floating_point_number)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("share");
        assertThatThrownBy(broken::views_and_policies_know_nothing_of_http).isInstanceOf(AssertionError.class);
        assertThatCode(broken::no_other_service_is_known).doesNotThrowAnyException();
    }
}
