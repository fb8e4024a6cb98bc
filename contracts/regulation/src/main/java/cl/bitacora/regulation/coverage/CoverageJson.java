package cl.bitacora.regulation.coverage;

import cl.bitacora.regulation.LegalReading;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The report as {@code rule-coverage.json}: stable keys and order, so that two builds can be compared. */
final class CoverageJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CoverageJson() {}

    static String write(CoverageReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("regulation", report.regulation());
        texts(root.putArray("modules"), report.modules());
        texts(root.putArray("problems"), report.problems());
        texts(root.putArray("remarks"), report.remarks());
        ArrayNode rules = root.putArray("rules");
        for (CoverageReport.Row row : report.rows()) {
            ObjectNode rule = rules.addObject();
            rule.put("id", row.rule().id().value());
            rule.put("title", row.rule().title());
            rule.put("norm", row.rule().norm());
            texts(
                    rule.putArray("grounds"),
                    row.rule().grounds().stream().map(Object::toString).toList());
            rule.put("status", row.rule().status().name());
            row.rule().reason().ifPresent(reason -> rule.put("reason", reason));
            texts(
                    rule.putArray("code"),
                    row.code().stream().map(Place::toString).toList());
            texts(
                    rule.putArray("tests"),
                    row.tests().stream().map(Place::toString).toList());
            texts(rule.putArray("readings"), row.readings());
        }
        ArrayNode readings = root.putArray("readings");
        for (LegalReading reading : report.readings()) {
            ObjectNode node = readings.addObject();
            node.put("id", reading.id());
            node.put("question", reading.question());
            node.put("reading", reading.reading());
            node.put("why", reading.why());
            node.put("affects", reading.affects());
            reading.parameter().ifPresent(name -> node.put("parameter", name));
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void texts(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
