package cl.bitacora.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.testkit.house.ServiceArchitecture;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house's rules, and one more: the portal decides nothing, so its domain knows no law. */
class ArchitectureTest extends ServiceArchitecture {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cl.bitacora.portal");

    ArchitectureTest() {
        super("portal");
    }

    @Test
    void the_domain_knows_no_law() {
        assertThat(CLASSES.size()).isGreaterThan(40);
        noClasses()
                .that()
                .resideInAPackage("..portal.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("cl.bitacora.regulation..")
                .check(CLASSES);
    }
}
