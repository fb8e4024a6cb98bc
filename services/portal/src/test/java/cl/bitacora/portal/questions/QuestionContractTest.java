package cl.bitacora.portal.questions;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.portal.commands.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a calculator is asked is what the service's published document says that it answers. */
class QuestionContractTest {
    static final List<Question> QUESTIONS = Questions.ALL;

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void the_published_document_knows_every_member(Question question) throws IOException {
        JsonNode document = Documents.of(question.target());
        JsonNode operation = Documents.operation(document, "post", question.path());
        question.form().asks().forEach(ask -> Documents.assertKnows(document, operation, ask.member()));
    }

    /** The form that opens is the example that the service itself shows. */
    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void the_worked_example_is_the_documents_own(Question question) throws IOException {
        JsonNode operation = Documents.operation(Documents.of(question.target()), "post", question.path());
        JsonNode example = operation
                .at("/requestBody/content/application~1json/examples")
                .iterator()
                .next()
                .path("value");
        assertThat(plain(question.filled(Map.of()).body())).isEqualTo(plain(example));
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void no_two_fields_have_the_same_name_or_place(Question question) {
        Set<String> names = new HashSet<>();
        Set<String> members = new HashSet<>();
        question.form().asks().forEach(ask -> {
            assertThat(!ask.open() || names.add(ask.name())).as(ask.name()).isTrue();
            assertThat(members.add(ask.member())).as(ask.member()).isTrue();
        });
    }

    /** Lists without items say what their absence says. */
    private static JsonNode plain(JsonNode body) throws IOException {
        JsonNode copy = new ObjectMapper().readTree(body.toString());
        if (copy instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue() instanceof ArrayNode list && list.isEmpty());
        }
        return copy;
    }
}
