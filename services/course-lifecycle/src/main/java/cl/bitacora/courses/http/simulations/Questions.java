package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.http.Simulator;
import cl.bitacora.http.CurrentCaller;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Fields;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers the rules of the parts that a body brings; parts that it does not bring are not looked at. */
@Singleton
class Questions {
    private static final int MOST = 100_000;

    private final CurrentCaller caller;
    private final Simulator simulator;

    Questions(CurrentCaller caller, Simulator simulator) {
        this.caller = caller;
        this.simulator = simulator;
    }

    /** What the rules say of the parts that were given. */
    @Schema(name = "RespuestasDeSimulacion")
    public record AnswersView(List<AnswerView> answers) {}

    /** What a rule says of a part. */
    @Schema(name = "RespuestaDeSimulacion")
    public record AnswerView(
            @Schema(description = "Parte de la solicitud", examples = "compatible")
            String part,

            @Schema(
                    description = "true, false, un número, un día o uno o varios códigos separados por comas; NINGUNO",
                    examples = "true")
            String result,

            ExplanationView why) {}

    /** An empty sheet for an authenticated caller. */
    Sheet sheet(HttpHeaders headers) {
        caller.get();
        return new Sheet(headers);
    }

    /** An amount of people, days or the like. */
    static int count(String field, int value) {
        return Fields.number(field, value, 0, MOST);
    }

    /** An amount that something is divided by. */
    static int positive(String field, int value) {
        return Fields.number(field, value, 1, MOST);
    }

    /** Codes, each once. */
    static <E extends Enum<E>> Set<E> set(Class<E> type, String field, List<E> values) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(Fields.list(field, values));
        return set;
    }

    /** The answers of one request, in the order in which the rules were asked. */
    final class Sheet {
        private final HttpHeaders headers;
        private final List<AnswerView> answers = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();

        private Sheet(HttpHeaders headers) {
            this.headers = headers;
        }

        /** Asks a rule about a part, if the body brings it. */
        <T> Sheet ask(String part, @Nullable T given, Function<T, Finding<?>> rule) {
            if (!parts.contains(part)) {
                parts.add(part);
            }
            if (given != null) {
                Finding<?> finding = rule.apply(given);
                answers.add(new AnswerView(part, finding.explanation().value(), simulator.explain(finding, headers)));
            }
            return this;
        }

        /** The answer; a body without any part is a problem that says which parts there are. */
        AnswersView view() {
            if (answers.isEmpty()) {
                throw Problems.field(parts.getFirst(), "nothing-to-check", Fact.of("parts", String.join(", ", parts)));
            }
            return new AnswersView(List.copyOf(answers));
        }
    }
}
