package cl.bitacora.portal.words;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.NormText;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RuleEntry;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings in sentences, each with its numeral. */
@Singleton
public class Telling {
    private final Wordbook words;
    private final Regulation law;

    @Inject
    public Telling(Wordbook words, Regulation law) {
        this.words = words;
        this.law = law;
    }

    /**
     * A finding as people read it.
     *
     * @param numeral short, e.g. {@code RES-0334-2020, 7.5.1.1}
     * @param norm title of the norm
     * @param foreign whether the sentence is Spanish on an English page
     */
    public record Told(String rule, String sentence, String numeral, String norm, boolean foreign, List<Told> basis) {}

    /** The whole tree; {@code service} is the module that concluded it. */
    public Told tell(Explanation why, String service) {
        String rule = why.rule().value();
        Wordbook.Sentence said = sentence(rule, why.value(), why.facts(), service)
                .orElseGet(() -> spanish(
                        title(why.rule()) + ": " + Tongue.SPANISH.speak(() -> Readable.of("value", why.value(), ""))));
        return new Told(
                rule,
                said.text(),
                numeral(why.ground()),
                norm(why.ground()),
                said.foreign(),
                why.basis().stream().map(basis -> tell(basis, service)).toList());
    }

    /** A finding that a service told in an answer; its own sentence where there is none in these words. */
    public Told tell(JsonNode said, String service) {
        List<Fact> facts = new ArrayList<>();
        said.path("facts")
                .properties()
                .forEach(fact ->
                        facts.add(new Fact(fact.getKey(), fact.getValue().asText())));
        String citation = said.path("citation").asText("");
        int comma = citation.indexOf(", ");
        Citation ground = comma < 0
                ? new Citation(citation, "")
                : new Citation(citation.substring(0, comma), citation.substring(comma + 2));
        String rule = said.path("rule").asText("");
        List<Told> basis = new ArrayList<>();
        said.path("basis").forEach(below -> basis.add(tell(below, service)));
        Wordbook.Sentence sentence = sentence(rule, said.path("value").asText(""), facts, service)
                .orElseGet(() -> spanish(said.path("sentence").asText(rule)));
        return new Told(rule, sentence.text(), citation, norm(ground), sentence.foreign(), basis);
    }

    private static Wordbook.Sentence spanish(String text) {
        return new Wordbook.Sentence(text, Tongue.english());
    }

    private Optional<Wordbook.Sentence> sentence(String rule, String value, List<Fact> given, String service) {
        List<Fact> facts = new ArrayList<>(given);
        facts.add(new Fact("value", value));
        facts.add(new Fact(
                "valueText", value.matches("-?[0-9]{1,15}") ? Spanish.duration(Long.parseLong(value)) : value));
        return words.sentence(service, rule + "." + value, facts)
                .or(() -> words.sentence(service, rule, facts))
                // what the executor offered is computed from nothing
                .map(one -> new Wordbook.Sentence(one.text().replace("VHACE = VHACE", "VHACE"), one.foreign()));
    }

    /** What a flag says; its code where there is no sentence for it. */
    public Wordbook.Sentence flag(String code, List<Fact> facts) {
        return words.sentence("attendance-ledger", "anomaly." + code, facts)
                .orElseGet(() -> new Wordbook.Sentence(Tongue.say("Alerta: {}", code), false));
    }

    /** What a rule is called. */
    public String title(RuleId rule) {
        return law.norms().rule(rule).map(RuleEntry::title).orElse(rule.value());
    }

    /** Where a rule stands: its last listed numeral is the place, the earlier ones are tables that repeat it. */
    public String numeral(RuleId rule) {
        return ground(rule).map(Telling::numeral).orElse(rule.value());
    }

    /** Title of the norm of a rule. */
    public String norm(RuleId rule) {
        return ground(rule).map(this::norm).orElse("");
    }

    private Optional<Citation> ground(RuleId rule) {
        return law.norms().rule(rule).flatMap(entry -> entry.grounds().stream().reduce((first, second) -> second));
    }

    private static String numeral(Citation citation) {
        return citation.norm() + ", " + citation.numeral();
    }

    private String norm(Citation citation) {
        return law.norms().norm(citation.norm()).map(NormText::title).orElse(citation.norm());
    }
}
