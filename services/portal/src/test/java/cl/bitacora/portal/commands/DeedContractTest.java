package cl.bitacora.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a form asks of a service is what the service's published document says that it answers. */
class DeedContractTest {
    private static final Path DOCUMENTS = Path.of("../../contracts/api");

    @ParameterizedTest
    @EnumSource(Deed.class)
    void the_published_document_knows_the_request_and_every_member_of_its_body(Deed deed) throws IOException {
        JsonNode document = document(deed.target().module() + ".openapi.yaml");
        JsonNode operation = document.get("paths").properties().stream()
                .filter(path -> shape(path.getKey()).equals(shape(deed.path())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + deed.path()))
                .path("post");
        assertThat(operation.isObject()).as("POST %s", deed.path()).isTrue();
        JsonNode known = body(document, operation)
                .map(schema -> schema.path("properties"))
                .orElseGet(MissingNode::getInstance);
        deed.fixed()
                .keySet()
                .forEach(name -> assertThat(known.has(name)).as(name).isTrue());
        for (Field field : deed.fields()) {
            assertThat(known.has(field.name())).as(field.name()).isTrue();
        }
    }

    /** Times of day among the examples are text here: the other reader of YAML takes them for numbers. */
    private static JsonNode document(String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(DOCUMENTS.resolve(name))) {
            return new ObjectMapper()
                    .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(reader));
        }
    }

    private static Optional<JsonNode> body(JsonNode document, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.has("$ref")
                ? Optional.of(document.at(schema.get("$ref").asText().substring(1)))
                : Optional.of(schema).filter(JsonNode::isObject);
    }

    /** Parameters have other names there. */
    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
