package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** What one rule says to a command: what it found, or why nothing may happen. */
public sealed interface Check<T> {

    /** The rule is kept. */
    record Kept<T>(Finding<T> finding) implements Check<T> {}

    /** The rule forbids the command. */
    record Broken<T>(Refusal refusal) implements Check<T> {}

    static <T> Check<T> kept(Finding<T> finding) {
        return new Kept<>(finding);
    }

    static <T> Check<T> broken(Refusal refusal) {
        return new Broken<>(refusal);
    }

    /** The first refusal in the order of the checks. */
    static Optional<Refusal> firstRefusal(List<? extends Check<?>> checks) {
        return checks.stream()
                .<Refusal>mapMulti((check, sink) -> {
                    if (check instanceof Broken<?> broken) {
                        sink.accept(broken.refusal());
                    }
                })
                .findFirst();
    }

    /** The findings of the checks that are kept. */
    static List<Finding<?>> findings(List<? extends Check<?>> checks) {
        return checks.stream()
                .<Finding<?>>mapMulti((check, sink) -> {
                    if (check instanceof Kept<?> kept) {
                        sink.accept(kept.finding());
                    }
                })
                .toList();
    }
}
