package cl.bitacora.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.payments.PaymentsEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryWordsTest {
    private static final Wordbook WORDS = new Wordbook();
    private static final StoryWords STORY = new StoryWords(WORDS);

    /** Every type of an event that belongs to a section. */
    static Stream<Type> types() {
        return Stream.of(
                        CoursesEvent.CATALOGUE,
                        AttendanceEvent.CATALOGUE,
                        CertificatesEvent.CATALOGUE,
                        PaymentsEvent.CATALOGUE,
                        JournalEvent.CATALOGUE)
                .flatMap(StoryWordsTest::types)
                .filter(type -> type.parts().stream()
                        .anyMatch(part -> part.getType() == SectionId.class || part.getType() == BlockKey.class));
    }

    private static Stream<Type> types(EventCatalogue<?> catalogue) {
        return catalogue.types().entrySet().stream()
                .map(type -> new Type(type.getKey(), List.of(type.getValue().getRecordComponents())));
    }

    /** A type string and what its event is made of. */
    record Type(String name, List<RecordComponent> parts) {}

    @ParameterizedTest
    @MethodSource("types")
    void every_event_of_a_section_has_a_sentence_that_its_parts_can_fill(Type type) {
        String key = "story." + type.name().substring(0, type.name().lastIndexOf('.'));
        String template = WORDS.text(key).orElseThrow(() -> new AssertionError("no sentence for " + type.name()));
        assertThat(Pattern.compile("\\{([A-Za-z0-9]+)}")
                        .matcher(template)
                        .results()
                        .map((MatchResult slot) -> slot.group(1)))
                .isSubsetOf(type.parts().stream().map(RecordComponent::getName).toList());
    }

    /** Only the Bono has Bonos. */
    @Test
    void what_is_empty_is_not_named() {
        assertThat(STORY.sentence(
                        "courses.participant-enrolled.v1",
                        Map.of("participant", "text:Ana", "voucher", "text:B-1"),
                        name -> name))
                .isEqualTo("Ana se matriculó con el bono B-1.");
        assertThat(STORY.sentence(
                        "courses.participant-enrolled.v1",
                        Map.of("participant", "text:Ana", "voucher", "text:"),
                        name -> name))
                .isEqualTo("Ana se matriculó.");
    }

    @Test
    void a_sentence_names_people_times_and_pesos_as_in_chile() {
        assertThat(STORY.sentence(
                        "payments.payment-made.v1",
                        Map.of(
                                "paid", "clp:457154",
                                "kind", "code:LIQUIDACION",
                                "withheld", "clp:0",
                                "compensated", "clp:0"),
                        name -> name))
                .isEqualTo("Se pagaron $457.154 de la liquidación (retenido $0, compensado $0).");
        assertThat(STORY.sentence(
                        "attendance.mark-dropped.v1",
                        Map.of(
                                "participant", "person:p-00000000000000000000000000000000",
                                "gapSeconds", "number:65",
                                "installation", "text:sala-1"),
                        name -> "Canelo Quillay, Amanda"))
                .isEqualTo(
                        "Canelo Quillay, Amanda marcó otra vez 1 min 5 s después en el equipo sala-1: la marca no cuenta.");
    }
}
