package cl.bitacora.portal.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
        Set<String> codes = new HashSet<>();
        for (String service : Wordbook.SERVICES) {
            read("words/" + service + "/messages_en.properties", codes);
        }
        read("messages/messages_en.properties", codes); // what every service says
        return Set.copyOf(codes);
    }

    private static void read(String resource, Set<String> codes) {
        try {
            for (URL url : List.copyOf(Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(resource)))) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    codes.addAll(properties.stringPropertyNames());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
