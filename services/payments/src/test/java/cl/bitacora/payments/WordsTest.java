package cl.bitacora.payments;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.payments.domain.DocumentKinds;
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

/** Whatever the code can refuse, flag or conclude has its words in Spanish. */
class WordsTest {
    private static final Path JAVA = Path.of("src/main/java/cl/bitacora/payments");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern CONCLUDED =
            Pattern.compile("Finding\\s*\\.of\\(\\s*RuleId\\.of\\(\"((?:BONO|BECA)-[0-9]{3})\"\\)");

    /** Codes in events and addresses, not refusals. */
    private static final Set<String> NOT_WORDS = Set.of(
            "informacion-laboral-incompleta",
            "fecha-anterior-a-la-validacion",
            "monto-distinto-al-validado",
            "invoice-confirmation",
            "invoice-rejection",
            "hold-release",
            "payment-story",
            "elearning-liquidation",
            "justified-desertion",
            "payable-sections",
            "evaluated-blocks",
            "payment-files",
            "no-corresponde-a-lo-validado",
            // of the HTTP kit
            "rut-invalid",
            "missing-field",
            "unreadable-field");

    @Test
    void every_code_has_words() throws IOException {
        Set<String> missing = new TreeSet<>(found(CODE));
        missing.removeAll(NOT_WORDS);
        missing.removeAll(DocumentKinds.ALL);
        missing.removeAll(properties("messages_es").stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void every_conclusion_has_a_sentence() throws IOException {
        Set<String> keys = properties("findings_es").stringPropertyNames();
        Set<String> missing = new TreeSet<>(found(CONCLUDED));
        missing.removeIf(rule -> keys.stream().anyMatch(key -> key.startsWith(rule)));
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
