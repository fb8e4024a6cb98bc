package cl.bitacora.regulation.coverage;

import cl.bitacora.regulation.Regulation;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Writes {@code target/rule-coverage.json} and {@code .html} of a repository whose modules are compiled, tests included.
 *
 * <pre>java -cp … cl.bitacora.regulation.coverage.RuleCoverage [--report-only] [repository]</pre>
 *
 * Ends with 1 if a rule marked automated lacks code or test, or if code names a rule or a numeral that does not exist;
 * with {@code --report-only} only says so.
 */
public final class RuleCoverage {
    private static final String REPORT_ONLY = "--report-only";

    private RuleCoverage() {}

    /** Scans the repository and writes both files; call {@link CoverageReport#requireComplete()} to fail on problems. */
    public static CoverageReport run(Path repository) {
        return run(repository, Regulation.load());
    }

    static CoverageReport run(Path repository, Regulation regulation) {
        ClassRoots roots = ClassRoots.below(repository);
        if (roots.main().isEmpty()) {
            throw new IllegalStateException("No hay clases compiladas bajo " + repository + ": compile antes");
        }
        CoverageReport report = CoverageReport.of(regulation, roots, ClassScan.of(roots));
        Path target = repository.resolve("target");
        try {
            Files.createDirectories(target);
            Files.writeString(target.resolve("rule-coverage.json"), CoverageJson.write(report));
            Files.writeString(target.resolve("rule-coverage.html"), CoverageHtml.write(report));
        } catch (IOException e) {
            throw new UncheckedIOException("No se puede escribir en " + target, e);
        }
        return report;
    }

    /** Command line, see the class. */
    public static void main(String[] arguments) {
        List<String> paths = Arrays.stream(arguments)
                .filter(word -> !word.equals(REPORT_ONLY))
                .toList();
        Path repository = Path.of(paths.isEmpty() ? "" : paths.getFirst()).toAbsolutePath();
        CoverageReport report = run(repository);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("Cobertura de reglas: " + report.rows().size() + " reglas, "
                + report.problems().size() + " problemas, "
                + report.remarks().size() + " por revisar. Ver "
                + repository.resolve("target").resolve("rule-coverage.html"));
        report.problems().forEach(problem -> out.println("  - " + problem));
        if (!report.problems().isEmpty() && !Arrays.asList(arguments).contains(REPORT_ONLY)) {
            System.exit(1);
        }
    }
}
