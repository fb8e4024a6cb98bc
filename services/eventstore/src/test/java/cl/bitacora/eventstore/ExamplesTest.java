package cl.bitacora.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every version of every event has a checked-in JSON example for ever, and today's code reads it. A new type gets its
 * example by running this test with {@code -Dbitacora.examples=write}: only missing files are written, none is changed. What
 * a type learnt to say later stands in a second example, {@code <type>+<what>.json}, by hand: the first one stays as it was.
 */
class ExamplesTest {
    private static final Path FOLDER = Path.of("../../contracts/events/src/main/resources/examples");
    private static final List<EventCatalogue<?>> CATALOGUES = List.of(
            JournalEvent.CATALOGUE,
            AttendanceEvent.CATALOGUE,
            CoursesEvent.CATALOGUE,
            CertificatesEvent.CATALOGUE,
            PaymentsEvent.CATALOGUE);
    private static final ObjectMapper PLAIN = new ObjectMapper();

    @BeforeAll
    static void writeMissing() throws Exception {
        if (!"write".equals(System.getProperty("bitacora.examples"))) {
            return;
        }
        Files.createDirectories(FOLDER);
        for (EventCatalogue<?> catalogue : CATALOGUES) {
            for (Map.Entry<String, ? extends Class<? extends Event>> type :
                    catalogue.types().entrySet()) {
                Path file = FOLDER.resolve(type.getKey() + ".json");
                if (!Files.exists(file)) {
                    Event event = new ExampleMaker(catalogue.source()).make(type.getValue());
                    JsonNode tree = PLAIN.readTree(EventCodec.of(catalogue).encode(event));
                    Files.writeString(
                            file, PLAIN.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
                }
            }
        }
    }

    static Stream<String> types() {
        return CATALOGUES.stream()
                .flatMap(catalogue -> catalogue.types().keySet().stream())
                .sorted();
    }

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    private static String typeOf(String example) {
        return example.replaceFirst("\\+.*", "");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_read_and_written_again_the_same(String name) throws IOException {
        String type = typeOf(name);
        EventCatalogue<?> catalogue = CATALOGUES.stream()
                .filter(one -> one.types().containsKey(type))
                .findFirst()
                .orElseThrow();
        EventCodec<?> codec = EventCodec.of(catalogue);
        String example = Files.readString(FOLDER.resolve(name + ".json"));

        Event event = codec.decode(type, example);

        assertThat(codec.encode(event)).isEqualTo(PLAIN.readTree(example).toString());
        assertThat(catalogue.typeOf(event)).isEqualTo(type);
        assertThat(event.at()).isNotNull();
        assertThat(codec.decode(type, codec.encode(event))).isEqualTo(event);
    }

    @Test
    void every_type_has_an_example_and_no_example_is_of_an_unknown_type() throws IOException {
        Set<String> examples = examples().collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> known = new TreeMap<>();
        types().forEach(type -> known.put(type, type));
        assertThat(examples)
                .containsAll(known.keySet())
                .allSatisfy(name -> assertThat(known).containsKey(typeOf(name)));
        int unread = 0;
        for (String name : examples) {
            unread += reads(name) ? 0 : 1;
        }
        assertThat(unread).isZero();
        System.out.printf(
                "%nfigure | every version of every event ever published | %d examples | unreadable %d | %s%n",
                examples.size(), unread, ExamplesTest.class.getSimpleName());
    }

    private static boolean reads(String name) throws IOException {
        String type = typeOf(name);
        EventCatalogue<?> catalogue = CATALOGUES.stream()
                .filter(one -> one.types().containsKey(type))
                .findFirst()
                .orElseThrow();
        try {
            EventCodec.of(catalogue).decode(type, Files.readString(FOLDER.resolve(name + ".json")));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void no_example_carries_personal_data() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                PLAIN.readTree(Files.readString(file)).findValuesAsText("rut").forEach(rut -> {
                    throw new AssertionError("a person's rut in " + file);
                });
            }
        }
    }
}
