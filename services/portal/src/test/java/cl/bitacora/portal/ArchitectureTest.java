package cl.bitacora.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be inside which package. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cl.bitacora.portal");

    @Test
    void the_domain_knows_only_the_vocabulary() {
        assertThat(CLASSES.size()).isGreaterThan(40);
        classes()
                .that()
                .resideInAPackage("..portal.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.math..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "cl.bitacora.kernel..",
                        "cl.bitacora.contracts..",
                        "cl.bitacora.portal.domain..")
                .check(CLASSES);
    }

    @Test
    void the_domain_has_neither_clock_nor_chance() {
        noClasses()
                .that()
                .resideInAPackage("..portal.domain..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, Clock.class)
                .check(CLASSES);
    }

    @Test
    void no_other_service_is_known() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cl.bitacora.gateway..",
                        "cl.bitacora.attendance..",
                        "cl.bitacora.courses..",
                        "cl.bitacora.certificates..",
                        "cl.bitacora.payments..")
                .check(CLASSES);
    }
}
