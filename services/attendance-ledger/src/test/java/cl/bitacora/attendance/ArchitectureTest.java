package cl.bitacora.attendance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plain JUnit tests: the annotation-driven ArchUnit engine runs nothing, silently, on this JUnit. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("cl.bitacora.attendance");

    @Test
    void the_domain_depends_on_the_vocabulary_only() {
        classes()
                .that()
                .resideInAPackage("cl.bitacora.attendance.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "org.jspecify.annotations..",
                        "cl.bitacora.kernel..",
                        "cl.bitacora.contracts..",
                        "cl.bitacora.regulation..",
                        "cl.bitacora.attendance.domain..")
                .check(CLASSES);
    }

    @Test
    void the_domain_knows_no_clock_and_no_chance() {
        noClasses()
                .that()
                .resideInAPackage("cl.bitacora.attendance.domain..")
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "reads the clock",
                        call -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")))
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }

    @Test
    void no_other_service_is_known() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "cl.bitacora.gateway..",
                        "cl.bitacora.courses..",
                        "cl.bitacora.certificates..",
                        "cl.bitacora.payments..")
                .check(CLASSES);
    }
}
