package cl.bitacora.auditor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The auditor knows the services' domains and nothing else of them; nobody knows the auditor. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cl.bitacora.auditor");

    @Test
    void of_the_services_only_the_pure_domains_are_used() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "picocli..",
                        "com.fasterxml.jackson..",
                        "org.jspecify.annotations..",
                        "cl.bitacora.kernel..",
                        "cl.bitacora.contracts..",
                        "cl.bitacora.regulation..",
                        "cl.bitacora.attendance.domain..",
                        "cl.bitacora.courses.domain..",
                        "cl.bitacora.certificates.domain..",
                        "cl.bitacora.payments.domain..",
                        // the codec and the hash of an entry
                        "cl.bitacora.eventstore",
                        "cl.bitacora.eventstore.log",
                        "cl.bitacora.auditor..")
                .check(CLASSES);
    }

    @Test
    void of_the_engine_only_plain_classes_are_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("cl\\.bitacora\\.eventstore\\.log\\.(?!EntryHash$|RawEvent$).*")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("cl\\.bitacora\\.eventstore\\."
                        + "(?!BitacoraJson$|EventCodec(\\$.*)?$|Metadata$|PlainTimes$|RecordedEvent$|log\\.)[A-Z].*")
                .check(CLASSES);
    }

    @Test
    void no_other_module_names_the_auditor() throws IOException {
        Path root = Path.of("").toAbsolutePath().resolve("../..").normalize();
        try (Stream<Path> files =
                Stream.of("services", "contracts", "deploy").flatMap(folder -> walk(root.resolve(folder)))) {
            List<Path> naming = files.filter(file -> !file.startsWith(root.resolve("services/auditor")))
                    .filter(ArchitectureTest::namesAuditor)
                    .toList();
            assertThat(naming).isEmpty();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> file.toString().endsWith(".java")
                            || file.getFileName().toString().equals("pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean namesAuditor(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("cl.bitacora.auditor") || text.contains("bitacora-auditor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
