package cl.bitacora.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.portal.commands.Deed;
import cl.bitacora.portal.domain.Contact;
import cl.bitacora.portal.domain.FigureKind;
import cl.bitacora.portal.domain.Light;
import cl.bitacora.portal.domain.Owner;
import cl.bitacora.portal.domain.SectionState;
import cl.bitacora.portal.domain.Span;
import cl.bitacora.portal.domain.StoryKind;
import cl.bitacora.portal.domain.TaskKind;
import cl.bitacora.portal.domain.TrialClock;
import cl.bitacora.portal.questions.Ask;
import cl.bitacora.portal.questions.Form;
import cl.bitacora.portal.questions.Question;
import cl.bitacora.portal.questions.Questions;
import cl.bitacora.regulation.Regulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever screens say has its English, and no English is left of what no screen says any more. */
class EnglishTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z0-9]*)}");
    private static final Pattern IN_TEMPLATE = Pattern.compile("t:say\\('([^']*)'");
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";

    private static final Pattern IN_A_SENSE = Pattern.compile("t:sense\\('([^']*)', '([^']*)'\\)");

    /** Where Java says a text, and where a record or a list says what it is given. */
    private static final Pattern IN_JAVA = Pattern.compile(
            "(?:\\bsay|Fact\\.of|new Fact|Tag\\.of|new Link|new PanelView\\.Figure)\\(\\s*(?!\"value)" + TEXT);

    private static final Pattern COUNTED =
            Pattern.compile("Spanish\\.count\\([^\"]*?,\\s*" + TEXT + ",\\s*" + TEXT + "\\)");

    @Test
    void what_templates_and_code_say_has_english() {
        Set<String> said = new TreeSet<>();
        read(TEMPLATES).forEach(text -> inTemplate(text).forEach(said::add));
        sources().forEach(text -> {
            groups(IN_JAVA, text).forEach(said::add);
            groups(COUNTED, text).forEach(said::add);
        });
        assertThat(said).hasSizeGreaterThan(400);
        assertThat(said.stream().filter(text -> !English.knows(text))).isEmpty();
    }

    @Test
    void what_lists_and_forms_say_has_english() {
        List<String> said = Stream.of(
                        labels(TaskKind.values(), TaskKind::label),
                        labels(Owner.values(), Owner::label),
                        labels(Light.Level.values(), Light.Level::label),
                        labels(SectionState.values(), SectionState::label),
                        labels(StoryKind.values(), StoryKind::label),
                        labels(FigureKind.values(), FigureKind::label),
                        labels(Contact.State.values(), Contact.State::label),
                        labels(Span.values(), Span::label),
                        labels(TrialClock.Pace.values(), TrialClock.Pace::label),
                        labels(Deed.values(), Deed::label),
                        labels(Deed.values(), Deed::effect),
                        Arrays.stream(Deed.values()).flatMap(deed -> texts(deed.form(12))),
                        Questions.ALL.stream().flatMap(one -> texts(one.form())),
                        Questions.ALL.stream().map(Question::title),
                        Questions.ALL.stream().map(Question::about),
                        Questions.ALL.stream().map(Question::example),
                        Glossary.TERMS.stream().map(Glossary.Term::meaning))
                .flatMap(Function.identity())
                .toList();
        assertThat(said).hasSizeGreaterThan(400);
        assertThat(said.stream().filter(text -> !English.knows(text))).isEmpty();
    }

    @Test
    void no_english_is_left_over() {
        Set<String> literals = new TreeSet<>();
        sources().forEach(text -> groups(Pattern.compile(TEXT), text).forEach(literals::add));
        read(TEMPLATES).forEach(text -> inTemplate(text).forEach(literals::add));
        List<String> dead = all().keySet().stream()
                .filter(key -> !literals.contains(key) && !composed(key, literals) && !told(key))
                .toList();
        assertThat(dead).isEmpty();
    }

    @Test
    void no_english_is_left_over_of_what_services_put_into_facts() {
        Set<String> literals = read(Path.of("../payments/src/main/java"))
                .flatMap(text -> groups(Pattern.compile(TEXT), text))
                .collect(Collectors.toSet());
        assertThat(English.part(English.FACTS_PART).keySet()).isNotEmpty().allMatch(key -> composed(key, literals));
        assertThat(English.fact("Σ horas (123439/3600) × 4000")).isEqualTo("Σ hours (123439/3600) × 4000");
        assertThat(English.fact("Anexo N° 1")).isEqualTo("Anexo N° 1");
    }

    /** {@code Módulo {}} is made of {@code "Módulo "} and a number. */
    private static boolean composed(String key, Set<String> literals) {
        return Arrays.stream(SLOT.split(key))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .allMatch(part -> literals.stream().anyMatch(one -> one.contains(part)));
    }

    /** What the law's own tables say, and a word that stands inside another. */
    private static boolean told(String key) {
        return Regulation.load().deadlines().events().containsValue(key)
                || Stream.of("Resumen", "Formularios").anyMatch(key::equals);
    }

    @Test
    void no_text_stands_twice_and_slots_are_the_same() {
        Map<String, String> where = new HashMap<>();
        English.PARTS.forEach(part -> English.part(part).forEach((spanish, english) -> {
            assertThat(where.put(spanish, part)).as(spanish).isNull();
            assertThat(english).as(spanish).isNotBlank();
            long places = SLOT.matcher(spanish).results().count();
            List<String> used =
                    SLOT.matcher(english).results().map(found -> found.group(1)).toList();
            if (used.stream().allMatch(String::isEmpty)) {
                assertThat(used).as(spanish).hasSize((int) places);
            } else {
                assertThat(used).as(spanish).allMatch(number -> Integer.parseInt(number) <= places);
            }
        }));
        assertThat(where).hasSizeGreaterThan(700);
    }

    @Test
    void what_the_script_says_has_english() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/META-INF/resources/estatico/bitacora.js"));
        Set<String> said = Pattern.compile("\\bsay\\('([^']+)'(?:, '([^']+)')?")
                .matcher(script)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> known =
                groups(Pattern.compile("(?m)^ +'([^']+)': '[^']+',$"), script).collect(Collectors.toSet());
        assertThat(known).hasSize(5).isEqualTo(said);
    }

    /** A finding whose English asked for another fact would fall back to Spanish without anybody noticing. */
    @ParameterizedTest
    @ValueSource(strings = {"attendance-ledger", "certificates", "course-lifecycle", "payments"})
    void findings_have_the_same_slots(String service) {
        Map<String, Set<String>> spanish = slots("words/" + service + "/findings_es.properties");
        Map<String, Set<String>> english = slots("words/" + service + "/findings_en.properties");
        assertThat(english).isNotEmpty();
        assertThat(spanish).containsAllEntriesOf(english);
    }

    @Test
    void the_sentences_of_stories_have_the_same_keys_and_slots() {
        Map<String, Set<String>> spanish = slots("words/portal_es.properties");
        assertThat(slots("words/portal_en.properties")).isEqualTo(spanish).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Módulo 3|Module 3",
                "quedan 3 días hábiles|3 business days left",
                "venció hace 1.716 días hábiles|was due 1.716 business days ago",
                "—|—"
            })
    void numbers_are_taken_over(String spanish, String english) {
        assertThat(Tongue.ENGLISH.speak(() -> Tongue.say(spanish))).isEqualTo(english);
        assertThat(Tongue.say(spanish)).isEqualTo(spanish);
    }

    @Test
    void days_are_english_and_figures_chilean() {
        LocalDate day = LocalDate.of(2020, 1, 16);
        Instant at = Instant.parse("2020-01-16T21:00:00Z");
        assertThat(Tongue.ENGLISH.speak(() -> List.of(
                        Spanish.longDay(day),
                        Spanish.day(day),
                        Spanish.shortDay(day),
                        Spanish.classDay(day),
                        Spanish.month(day),
                        Spanish.moment(at),
                        Spanish.duration(23_400),
                        Spanish.pesos(1_234_567),
                        Spanish.rut("12345678-5"),
                        Spanish.count(2, "tarea", "tareas"))))
                .containsExactly(
                        "Thursday 16 January 2020",
                        "16 January 2020",
                        "16 Jan 2020",
                        "Thu 16 Jan",
                        "January 2020",
                        "16 Jan 2020, 18:00",
                        "6 h 30 min",
                        "$1.234.567",
                        "12.345.678-5",
                        "2 tasks");
        assertThat(Spanish.moment(at)).isEqualTo("16-01-2020 18:00");
    }

    @Test
    void what_has_no_english_stays_spanish_and_is_counted() {
        assertThat(Tongue.ENGLISH.speak(() -> Tongue.say("Esto no está en ninguna página {}", "aquí")))
                .isEqualTo("Esto no está en ninguna página aquí");
        assertThat(Tongue.untranslated()).contains("Esto no está en ninguna página {}");
    }

    private static Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        English.PARTS.forEach(part -> all.putAll(English.part(part)));
        return all;
    }

    private static Map<String, Set<String>> slots(String resource) {
        return Wordbook.load(resource).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> SLOT.matcher(text.getValue())
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet())));
    }

    private static <E> Stream<String> labels(E[] all, Function<E, String> label) {
        return Arrays.stream(all).map(label);
    }

    private static Stream<String> texts(Form form) {
        return form.parts().stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.legend()),
                        part.asks().stream()
                                .filter(Ask::open)
                                .flatMap(ask -> Stream.concat(
                                        Stream.of(ask.label(), ask.hint()),
                                        ask.kind() == Ask.Kind.CHOICE || ask.kind() == Ask.Kind.VERDICT
                                                ? ask.options().stream().map(Ask.Option::label)
                                                : Stream.empty()))));
    }

    private static Stream<String> inTemplate(String text) {
        return Stream.concat(
                groups(IN_TEMPLATE, text),
                IN_A_SENSE.matcher(text).results().map(found -> found.group(1) + " [" + found.group(2) + "]"));
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(found -> Stream.iterate(1, at -> at <= found.groupCount(), at -> at + 1)
                        .map(found::group));
    }

    /** The sources; a text in several pieces is put together. */
    private static Stream<String> sources() {
        return read(SOURCES).map(text -> text.replaceAll("\"\\s*\\+\\s*\"", ""));
    }

    private static Stream<String> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream().map(EnglishTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
