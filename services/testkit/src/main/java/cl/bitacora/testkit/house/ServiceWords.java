package cl.bitacora.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a service can refuse or conclude has its words in Spanish, its own or those of the kits on its class path, and
 * nothing is said in English alone. A service's test extends this and says what its sources look like.
 */
public abstract class ServiceWords {
    /** Every word of a source with a hyphen: codes, and little else. */
    protected static final Pattern HYPHENATED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    private final Path sources;
    private final Pattern code;
    private final Set<String> otherWords;
    private final Pattern concluded;
    private final Set<String> neverConcluded;

    /**
     * What to look for in the sources.
     *
     * @param service its package below {@code cl.bitacora}
     * @param code finds the codes of refusals, in its first group
     * @param otherWords what looks like a code and is none
     * @param concluded finds the rules that a finding names, in its first group
     * @param neverConcluded rules that code names but no finding shows
     */
    protected ServiceWords(
            String service, Pattern code, Set<String> otherWords, Pattern concluded, Set<String> neverConcluded) {
        this(Path.of("src/main/java/cl/bitacora", service), code, otherWords, concluded, neverConcluded);
    }

    ServiceWords(Path sources, Pattern code, Set<String> otherWords, Pattern concluded, Set<String> neverConcluded) {
        this.sources = sources;
        this.code = code;
        this.otherWords = otherWords;
        this.concluded = concluded;
        this.neverConcluded = neverConcluded;
    }

    @Test
    void every_code_has_words() throws IOException {
        Set<String> missing = found(code);
        missing.removeAll(otherWords);
        missing.removeAll(keys("messages_es"));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_conclusion_has_a_sentence() throws IOException {
        Set<String> keys = keys("findings_es");
        Set<String> missing = found(concluded);
        missing.removeAll(neverConcluded);
        missing.removeIf(rule -> keys.stream().anyMatch(key -> key.equals(rule) || key.startsWith(rule + ".")));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_english_text_lacks_its_spanish() throws IOException {
        if (Files.exists(file("messages_en"))) {
            assertThat(own("messages_es")).containsAll(own("messages_en"));
        }
    }

    /** The keys of a file of the service itself, such as {@code messages_en}. */
    protected static final Set<String> own(String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(file(name))) {
            return names(reader);
        }
    }

    /** What a pattern finds in the sources; it must find something, or it looks for the wrong thing. */
    protected final Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        assertThat(found).as(pattern.pattern()).hasSizeGreaterThan(5);
        return found;
    }

    private static Set<String> keys(String name) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (URL url : Collections.list(
                Thread.currentThread().getContextClassLoader().getResources("messages/" + name + ".properties"))) {
            try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                keys.addAll(names(reader));
            }
        }
        return keys;
    }

    private static Path file(String name) {
        return Path.of("src/main/resources/messages", name + ".properties");
    }

    private static Set<String> names(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
