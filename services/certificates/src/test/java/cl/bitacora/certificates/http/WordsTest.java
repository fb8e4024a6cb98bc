package cl.bitacora.certificates.http;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.http.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal has words and a remedy in both languages; every rule that explains itself has a sentence. */
class WordsTest {
    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\.of\\(|Refusal\\.ofField\\(\\s*[^,]+,|Problems\\.field\\(\\s*[^,]+,|Problems\\.plain\\(\\s*\\d+,)\\s*\"([a-z-]+)\"");
    private static final Pattern RULE = Pattern.compile("RuleId\\.of\\(\"([A-Z]+-[0-9]+)\"\\)");

    private final Messages messages = new Messages();

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void every_refusal_says_what_happened_and_what_to_do(String language) {
        Locale locale = Locale.of(language);
        Set<String> codes = found(CODE, "domain", "http");
        assertThat(codes).hasSizeGreaterThan(35);
        for (String code : codes) {
            assertThat(messages.text(locale, code, List.of())).as(code).isPresent();
            assertThat(messages.text(locale, code + ".remedy", List.of()))
                    .as(code + ".remedy")
                    .isPresent();
        }
    }

    @Test
    void english_is_not_spanish() {
        for (String code : found(CODE, "domain")) {
            assertThat(messages.text(Locale.ENGLISH, code, List.of()))
                    .as(code)
                    .isNotEqualTo(messages.text(Locale.of("es"), code, List.of()));
        }
    }

    @Test
    void every_rule_that_explains_has_a_sentence() {
        Set<String> refusingOnly = Set.of("CERT-901");
        for (String rule : found(RULE, "domain")) {
            boolean any = Stream.of("", ".EMITIDO", ".true", ".PENDIENTE_DE_VALIDACION", ".COMPLETO")
                    .anyMatch(suffix -> messages.text(Locale.of("es"), rule + suffix, List.of())
                            .isPresent());
            assertThat(any || refusingOnly.contains(rule)).as(rule).isTrue();
        }
    }

    private static Set<String> found(Pattern pattern, String... packages) {
        Set<String> codes = new TreeSet<>();
        for (String name : packages) {
            Path folder = Path.of("src/main/java/cl/bitacora/certificates", name);
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                    Matcher matcher = pattern.matcher(read(file));
                    while (matcher.find()) {
                        codes.add(matcher.group(1));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
