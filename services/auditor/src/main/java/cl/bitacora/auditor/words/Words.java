package cl.bitacora.auditor.words;

import cl.bitacora.auditor.recompute.Difference;
import cl.bitacora.auditor.recompute.Figure;
import cl.bitacora.auditor.verify.Problem;
import cl.bitacora.kernel.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The auditor's own sentences in one language. {@code {name}} inserts a fact. */
public final class Words {
    private final Properties texts = new Properties();

    private Words(String language) {
        try (InputStream in = Words.class.getResourceAsStream("/auditor/words_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("no words in " + language);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code es} or {@code en}. */
    public static Words in(String language) {
        return new Words(language.equals("en") ? "en" : "es");
    }

    /** A sentence. */
    public String text(String key, Fact... facts) {
        return text(key, List.of(facts));
    }

    /** What does not hold, beginning with where. */
    public String problem(Problem problem) {
        List<Fact> facts = new ArrayList<>(problem.facts());
        facts.add(Fact.of("log", problem.log()));
        facts.add(Fact.of("position", problem.position()));
        String place = problem.position() > 0 ? text("place.entry", facts) : text("place.file", facts);
        return place + " " + text("problem." + problem.code(), facts);
    }

    /** A figure that does not come out, with everything that differs. */
    public List<String> difference(Figure figure) {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "difference",
                Fact.of("kind", text("kind." + figure.kind())),
                Fact.of("subject", figure.subject()),
                Fact.of("recorded", figure.recorded()),
                Fact.of("log", figure.log()),
                Fact.of("position", figure.position()),
                Fact.of("rule", figure.rule().map(Object::toString).orElse("–"))));
        for (Difference difference : figure.differences()) {
            lines.add(text(
                    "difference.value",
                    Fact.of("path", difference.path().isEmpty() ? "·" : difference.path()),
                    Fact.of("recorded", shown(difference.recorded())),
                    Fact.of("computed", shown(difference.computed()))));
        }
        return lines;
    }

    private String shown(String value) {
        return value.isEmpty() ? text("nothing") : value;
    }

    private String text(String key, List<Fact> facts) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (Fact fact : facts) {
            text = text.replace("{" + fact.name() + "}", fact.value());
        }
        return text;
    }

    /** Every key. */
    public List<String> keys() {
        return texts.stringPropertyNames().stream().sorted().toList();
    }
}
