package cl.bitacora.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.portal.questions.Target;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What the services publish of themselves. */
public final class Documents {
    private static final Path FOLDER = Path.of("../../contracts/api");

    private Documents() {}

    /** The published document of a service. */
    public static JsonNode of(Target target) throws IOException {
        return yaml(target.module() + ".openapi.yaml");
    }

    /** The operation of a path, whatever its parameters are called; missing if there is none. */
    public static JsonNode operation(JsonNode document, String method, String path) {
        return document.get("paths").properties().stream()
                .filter(known -> shape(known.getKey()).equals(shape(path)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path))
                .path(method);
    }

    /** A schema, or the one that it refers to. */
    public static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode found =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        for (JsonNode one : found.path("anyOf")) {
            if (one.has("$ref")) {
                return resolved(document, one);
            }
        }
        return found;
    }

    /** Asserts that the body of an operation has a place for that member. */
    public static void assertKnows(JsonNode document, JsonNode operation, String member) {
        JsonNode schema = resolved(document, operation.at("/requestBody/content/application~1json/schema"));
        for (String step : member.split("\\.")) {
            String name = step.replaceAll("\\[.*", "");
            assertThat(schema.path("properties").has(name)).as(member).isTrue();
            schema = resolved(document, schema.path("properties").path(name));
            if (step.endsWith("]")) {
                schema = resolved(document, schema.path("items"));
            }
        }
    }

    /** Times of day and days among the examples are text here: the other reader of YAML takes them for numbers. */
    private static JsonNode yaml(String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            LoaderOptions options = new LoaderOptions();
            return new ObjectMapper()
                    .valueToTree(new Yaml(
                                    new SafeConstructor(options),
                                    new org.yaml.snakeyaml.representer.Representer(
                                            new org.yaml.snakeyaml.DumperOptions()),
                                    new org.yaml.snakeyaml.DumperOptions(),
                                    options,
                                    new NoTimestamps())
                            .<Object>load(reader));
        }
    }

    private static String shape(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }

    private static final class NoTimestamps extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, java.util.regex.Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
