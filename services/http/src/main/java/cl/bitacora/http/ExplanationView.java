package cl.bitacora.http;

import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An explanation as people read it: one sentence per rule, its numeral, and what it rests on. */
public record ExplanationView(
        String rule,
        String sentence,
        String value,
        String citation,
        Map<String, String> facts,
        List<ExplanationView> basis) {

    /** In Spanish of Chile or English. */
    public static ExplanationView of(Explanation explanation, Messages messages, Locale locale) {
        List<Fact> facts = new ArrayList<>(explanation.facts());
        facts.add(new Fact("value", explanation.value()));
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
                explanation.basis().stream()
                        .map(basis -> of(basis, messages, locale))
                        .toList());
    }
}
