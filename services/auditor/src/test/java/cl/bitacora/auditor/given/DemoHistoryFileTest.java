package cl.bitacora.auditor.given;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.auditor.source.LogSource;
import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the demonstration's events to the file that {@code -Ddemo.events} names, a line each in the order of their
 * recording: what the portal's tests are fed with. Write it anew when a service decides otherwise.
 */
@EnabledIfSystemProperty(named = "demo.events", matches = ".+")
class DemoHistoryFileTest {

    @Test
    void the_demonstration_as_a_file() throws Exception {
        List<ObjectNode> lines = new ArrayList<>();
        for (LogSource log : DemoHistory.write().logs()) {
            log.read(0, log.head().position(), entry -> {
                ObjectNode line = BitacoraJson.mapper().createObjectNode();
                line.put("log", log.log());
                line.put("position", entry.raw().position());
                line.put("id", entry.raw().eventId());
                line.put("stream", entry.raw().stream());
                line.put("version", entry.raw().version());
                line.put("type", entry.raw().type());
                line.put("recordedAt", entry.raw().recordedAt().toString());
                line.put("actor", entry.raw().metadata().actor());
                line.put("regulation", entry.raw().metadata().regulation());
                line.set("event", BitacoraJson.mapper().readTree(entry.raw().payload()));
                lines.add(line);
            });
        }
        lines.sort(java.util.Comparator.comparing(line -> line.get("recordedAt").asText()));
        assertThat(lines).isNotEmpty();
        Files.write(
                Path.of(System.getProperty("demo.events")),
                lines.stream().map(ObjectNode::toString).toList());
    }
}
