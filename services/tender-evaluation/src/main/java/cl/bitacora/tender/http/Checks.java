package cl.bitacora.tender.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.tender.domain.Compliance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers the rules of the parts that a body brings; parts that it does not bring are not looked at. */
@Singleton
class Checks {
    private final Words words;

    @Inject
    Checks(Words words) {
        this.words = words;
    }

    /** What the rules say of the parts that were given. */
    @Schema(name = "ResultadoDeRevision")
    public record ChecksView(
            @Schema(description = "Si ninguna parte dice NO_CUMPLE; lo que solo concluye un valor no cuenta")
            boolean complies,

            List<CheckView> checks) {}

    /** What a rule says of a part. */
    @Schema(name = "Revision")
    public record CheckView(
            @Schema(description = "Parte de la solicitud", examples = "query")
            String part,

            @Schema(examples = "TEN-016") String rule,
            @Schema(examples = "RES-3284-2022, BA 2.5") String citation,

            @Schema(description = "CUMPLE, NO_CUMPLE, NO_APLICA o el valor que la regla concluye", examples = "CUMPLE")
            String result,

            String sentence,
            @Nullable ExplanationView why) {}

    Sheet sheet(boolean explained, HttpHeaders headers) {
        return new Sheet(explained, words.locale(headers));
    }

    /** The answers of one request, in the order in which the rules were asked. */
    final class Sheet {
        private final boolean explained;
        private final Locale locale;
        private final List<CheckView> checks = new ArrayList<>();
        private boolean complies = true;

        private Sheet(boolean explained, Locale locale) {
            this.explained = explained;
            this.locale = locale;
        }

        /** Asks a rule about a part, if the body brings it. */
        <T> Sheet ask(String part, @Nullable T given, Function<T, Finding<?>> rule) {
            if (given != null) {
                add(part, rule.apply(given));
            }
            return this;
        }

        /** Adds what a rule concluded. */
        Sheet add(String part, Finding<?> finding) {
            complies &= !(finding.value() instanceof Compliance compliance) || compliance.passes();
            checks.add(new CheckView(
                    part,
                    finding.rule().value(),
                    finding.ground().toString(),
                    finding.explanation().value(),
                    words.sentence(finding, locale),
                    words.explain(explained, finding, locale)));
            return this;
        }

        /** The answer; a body without any part is a problem that says which parts there are. */
        ChecksView view(String... parts) {
            if (checks.isEmpty()) {
                throw Problems.field(parts[0], "nothing-to-check", Fact.of("parts", String.join(", ", parts)));
            }
            return new ChecksView(complies, List.copyOf(checks));
        }
    }
}
