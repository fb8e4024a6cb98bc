package cl.bitacora.auditor.verify;

import cl.bitacora.kernel.proof.VerifierKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was verified of a bundle, and what does not hold.
 *
 * @param keys that were believed
 */
public record Report(List<LogReport> logs, List<Problem> bundleProblems, List<VerifierKey> keys) {
    public Report {
        logs = List.copyOf(logs);
        bundleProblems = List.copyOf(bundleProblems);
        keys = List.copyOf(keys);
    }

    /** Every problem; the places in the history first. */
    public List<Problem> problems() {
        return Stream.concat(logs.stream().map(LogReport::problem).flatMap(Optional::stream), bundleProblems.stream())
                .toList();
    }

    public boolean intact() {
        return problems().isEmpty();
    }

    public long entries() {
        return logs.stream().mapToLong(LogReport::entries).sum();
    }
}
