package cl.bitacora.portal.words;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.NormText;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RuleEntry;
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
     */
    public record Told(String rule, String sentence, String numeral, String norm, List<Told> basis) {}

    /** The whole tree; {@code service} is the module that concluded it. */
    public Told tell(Explanation why, String service) {
        List<Fact> facts = new ArrayList<>(why.facts());
        facts.add(new Fact("value", why.value()));
        facts.add(new Fact(
                "valueText",
                why.value().matches("-?[0-9]{1,15}") ? Spanish.duration(Long.parseLong(why.value())) : why.value()));
        String rule = why.rule().value();
        String sentence = words.sentence(service, rule + "." + why.value(), facts)
                .or(() -> words.sentence(service, rule, facts))
                .orElseGet(() -> title(why.rule()) + ": " + Readable.of("value", why.value(), ""))
                .replace("VHACE = VHACE", "VHACE"); // what the executor offered is computed from nothing
        return new Told(
                rule,
                sentence,
                numeral(why.ground()),
                norm(why.ground()),
                why.basis().stream().map(basis -> tell(basis, service)).toList());
    }

    /** What a flag says; its code where there is no sentence for it. */
    public String flag(String code, List<Fact> facts) {
        return words.sentence("attendance-ledger", "anomaly." + code, facts).orElse("Alerta: " + code);
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
