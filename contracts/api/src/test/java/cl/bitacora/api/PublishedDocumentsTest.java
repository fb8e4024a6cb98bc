package cl.bitacora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The documents beside this module are what the code says. {@code mvn -pl contracts/api test -Dcontracts.update} writes
 * them anew after the services were built; what {@code released/} holds must stay true.
 */
class PublishedDocumentsTest {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build());
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final boolean UPDATE = System.getProperty("contracts.update") != null;

    @Test
    void asyncapi_is_what_the_event_records_say() throws Exception {
        compare(HERE.resolve("asyncapi.yaml"), YAML.writeValueAsString(AsyncApi.document()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "biometric-gateway",
                "attendance-ledger",
                "course-lifecycle",
                "certificates",
                "payments",
                "fines",
                "retroactive-evaluation"
            })
    void openapi_is_what_the_endpoints_say(String service) throws Exception {
        Path generated = HERE.resolve("../../services/" + service + "/target/openapi/openapi.yaml");
        assertThat(generated).as("build the service first: " + service).exists();
        compare(HERE.resolve(service + ".openapi.yaml"), Files.readString(generated));
    }

    private static void compare(Path published, String generated) throws IOException {
        if (UPDATE) {
            Files.writeString(published, generated);
        }
        assertThat(published).as("publish the document: add -Dcontracts.update").exists();
        assertThat(tree(Files.readString(published)))
                .as("%s is stale: run with -Dcontracts.update and review the change", published.getFileName())
                .isEqualTo(tree(generated));
        Path released = published.resolveSibling("released").resolve(published.getFileName());
        if (Files.exists(released)) {
            assertThat(Compatibility.breaks(tree(Files.readString(released)), tree(generated)))
                    .as("breaks those who use the released %s", published.getFileName())
                    .isEmpty();
        }
    }

    /** Read by SnakeYAML itself: the Jackson parser stumbles over an unquoted example of a time of day. */
    private static Map<String, Object> tree(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }
}
