package cl.bitacora.courses.http;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.http.Language;
import cl.bitacora.http.Messages;
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

/** Whatever the service can say has words. */
class MessagesTest {
    /** Codes follow these calls; a refusal's field may come before. */
    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\.of|status|refusal|started)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"|"
                    + "(?:Refusal\\.ofField|Problems\\.field|refusal|week|block)\\((?:\\s*[^,()]+,)?\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    private static final Pattern NEED = Pattern.compile("\\.need\\(\\s*\"([a-zA-Z]+)\"");

    private final Messages messages = new Messages();

    @Test
    void every_code_has_a_sentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(codes)
                .allSatisfy(code -> assertThat(messages.text(Language.SPANISH, code, List.of()))
                        .as(code)
                        .isPresent());
    }

    /** What a checklist asks for is named to people, never by the name of its fact. */
    @Test
    void every_need_has_words() throws IOException {
        Set<String> needs = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = NEED.matcher(Files.readString(file));
                while (matcher.find()) {
                    needs.add(matcher.group(1));
                }
            }
        }
        assertThat(needs).hasSizeGreaterThan(100);
        assertThat(needs)
                .allSatisfy(need -> assertThat(messages.text(Language.SPANISH, "need." + need, List.of()))
                        .as(need)
                        .isPresent());
    }

    @Test
    void every_event_has_a_sentence_in_the_history() {
        assertThat(CoursesEvent.CATALOGUE.types().keySet())
                .allSatisfy(type -> assertThat(messages.text(Language.SPANISH, "history." + type, List.of()))
                        .as(type)
                        .isPresent());
    }
}
