package cl.bitacora.classroom.agent;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.matching.Unfit;
import cl.bitacora.classroom.reader.Capture;
import cl.bitacora.classroom.reader.ReaderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that the procedure can say is without words. */
class WordsTest {
    private static final Path DOMAIN = Path.of("src/main/java/cl/bitacora/classroom/domain");
    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\s*\\.\\s*of(?:Field)?\\(([^;]*?)Rules\\.|Refusal\\.ofField\\(\\s*\"[^\"]+\",\\s*(\"[^\"]+\")");
    private static final Pattern SAID =
            Pattern.compile("(?:Notice|Question)\\s*\\.\\s*(?:good|info|warn|of)\\(([^;]*?)[,)]");
    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Set<String> FIELDS =
            Set.of("rut", "password", "letter", "minutes", "method", "text", "observation", "programme");

    private final Words words = new Words();

    @Test
    void every_refusal_says_what_happened_and_what_to_do() throws IOException {
        Set<String> codes = codes(REFUSAL);
        assertThat(codes).contains("reader-missing", "letter-taken", "no-activities", "document-not-shown");
        for (String code : codes) {
            assertThat(words.has(code)).as(code).isTrue();
            assertThat(words.has(code + ".remedy")).as(code + ".remedy").isTrue();
        }
    }

    @Test
    void every_notice_and_question_has_words() throws IOException {
        Set<String> codes = codes(SAID);
        assertThat(codes).contains("entered", "double-mark", "block-created");
        for (String code : codes) {
            assertThat(words.has(code)).as(code).isTrue();
        }
        for (String code : List.of("entered", "entered-before-start", "left", "left-before-end")) {
            assertThat(words.has(code + "-special")).as(code).isTrue();
        }
    }

    @Test
    void everything_a_reader_says_has_words() {
        Stream.of(
                        Stream.of(Unfit.values()).map(Unfit::messageKey),
                        Stream.of(Capture.Reason.values()).map(Capture.Reason::messageKey),
                        Stream.of(ReaderException.Kind.values()).map(ReaderException.Kind::messageKey))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(words.has(key)).as(key).isTrue());
    }

    private static Set<String> codes(Pattern calls) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(DOMAIN)) {
            for (Path file : files.toList()) {
                Matcher call = calls.matcher(Files.readString(file));
                while (call.find()) {
                    Matcher text = TEXT.matcher(call.group());
                    while (text.find()) {
                        if (!FIELDS.contains(text.group(1))) {
                            codes.add(text.group(1));
                        }
                    }
                }
            }
        }
        return codes;
    }
}
