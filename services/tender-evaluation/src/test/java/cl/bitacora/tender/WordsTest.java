package cl.bitacora.tender;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Covers;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.tender.domain.Bases;
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

/** Whatever the code can refuse or conclude has its words in Spanish, and whatever it cites stands in the bases. */
class WordsTest {
    private static final Path JAVA = Path.of("src/main/java/cl/bitacora/tender");
    private static final Pattern CODE =
            Pattern.compile("Problems\\s*\\.field\\(\\s*[^,;]+,\\s*\"([a-z]+(?:-[a-z]+)+)\"", Pattern.DOTALL);
    private static final Pattern CONCLUDED = Pattern.compile("\"(TEN-[0-9]{3})\"");
    private static final Pattern CITED = Pattern.compile("Bases\\.ba\\(\"([^\"]+)\"\\)");

    /** Codes of the HTTP kit. */
    private static final Set<String> OF_THE_KIT = Set.of("missing-field", "unreadable-field");

    /** Only annotations name them: their conclusion is shown under another rule. */
    private static final Set<String> UNDER_ANOTHER = Set.of(
            "TEN-004", "TEN-007", "TEN-032", "TEN-033", "TEN-034", "TEN-035", "TEN-046", "TEN-047", "TEN-048",
            "TEN-058", "TEN-059", "TEN-061", "TEN-091", "TEN-095", "TEN-098", "TEN-099", "TEN-102", "TEN-103",
            "TEN-137", "TEN-138");

    @Test
    void every_code_has_words() throws IOException {
        Set<String> missing = found(CODE, 10);
        missing.removeAll(OF_THE_KIT);
        missing.removeAll(properties("messages_es").stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void english_and_spanish_have_the_same_words() throws IOException {
        assertThat(properties("messages_en").stringPropertyNames())
                .isEqualTo(properties("messages_es").stringPropertyNames());
    }

    @Test
    void every_conclusion_has_a_sentence() throws IOException {
        Set<String> keys = properties("findings_es").stringPropertyNames();
        Set<String> missing = found(CONCLUDED, 100);
        missing.removeAll(UNDER_ANOTHER);
        missing.removeIf(rule -> keys.stream().anyMatch(key -> key.startsWith(rule)));
        assertThat(missing).isEmpty();
    }

    @Test
    @Covers("TEN-151")
    void every_citation_stands_in_the_bases() throws IOException {
        Regulation regulation = Regulation.load();
        assertThat(found(CITED, 50))
                .allSatisfy(numeral -> assertThat(regulation.resolves(Bases.ba(numeral)))
                        .as(numeral)
                        .isTrue());
        assertThat(regulation.resolves(Bases.bt("3.5"))).isTrue();
        for (var rubric : cl.bitacora.tender.domain.grading.Rubric.values()) {
            rubric.indicators().forEach(indicator -> regulation.require(indicator.ground()));
        }
    }

    private static Set<String> found(Pattern pattern, int least) throws IOException {
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
        assertThat(found).hasSizeGreaterThan(least);
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
