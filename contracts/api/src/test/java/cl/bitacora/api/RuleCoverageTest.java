package cl.bitacora.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.bitacora.regulation.coverage.CoverageReport;
import cl.bitacora.regulation.coverage.RuleCoverage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the catalogue has a status, and none is called automated without code and a test. Writes
 * {@code target/rule-coverage.json} and {@code .html} at the repository's root.
 */
class RuleCoverageTest {
    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    @Test
    void automated_rules_have_code_and_tests() {
        assumeTrue(
                Stream.of(
                                "biometric-gateway",
                                "classroom-agent",
                                "attendance-ledger",
                                "course-lifecycle",
                                "certificates",
                                "payments",
                                "fines",
                                "retroactive-evaluation",
                                "tender-evaluation",
                                "portal")
                        .allMatch(service ->
                                Files.isDirectory(ROOT.resolve("services/" + service + "/target/test-classes"))),
                "build the services first");
        CoverageReport report = RuleCoverage.run(ROOT);
        assertThat(report.rows()).hasSize(732);
        report.requireComplete();
    }
}
