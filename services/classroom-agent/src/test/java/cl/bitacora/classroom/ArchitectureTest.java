package cl.bitacora.classroom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
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
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("cl.bitacora.classroom");

    @Test
    void the_domain_depends_on_the_vocabulary_only() {
        classes()
                .that()
                .resideInAPackage("cl.bitacora.classroom.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify.annotations..",
                        "cl.bitacora.kernel..",
                        "cl.bitacora.contracts..",
                        "cl.bitacora.regulation..",
                        "cl.bitacora.classroom.domain..")
                .check(CLASSES);
    }

    @Test
    void the_domain_knows_no_clock_and_no_chance() {
        noClasses()
                .that()
                .resideInAPackage("cl.bitacora.classroom.domain..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
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
    void prints_stay_away_from_the_network_and_the_page() {
        noClasses()
                .that()
                .resideInAPackage("cl.bitacora.classroom.sync..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("cl.bitacora.classroom.reader.FingerImage")
                .check(CLASSES);
    }
}
