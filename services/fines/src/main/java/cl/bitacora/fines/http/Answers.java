package cl.bitacora.fines.http;

import cl.bitacora.fines.http.DetectionSimulations.DetectionView;
import cl.bitacora.http.Problems;
import cl.bitacora.http.Wording;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answers to one request: a rule for each part that the body brings. */
final class Answers {
    private final Wording wording;
    private final Locale locale;
    private final List<DetectionView> views = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    Answers(Wording wording, Locale locale) {
        this.wording = wording;
        this.locale = locale;
    }

    /** Asks a rule that concludes something of a part, if it comes. */
    <T> Answers ask(String part, @Nullable T given, Function<T, Finding<?>> rule) {
        if (given != null) {
            add(part, rule.apply(given));
        }
        return this;
    }

    /** Asks a rule that a part must meet, if it comes. */
    <T> Answers check(@Nullable T given, Function<T, Check> rule) {
        if (given != null) {
            checks.add(rule.apply(given));
        }
        return this;
    }

    void add(String part, Finding<?> finding) {
        views.add(new DetectionView(part, finding.explanation().value(), wording.explain(finding, locale)));
    }

    /** What the rules concluded; a body without any part names the first that could come. */
    List<DetectionView> given(String firstPart) {
        if (views.isEmpty() && checks.isEmpty()) {
            throw Problems.field(firstPart, "missing-field", Fact.of("field", firstPart));
        }
        return List.copyOf(views);
    }

    List<Wording.Condition> conditions() {
        return wording.conditions(checks, locale);
    }
}
