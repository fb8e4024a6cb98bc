package cl.bitacora.regulation.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RuleStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small repository is compiled for each case: what is read are real class files. */
class RuleCoverageTest {
    private static final String DECIDES = """
            package a;
            import cl.bitacora.kernel.*;
            public class Credit {
              @Rule("LCE-904") public Citation credited() { return Norms.lce("Resuelvo 2, 14)"); }
            }
            """;
    private static final String HOLDS = """
            package a;
            import cl.bitacora.kernel.*;
            class CreditTest {
              @Covers("LCE-904") @org.junit.jupiter.api.Test void LCE_904() {}
            }
            """;

    @TempDir
    Path repository;

    private Regulation regulation = Regulation.load();

    /** The real data with every rule pending but LCE-904. */
    @BeforeEach
    void one_automated_rule() throws IOException {
        Path source = Path.of("src/main/resources/regulation");
        Path copy = repository.resolve("law");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                Files.createDirectories(target.resolve("..").normalize());
                String text = Files.readString(file);
                if (target.toString().contains("norms")) {
                    text = text.replace("status: automated", "status: pending")
                            .replaceAll("(?s)(id: LCE-904\\n.*?)status: pending", "$1status: automated");
                }
                Files.writeString(target, text);
            }
        }
        regulation = Regulation.load(copy);
    }

    @Test
    void code_and_test_are_complete() throws IOException {
        compile(DECIDES, HOLDS);
        CoverageReport report = RuleCoverage.run(repository, regulation);
        assertThat(report.problems()).isEmpty();
        assertThat(report.remarks()).isEmpty();
        assertThatCode(report::requireComplete).doesNotThrowAnyException();
        assertThat(report.rows()).hasSize(732);
        JsonNode rule = row(report, "LCE-904");
        assertThat(rule.path("status").asText()).isEqualTo("AUTOMATED");
        assertThat(rule.path("code").get(0).asText()).isEqualTo("a.Credit#credited (services/a)");
        assertThat(rule.path("tests").get(0).asText()).isEqualTo("a.CreditTest#LCE_904 (services/a)");
        assertThat(Files.readString(repository.resolve("target/rule-coverage.html")))
                .contains("lang=\"es-CL\"", "LCE-904", "a.Credit#credited", "Resumen por familia y estado")
                .contains("<tr id=\"G-TEN-03\">", "href=\"#G-TEN-03\"", "tender.share.exponent", "G-CASO-01")
                .doesNotContain("Problemas");
    }

    @Test
    void what_a_person_decides_or_nobody_can_know_says_why() throws IOException {
        compile(DECIDES, HOLDS);
        CoverageReport report = RuleCoverage.run(repository, Regulation.load());
        String page = Files.readString(repository.resolve("target/rule-coverage.html"));

        assertThat(report.rows())
                .filteredOn(row ->
                        row.rule().status() == RuleStatus.RECORDED || row.rule().status() == RuleStatus.OUTSIDE)
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(row.rule().reason().orElse("")).hasSizeGreaterThan(10));
        assertThat(page).contains("Título y numerales", "Código", "Pruebas");
    }

    @Test
    void an_automated_rule_without_test_fails() throws IOException {
        compile(DECIDES, "");
        assertProblem("LCE-904 está marcada automatizada y ninguna prueba");
    }

    @Test
    void an_automated_rule_without_code_fails() throws IOException {
        compile(DECIDES.replace("@Rule(\"LCE-904\")", ""), HOLDS);
        assertProblem("LCE-904 está marcada automatizada y ningún código");
    }

    @Test
    void an_unknown_rule_fails_wherever_it_is_named() throws IOException {
        compile(
                DECIDES.replace("\"LCE-904\"", "{\"LCE-904\", \"LCE-999\"}")
                        .replace("return Norms", "RuleId.of(\"ABC-123\"); return Norms"),
                HOLDS.replace("\"LCE-904\"", "{\"LCE-904\", \"BONO-999\"}"));
        assertThat(RuleCoverage.run(repository, regulation).problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("@Rule nombra la regla desconocida «LCE-999»"))
                .anyMatch(problem -> problem.contains("@Covers nombra la regla desconocida «BONO-999»"))
                .anyMatch(problem -> problem.contains("RuleId nombra la regla desconocida «ABC-123»"));
    }

    @Test
    void a_citation_that_does_not_resolve_fails() throws IOException {
        compile(DECIDES.replace("Resuelvo 2, 14)", "Resuelvo 12").replace("public class Credit {", """
                                public class Credit {
                                  static final Citation OTHER = new Citation("RES-0334-2020", "99.9");
                                  static final Citation OURS = Norms.platform("G-ATT-77");
                                """), HOLDS);
        assertThat(RuleCoverage.run(repository, regulation).problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("RES-4853-2015, Resuelvo 12"))
                .anyMatch(problem -> problem.contains("RES-0334-2020, 99.9"))
                .anyMatch(problem -> problem.contains("BITACORA, G-ATT-77"));
    }

    @Test
    void covers_on_what_nobody_runs_does_not_count() throws IOException {
        compile(DECIDES, HOLDS.replace("@org.junit.jupiter.api.Test", ""));
        assertProblem("a.CreditTest#LCE_904 (services/a) lleva @Covers y no es una prueba");
        compile(DECIDES, HOLDS.replace("void LCE", "@org.junit.jupiter.api.Disabled void LCE"));
        assertProblem("ninguna prueba lleva @Covers");
    }

    @Test
    void covers_on_a_class_of_tests_counts() throws IOException {
        compile(
                DECIDES,
                HOLDS.replace("@Covers(\"LCE-904\") ", "")
                        .replace("class CreditTest", "@Covers(\"LCE-904\") class CreditTest"));
        assertThat(RuleCoverage.run(repository, regulation).problems()).isEmpty();
    }

    @Test
    void work_on_a_rule_that_is_not_automated_is_remarked_not_refused() throws IOException {
        compile(DECIDES.replace("\"LCE-904\"", "{\"LCE-904\", \"LCE-046\"}"), HOLDS);
        CoverageReport report = RuleCoverage.run(repository, regulation);
        assertThat(report.problems()).isEmpty();
        assertThat(report.remarks()).containsExactly("LCE-046 está registrada y tiene código");
    }

    @Test
    void nothing_compiled_is_said_and_not_reported_as_complete() {
        assertThatThrownBy(() -> RuleCoverage.run(repository, regulation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("compile antes");
    }

    private void assertProblem(String text) {
        CoverageReport report = RuleCoverage.run(repository, regulation);
        assertThat(report.problems()).anyMatch(problem -> problem.contains(text));
        assertThatThrownBy(report::requireComplete)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(text);
    }

    private JsonNode row(CoverageReport report, String id) throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(repository.resolve("target/rule-coverage.json").toFile());
        assertThat(json.path("regulation").asText()).isEqualTo(report.regulation());
        for (JsonNode rule : json.path("rules")) {
            if (rule.path("id").asText().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError(id + " is not in the report");
    }

    /** Compiles into {@code services/a/target} of the small repository. */
    private void compile(String main, String test) throws IOException {
        Path module = repository.resolve("services/a");
        Files.createDirectories(module);
        Files.writeString(module.resolve("pom.xml"), "<project/>");
        javac(module.resolve("target/classes"), "Credit", main);
        if (!test.isEmpty()) {
            javac(module.resolve("target/test-classes"), "CreditTest", test);
        }
    }

    private void javac(Path output, String name, String source) throws IOException {
        Files.createDirectories(output);
        Path file = repository.resolve(name + ".java");
        Files.writeString(file, source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        List.of(
                                        "-proc:none",
                                        "-d",
                                        output.toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        file.toString())
                                .toArray(String[]::new));
        assertThat(status).as("compiles").isZero();
    }
}
