package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Refusal;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is checked when the DR stamps the closing form (numeral 7.7). */
public final class ClosingCoherence {
    private ClosingCoherence() {}

    /** The attendance of the form is that of the class book now: whoever differs is named. */
    @Rule("BONO-145")
    public static Optional<Refusal> check(List<FinalStateLine> form, Map<PersonId, Long> creditedNow) {
        List<String> differing = form.stream()
                .filter(line -> creditedNow.getOrDefault(line.participant(), 0L) != line.creditedSeconds())
                .map(line -> line.participant().value())
                .toList();
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "closing-attendance-differs",
                        RuleId.of("BONO-145"),
                        Norms.bono("7.7"),
                        Fact.of("count", differing.size()),
                        Fact.of("participants", String.join(", ", differing))));
    }

    /** What the LMS says of a participant, and what the form says: they correspond or are named. */
    public record Indicators(int modulesPassed, Ratio advance, long connectedSeconds) {}

    /** Names of the indicators that differ; empty when the form may be stamped, else it is observed. */
    @Rule("BONO-146")
    public static List<String> differences(Indicators lms, Indicators form) {
        List<String> differing = new ArrayList<>();
        if (lms.modulesPassed() != form.modulesPassed()) {
            differing.add("modulesPassed");
        }
        if (!lms.advance().equals(form.advance())) {
            differing.add("advance");
        }
        if (lms.connectedSeconds() != form.connectedSeconds()) {
            differing.add("connectedSeconds");
        }
        return List.copyOf(differing);
    }
}
