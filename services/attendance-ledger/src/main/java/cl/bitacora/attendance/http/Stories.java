package cl.bitacora.attendance.http;

import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Explanations as people read them: sentences with local times and durations; the facts beside them stay canonical, so
 * that a program can compute with them.
 */
@RequestScoped
public class Stories {
    private final Messages messages;

    @Context
    @Nullable
    HttpHeaders headers;

    @Inject
    public Stories(Messages messages) {
        this.messages = messages;
    }

    /** The explanation in the caller's language. */
    public ExplanationView tell(Explanation explanation) {
        return tell(explanation, Language.of(headers));
    }

    /** One sentence for a code, e.g. of an anomaly. */
    public String sentence(String key, List<Fact> facts) {
        Locale locale = Language.of(headers);
        return messages.text(locale, key, readable(facts, locale)).orElse(key);
    }

    private ExplanationView tell(Explanation explanation, Locale locale) {
        List<Fact> facts = new ArrayList<>(readable(explanation.facts(), locale));
        facts.add(new Fact("value", Readable.of("value", explanation.value(), locale)));
        facts.add(new Fact("valueText", Readable.of("valueSeconds", explanation.value(), locale)));
        String rule = explanation.rule().value();
        String sentence = messages.text(locale, rule + "." + explanation.value(), facts)
                .or(() -> messages.text(locale, rule, facts))
                .orElse(rule + ": " + explanation.value());
        return new ExplanationView(
                rule,
                sentence,
                explanation.value(),
                explanation.ground().toString(),
                Fact.toMap(explanation.facts()),
                explanation.basis().stream().map(basis -> tell(basis, locale)).toList());
    }

    private static List<Fact> readable(List<Fact> facts, Locale locale) {
        return facts.stream()
                .map(fact -> new Fact(fact.name(), Readable.of(fact.name(), fact.value(), locale)))
                .toList();
    }
}
