package cl.bitacora.certificates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What the packages' names promise. */
class ArchitectureTest {
    private static final String[] OTHER_SERVICES = {
        "cl.bitacora.gateway..", "cl.bitacora.attendance..", "cl.bitacora.courses..", "cl.bitacora.payments.."
    };
    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cl.bitacora.certificates");

    @Test
    void the_domain_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("..certificates.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "cl.bitacora.kernel..",
                        "cl.bitacora.contracts..",
                        "cl.bitacora.regulation..",
                        "cl.bitacora.certificates.domain..")
                .check(main);
    }

    @Test
    void the_domain_has_no_clock_no_chance_and_no_floating_point() {
        noClasses()
                .that()
                .resideInAPackage("..certificates.domain..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
                .orShould()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(Double.class))
                .orShould()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(Float.class))
                .check(main);
    }

    @Test
    void no_other_service_is_used() {
        noClasses()
                .that()
                .resideInAPackage("cl.bitacora.certificates..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OTHER_SERVICES)
                .check(main);
    }

    @Test
    void views_and_policies_know_nothing_of_http() {
        noClasses()
                .that()
                .resideInAnyPackage("..certificates.views..", "..certificates.policies..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..certificates.http..", "cl.bitacora.http..", "jakarta.ws.rs..")
                .check(main);
    }
}
