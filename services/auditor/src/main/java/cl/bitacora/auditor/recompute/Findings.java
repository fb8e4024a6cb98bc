package cl.bitacora.auditor.recompute;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares what was recorded with what comes out, and tells whoever collects the figures. */
final class Findings {
    private final Consumer<Figure> sink;

    Findings(Consumer<Figure> sink) {
        this.sink = sink;
    }

    void add(Figure figure) {
        sink.accept(figure);
    }

    /** A whole append against what the pure decider says to the same question on the same state. */
    <E extends Event> void decided(
            FigureKind kind,
            String subject,
            String recorded,
            Act<E> act,
            Optional<RuleId> rule,
            Decision<? extends E> decision) {
        List<Difference> differences = differences(act.said(), decision);
        add(figure(
                kind,
                subject,
                recorded,
                act.first(),
                rule,
                differences.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT,
                differences));
    }

    /** What differs between recorded events and a decision. */
    static List<Difference> differences(List<?> recorded, Decision<?> decision) {
        return switch (decision) {
            case Decision.Refused<?> refused ->
                List.of(new Difference(
                        "",
                        recorded.getFirst().getClass().getSimpleName(),
                        "refused: " + refused.refusal().code() + " ("
                                + refused.refusal().rule() + ", "
                                + refused.refusal().ground() + ")"));
            case Decision.Accepted<?> accepted -> differences(recorded, accepted.events());
        };
    }

    /** What differs between two lists of events, in order. */
    static List<Difference> differences(List<?> recorded, List<?> computed) {
        if (recorded.equals(computed)) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(recorded.size(), computed.size()); i++) {
            if (i >= recorded.size() || i >= computed.size()) {
                differences.add(new Difference(
                        "",
                        i < recorded.size() ? recorded.get(i).getClass().getSimpleName() : "",
                        i < computed.size() ? computed.get(i).getClass().getSimpleName() : ""));
            } else {
                differences.addAll(Differences.between(recorded.get(i), computed.get(i)));
            }
        }
        return differences;
    }

    static Figure figure(
            FigureKind kind,
            String subject,
            String recorded,
            RecordedEvent<?> event,
            Optional<RuleId> rule,
            Verdict verdict,
            List<Difference> differences) {
        return new Figure(
                kind, subject, event.source(), event.position(), event.eventId(), recorded, verdict, rule, differences);
    }
}
