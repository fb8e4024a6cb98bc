package cl.bitacora.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A condition of the norm: met, with the finding that says so, or not met, with the refusal that says why. */
public sealed interface Check {

    /** The condition holds. */
    record Met(Finding<?> finding) implements Check {}

    /** The condition does not hold. */
    record Unmet(Refusal refusal) implements Check {}

    /** Met with a value, or not met under a code; both carry the same facts. */
    static Check of(
            boolean holds, RuleId rule, Citation ground, String value, String field, String code, Fact... facts) {
        return holds
                ? new Met(Finding.of(rule, value, ground, facts))
                : new Unmet(Refusal.ofField(field, code, rule, ground, facts));
    }

    /** The first refusal, in the order of the norm. */
    static Optional<Refusal> firstUnmet(List<Check> checks) {
        return unmet(checks).stream().findFirst();
    }

    /** Every refusal, in the order of the norm. */
    static List<Refusal> unmet(List<Check> checks) {
        return checks.stream()
                .flatMap(check -> switch (check) {
                    case Met met -> Stream.<Refusal>empty();
                    case Unmet(Refusal refusal) -> Stream.of(refusal);
                })
                .toList();
    }

    /** The findings of the conditions that hold. */
    static List<Finding<?>> findings(List<Check> checks) {
        return checks.stream()
                .<Finding<?>>flatMap(check -> switch (check) {
                    case Met(Finding<?> finding) -> Stream.of(finding);
                    case Unmet unmet -> Stream.empty();
                })
                .toList();
    }
}
