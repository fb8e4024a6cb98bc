package cl.bitacora.courses.http;

import cl.bitacora.courses.Laws;
import cl.bitacora.courses.http.ProgrammeSimulations.Checked;
import cl.bitacora.http.ExplanationView;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.BecasParameters;
import cl.bitacora.regulation.CourseParameters;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the calculators share: the law of a day, words, and reading of figures. */
@Singleton
public class Simulator {
    private final Laws laws;
    private final Messages messages;

    Simulator(Laws laws, Messages messages) {
        this.laws = laws;
        this.messages = messages;
    }

    /** The law of Becas on a day, or the problem of a day before it. */
    public BecasParameters becas(LocalDate on) {
        return BecasParameters.find(laws.regulation().parameters(), on)
                .orElseThrow(() -> Problems.field("on", "date-before-norm", Fact.of("on", on)));
    }

    /** The law of the Bono on a day, or the problem of a day before it. */
    public CourseParameters bono(LocalDate on) {
        return CourseParameters.find(laws.regulation().parameters(), Programme.BONO_MIPE_2020, on)
                .orElseThrow(() -> Problems.field("on", "date-before-norm", Fact.of("on", on)));
    }

    /** A whole number of the law, or the problem of a programme that has none. */
    public int integer(String name, Programme programme, LocalDate on) {
        if (!laws.regulation().parameters().has(name, programme, on)) {
            throw Problems.field("programme", "programme-without-rules", Fact.of("programme", programme));
        }
        return laws.regulation().parameters().integer(name, programme, on).value();
    }

    /** A conclusion in the words of the caller. */
    public ExplanationView explain(Finding<?> finding, HttpHeaders headers) {
        return inWords(finding.explanation(), Language.of(headers));
    }

    /** The sentence names what is missing in words; the facts keep its canonical names. */
    private ExplanationView inWords(Explanation explanation, Locale locale) {
        List<Fact> facts = explanation.facts().stream()
                .map(fact -> fact.name().equals("missing") ? new Fact("missing", words(fact.value(), locale)) : fact)
                .toList();
        ExplanationView view = ExplanationView.of(
                new Explanation(explanation.rule(), explanation.value(), explanation.ground(), facts, List.of()),
                messages,
                locale);
        return new ExplanationView(
                view.rule(),
                view.sentence(),
                view.value(),
                view.citation(),
                Fact.toMap(explanation.facts()),
                explanation.basis().stream()
                        .map(basis -> inWords(basis, locale))
                        .toList());
    }

    private String words(String missing, Locale locale) {
        return Arrays.stream(missing.split(", "))
                .map(name -> messages.text(locale, "need." + name, List.of()).orElse(name))
                .collect(Collectors.joining("; "));
    }

    Checked checked(Finding<Boolean> finding, HttpHeaders headers) {
        return new Checked(finding.value(), explain(finding, headers));
    }

    static boolean yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.field(field, "missing-field", Fact.of("field", field));
        }
        return value;
    }

    /** A number within bounds. */
    static int bounded(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw unreadable(field);
        }
        return value;
    }

    /** A share of two amounts of time: the whole is positive and the part no more than it. */
    static Ratio share(String partField, long part, String wholeField, long whole) {
        if (whole < 1) {
            throw unreadable(wholeField);
        }
        if (part < 0 || part > whole) {
            throw unreadable(partField);
        }
        return Ratio.of(part, whole);
    }

    /** A percentage from 0 to 100, exact. */
    static Ratio percent(String field, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 6) {
            throw unreadable(field);
        }
        int scale = Math.max(0, percent.scale());
        return new Ratio(
                percent.setScale(scale).unscaledValue(),
                BigDecimal.TEN.pow(scale + 2).toBigIntegerExact());
    }

    private static RuntimeException unreadable(String field) {
        return Problems.field(field, "unreadable-field", Fact.of("field", field));
    }
}
