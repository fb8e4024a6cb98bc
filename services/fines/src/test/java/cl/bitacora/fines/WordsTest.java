package cl.bitacora.fines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the code can refuse or conclude has its words in Spanish. */
class WordsTest {
    private static final Path JAVA = Path.of("src/main/java/cl/bitacora/fines");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern RULE = Pattern.compile("\"(FINB?-[0-9]{3})\"");

    /** Addresses, examples, and codes whose words the HTTP kit brings. */
    private static final Set<String> NOT_WORDS = Set.of(
            "lce-fine",
            "becas-fine",
            "fine-procedure",
            "fine-payment",
            "bloque-a-otra-hora",
            "inicio-sin-acuerdo",
            "otic-por-letra",
            "no-subsanado",
            "missing-field",
            "unknown-field");

    /** Conducts that only the class book detects, and rules that a finding of another one concludes. */
    private static final Set<String> NOT_CONCLUDED = Set.of(
            "FIN-030",
            "FIN-032",
            "FIN-034",
            "FIN-035",
            "FIN-036",
            "FIN-037",
            "FIN-038",
            "FIN-039",
            "FIN-040",
            "FINB-002",
            "FINB-010",
            "FINB-019");

    @Test
    void every_code_has_words() throws IOException {
        Set<String> missing = found(CODE);
        missing.removeAll(NOT_WORDS);
        missing.removeAll(properties("messages_es").stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void every_conclusion_has_a_sentence() throws IOException {
        Set<String> keys = properties("findings_es").stringPropertyNames();
        Set<String> missing = found(RULE);
        missing.removeAll(NOT_CONCLUDED);
        missing.removeIf(rule -> keys.stream().anyMatch(key -> key.equals(rule) || key.startsWith(rule + ".")));
        assertThat(missing).isEmpty();
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/" + name + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
