package cl.bitacora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String OLD = """
            paths:
              /v1/courses:
                get: {}
                post: {}
            components:
              schemas:
                CourseRequest:
                  required: [name]
                  properties:
                    name: {type: string}
                    hours: {type: integer}
            """;

    @Test
    void the_same_document_breaks_nothing() throws Exception {
        assertThat(Compatibility.breaks(yaml(OLD), yaml(OLD))).isEmpty();
    }

    @Test
    void adding_breaks_nothing() throws Exception {
        String more = OLD.replace("hours: {type: integer}", "hours: {type: integer}\n        place: {type: string}")
                + "  messages: {}\n";
        assertThat(Compatibility.breaks(yaml(OLD), yaml(more))).isEmpty();
    }

    @Test
    void taking_away_breaks() throws Exception {
        assertThat(Compatibility.breaks(yaml(OLD), yaml(OLD.replace("    post: {}\n", ""))))
                .containsExactly("operation gone: post /v1/courses");
        assertThat(Compatibility.breaks(yaml(OLD), yaml(OLD.replace("/v1/courses", "/v1/cursos"))))
                .containsExactly("path gone: /v1/courses");
        assertThat(Compatibility.breaks(
                        yaml(OLD), yaml(OLD.replace("hours: {type: integer}", "hours: {type: string}"))))
                .containsExactly("type changed: CourseRequest.hours");
        assertThat(Compatibility.breaks(yaml(OLD), yaml(OLD.replace("[name]", "[name, hours]"))))
                .containsExactly("now required: CourseRequest.hours");
    }

    private static Map<String, Object> yaml(String text) throws Exception {
        return YAML.readValue(text, new TypeReference<>() {});
    }
}
