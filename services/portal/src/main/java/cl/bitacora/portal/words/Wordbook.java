package cl.bitacora.portal.words;

import cl.bitacora.kernel.Fact;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the services, as they came with this build, and the portal's own. English where it is spoken and there
 * is a text; a service's finding that has none is told in Spanish, and says so.
 */
@Singleton
public class Wordbook {
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z0-9]+)}");
    static final List<String> SERVICES =
            List.of("attendance-ledger", "course-lifecycle", "certificates", "payments", "tender-evaluation");

    private final Map<Tongue, Map<String, Map<String, String>>> books = new EnumMap<>(Tongue.class);

    public Wordbook() {
        for (Tongue tongue : Tongue.values()) {
            String end = "_" + tongue.code() + ".properties";
            Map<String, Map<String, String>> texts = new HashMap<>();
            for (String service : SERVICES) {
                Map<String, String> merged = new HashMap<>();
                for (String file : List.of("messages", "findings")) {
                    String resource = "words/" + service + "/" + file + end;
                    if (tongue == Tongue.SPANISH || there(resource)) {
                        merged.putAll(load(resource));
                    }
                }
                texts.put(service, merged);
            }
            texts.put("portal", load("words/portal" + end));
            books.put(tongue, texts);
        }
    }

    /** A sentence of a service; {@code foreign} says that it is Spanish on an English page. */
    public record Sentence(String text, boolean foreign) {}

    /**
     * The sentence of a key, by the service whose finding it is; another service's words if its own do not fit.
     *
     * @param service module of the service, e.g. {@code payments}
     */
    public Optional<Sentence> sentence(String service, String key, List<Fact> facts) {
        List<String> order = new ArrayList<>(List.of(service));
        SERVICES.stream().filter(other -> !other.equals(service)).forEach(order::add);
        return order.stream().flatMap(one -> said(one, key, facts).stream()).findFirst();
    }

    private Optional<Sentence> said(String service, String key, List<Fact> facts) {
        Optional<Sentence> spoken = filled(Tongue.spoken(), service, key, facts);
        return spoken.isPresent() || !Tongue.english()
                ? spoken
                : Tongue.SPANISH
                        .speak(() -> filled(Tongue.SPANISH, service, key, facts))
                        .map(text -> new Sentence(text.text(), true));
    }

    private Optional<Sentence> filled(Tongue tongue, String service, String key, List<Fact> facts) {
        return Optional.ofNullable(texts(tongue).getOrDefault(service, Map.of()).get(key))
                .flatMap(template -> filled(template, facts))
                .map(text -> new Sentence(text, false));
    }

    /** A text of the portal, as it is. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(
                texts(Tongue.spoken()).getOrDefault("portal", Map.of()).get(key));
    }

    private Map<String, Map<String, String>> texts(Tongue tongue) {
        return books.getOrDefault(tongue, Map.of());
    }

    private static boolean there(String resource) {
        return Thread.currentThread().getContextClassLoader().getResource(resource) != null;
    }

    /** Every slot filled, or nothing: a sentence with holes is not shown. */
    private Optional<String> filled(String template, List<Fact> facts) {
        Map<String, String> values = Fact.toMap(facts);
        Matcher matcher = SLOT.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            @Nullable String value = values.get(matcher.group(1));
            if (value == null) {
                return Optional.empty();
            }
            String told = Tongue.english() ? English.fact(value) : value;
            String shown = text("code." + value)
                    .orElseGet(() -> Readable.of(matcher.group(1), told, template.substring(matcher.end())));
            matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        return Optional.of(matcher.appendTail(text).toString());
    }

    static Map<String, String> load(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
