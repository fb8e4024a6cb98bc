package cl.bitacora.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plain tests, because the ArchUnit engine finds nothing under this JUnit. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cl.bitacora.gateway");

    @Test
    void the_domain_is_pure() {
        classes()
                .that()
                .resideInAPackage("cl.bitacora.gateway.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "cl.bitacora.kernel..",
                        "cl.bitacora.contracts..",
                        "cl.bitacora.gateway.domain..")
                .check(CLASSES);
    }

    @Test
    void the_domain_knows_no_clock_and_no_chance() {
        noClasses()
                .that()
                .resideInAPackage("cl.bitacora.gateway.domain..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "java.io..")
                .check(CLASSES);
    }

    @Test
    void views_do_not_decide() {
        noClasses()
                .that()
                .resideInAPackage("cl.bitacora.gateway.views..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cl.bitacora.gateway.http..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void no_other_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cl.bitacora.attendance..",
                        "cl.bitacora.courses..",
                        "cl.bitacora.certificates..",
                        "cl.bitacora.payments..")
                .check(CLASSES);
    }
}
