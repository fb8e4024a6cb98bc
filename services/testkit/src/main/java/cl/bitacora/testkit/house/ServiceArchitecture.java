package cl.bitacora.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What may be inside which package of a service. A service's test extends this and names its package. Plain JUnit
 * tests: the annotation-driven engine of ArchUnit runs nothing, silently, on this JUnit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {
    private static final List<String> SERVICES = List.of(
            "gateway",
            "attendance",
            "courses",
            "certificates",
            "payments",
            "fines",
            "retroactive",
            "tender",
            "auditor");
    private static final Set<String> FLOATING =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble");

    private final String home;
    private final String domain;
    private final JavaClasses main;

    /**
     * Reads the compiled classes of a service, without its tests.
     *
     * @param service its package below {@code cl.bitacora}
     */
    protected ServiceArchitecture(String service) {
        this(
                "cl.bitacora." + service,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cl.bitacora." + service));
    }

    ServiceArchitecture(String home, JavaClasses main) {
        this.home = home;
        this.domain = home + ".domain..";
        this.main = main;
    }

    @Test
    void there_is_something_to_look_at() {
        assertThat(main.stream().filter(type -> type.getPackageName().startsWith(home + ".domain")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void the_domain_knows_only_the_vocabulary() {
        classes()
                .that()
                .resideInAPackage(domain)
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
                        "cl.bitacora.regulation..",
                        domain)
                .check(main);
    }

    @Test
    void the_domain_has_neither_clock_nor_chance() {
        noClasses()
                .that()
                .resideInAPackage(domain)
                .should()
                .callMethodWhere(describe(
                        "reads the clock",
                        call -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class, Clock.class)
                .check(main);
    }

    @Test
    void no_legal_figure_is_a_floating_point_number() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(domain)
                .should()
                .haveRawType(describe("floating point", ServiceArchitecture::floating))
                .check(main);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(domain)
                .should()
                .haveRawReturnType(describe("floating point", ServiceArchitecture::floating))
                .check(main);
    }

    @Test
    void no_other_service_is_known() {
        String[] others = SERVICES.stream()
                .map(service -> "cl.bitacora." + service)
                .filter(service -> !service.equals(home))
                .map(service -> service + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(main);
    }

    @Test
    void views_and_policies_know_nothing_of_http() {
        noClasses()
                .that()
                .resideInAnyPackage(home + ".views..", home + ".policies..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(home + ".http..", "jakarta.ws.rs..")
                .allowEmptyShould(true)
                .check(main);
    }

    private static boolean floating(JavaClass type) {
        return FLOATING.contains(type.getName());
    }
}
