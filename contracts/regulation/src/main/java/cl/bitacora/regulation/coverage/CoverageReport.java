package cl.bitacora.regulation.coverage;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.LegalReading;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RuleEntry;
import cl.bitacora.regulation.RuleStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the scan says about every rule.
 *
 * @param regulation revision of the data
 * @param modules the modules whose classes were read
 * @param rows every rule of the catalogue, by id
 * @param problems what fails the build, in Spanish
 * @param remarks what somebody should look at, in Spanish
 * @param readings every reading of a contradiction or silence, by id
 */
public record CoverageReport(
        String regulation,
        List<String> modules,
        List<Row> rows,
        List<String> problems,
        List<String> remarks,
        List<LegalReading> readings) {
    public CoverageReport {
        modules = List.copyOf(modules);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
        readings = List.copyOf(readings);
    }

    /**
     * A rule, the code that decides it and the tests that hold it.
     *
     * @param readings ids of the readings behind its parameters and deadlines
     */
    public record Row(RuleEntry rule, List<Place> code, List<Place> tests, List<String> readings) {
        public Row {
            code = List.copyOf(code);
            tests = List.copyOf(tests);
            readings = List.copyOf(readings);
        }
    }

    static CoverageReport of(Regulation regulation, ClassRoots roots, ClassScan scan) {
        Map<RuleId, SortedSet<String>> readings = readings(regulation);
        List<Row> rows = regulation.norms().rules().stream()
                .map(rule -> new Row(
                        rule,
                        places(scan.rules, rule),
                        places(scan.covers, rule),
                        List.copyOf(readings.getOrDefault(rule.id(), new TreeSet<>()))))
                .toList();
        Set<String> modules = new TreeSet<>();
        roots.main().forEach(root -> modules.add(root.module()));
        roots.test().forEach(root -> modules.add(root.module()));
        return new CoverageReport(
                regulation.revision(),
                List.copyOf(modules),
                rows,
                problems(regulation, rows, scan),
                remarks(rows),
                regulation.decisions().all());
    }

    private static Map<RuleId, SortedSet<String>> readings(Regulation regulation) {
        Map<RuleId, SortedSet<String>> readings = new HashMap<>();
        regulation
                .parameters()
                .all()
                .forEach(parameter -> parameter
                        .decision()
                        .ifPresent(id -> readings.computeIfAbsent(parameter.rule(), rule -> new TreeSet<>())
                                .add(id)));
        regulation
                .deadlines()
                .all()
                .forEach(deadline -> deadline.decision()
                        .ifPresent(id -> deadline.rules()
                                .forEach(rule -> readings.computeIfAbsent(rule, any -> new TreeSet<>())
                                        .add(id))));
        return readings;
    }

    /**
     * Fails if there are problems.
     *
     * @throws IllegalStateException with one line for each
     */
    public void requireComplete() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "Cobertura de reglas: " + problems.size() + " problemas\n  - " + String.join("\n  - ", problems));
        }
    }

    private static List<String> problems(Regulation regulation, List<Row> rows, ClassScan scan) {
        List<String> problems = new ArrayList<>();
        for (Row row : rows) {
            if (row.rule().status() == RuleStatus.AUTOMATED) {
                if (row.code().isEmpty()) {
                    problems.add(row.rule().id() + " está marcada automatizada y ningún código lleva @Rule con ella");
                }
                if (row.tests().isEmpty()) {
                    problems.add(
                            row.rule().id() + " está marcada automatizada y ninguna prueba lleva @Covers con ella");
                }
            }
        }
        Set<String> known = new TreeSet<>();
        rows.forEach(row -> known.add(row.rule().id().value()));
        unknown(problems, known, scan.rules, "@Rule");
        unknown(problems, known, scan.covers, "@Covers");
        unknown(problems, known, scan.ruleIdsInCode, "RuleId");
        scan.idleCovers.forEach(place -> problems.add(place + " lleva @Covers y no es una prueba que se ejecute"));
        for (Map.Entry<Citation, SortedSet<Place>> cited : scan.citationsInCode.entrySet()) {
            if (!regulation.resolves(cited.getKey())) {
                problems.add("La cita «" + cited.getKey() + "» de "
                        + cited.getValue().first() + " no está en la normativa");
            }
        }
        return problems;
    }

    private static void unknown(
            List<String> problems, Set<String> known, Map<String, SortedSet<Place>> found, String kind) {
        found.forEach((id, places) -> {
            if (!known.contains(id)) {
                problems.add(kind + " nombra la regla desconocida «" + id + "» en " + places.first());
            }
        });
    }

    private static List<String> remarks(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.rule().status() != RuleStatus.AUTOMATED)
                .filter(row -> !row.code().isEmpty() || !row.tests().isEmpty())
                .map(row -> row.rule().id() + " está " + row.rule().status().label() + " y tiene "
                        + (row.code().isEmpty() ? "" : "código")
                        + (row.code().isEmpty() || row.tests().isEmpty() ? "" : " y ")
                        + (row.tests().isEmpty() ? "" : "pruebas"))
                .toList();
    }

    private static List<Place> places(Map<String, SortedSet<Place>> found, RuleEntry rule) {
        return List.copyOf(found.getOrDefault(rule.id().value(), new TreeSet<>()));
    }
}
