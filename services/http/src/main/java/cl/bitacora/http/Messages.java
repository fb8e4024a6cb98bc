package cl.bitacora.http;

import cl.bitacora.kernel.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The words of the platform: {@code messages/messages_es.properties} and {@code findings_es.properties} of every jar on
 * the class path, merged; English by preference where there is a text. {@code {fact}} inserts a fact.
 */
@ApplicationScoped
public class Messages {
    private final Map<String, Map<String, String>> texts = new HashMap<>();

    public Messages() {
        for (String language : List.of("es", "en")) {
            Map<String, String> merged = new HashMap<>();
            load("messages/messages_" + language + ".properties", merged);
            load("messages/findings_" + language + ".properties", merged);
            texts.put(language, merged);
        }
    }

    /** The text of a key with its facts inserted; Spanish where the language has none. */
    public Optional<String> text(Locale locale, String key, List<Fact> facts) {
        String language = locale.getLanguage().equals("en") ? "en" : "es";
        String template = texts.getOrDefault(language, Map.of()).get(key);
        if (template == null) {
            template = texts.getOrDefault("es", Map.of()).get(key);
        }
        return Optional.ofNullable(template).map(found -> fill(found, facts));
    }

    /** Inserts facts into a template. */
    static String fill(String template, List<Fact> facts) {
        String text = template;
        for (Fact fact : facts) {
            text = text.replace("{" + fact.name() + "}", fact.value());
        }
        return text;
    }

    private static void load(String resource, Map<String, String> into) {
        try {
            for (URL url : java.util.Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(resource))) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, value) -> into.put(key.toString(), value.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
