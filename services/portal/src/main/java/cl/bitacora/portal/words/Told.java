package cl.bitacora.portal.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/** What services answer: in English as far as they have English texts, which the build copies in, else in Spanish. */
public final class Told {
    private static final Set<String> ENGLISH = english();

    private Told() {}

    /** Whether a problem of that code comes in Spanish to an English page. */
    public static boolean foreign(String code) {
        return Tongue.english() && !ENGLISH.contains(code);
    }

    private static Set<String> english() {
        Set<String> codes = new HashSet<>(both("messages/messages")); // what every service says
        Wordbook.SERVICES.forEach(service -> codes.addAll(both("words/" + service + "/messages")));
        return Set.copyOf(codes);
    }

    /** The codes of a file whose English has what is wrong and, where the Spanish has it, what to do now. */
    private static Set<String> both(String file) {
        Set<String> spanish = names(file + "_es.properties");
        Set<String> english = names(file + "_en.properties");
        Set<String> both = new HashSet<>(english);
        both.removeIf(code -> spanish.contains(code + ".remedy") && !english.contains(code + ".remedy"));
        return both;
    }

    private static Set<String> names(String resource) {
        Set<String> names = new HashSet<>();
        try {
            for (URL url : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(resource))) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    names.addAll(properties.stringPropertyNames());
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
