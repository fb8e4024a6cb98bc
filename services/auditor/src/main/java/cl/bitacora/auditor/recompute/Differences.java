package cl.bitacora.auditor.recompute;

import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares two events, field by field, down to the leaf of an explanation. */
public final class Differences {
    private static final int MOST = 40;

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** What differs between what was recorded and what was computed; the first ones, if there are many. */
    public static List<Difference> between(Object recorded, Object computed) {
        Differences differences = new Differences();
        differences.compare(
                "",
                BitacoraJson.mapper().valueToTree(recorded),
                BitacoraJson.mapper().valueToTree(computed));
        return differences.found;
    }

    private void compare(String path, JsonNode recorded, JsonNode computed) {
        if (found.size() >= MOST || recorded.equals(computed)) {
            return;
        }
        if (recorded.isObject() && computed.isObject()) {
            Set<String> names = new TreeSet<>();
            recorded.properties().stream().map(Map.Entry::getKey).forEach(names::add);
            computed.properties().stream().map(Map.Entry::getKey).forEach(names::add);
            for (String name : names) {
                compare(path + rule(recorded) + "." + name, recorded.path(name), computed.path(name));
            }
        } else if (recorded.isArray() && computed.isArray()) {
            for (int i = 0; i < Math.max(recorded.size(), computed.size()); i++) {
                compare(path + "[" + i + "]", recorded.path(i), computed.path(i));
            }
        } else {
            String where = path.startsWith(".") ? path.substring(1) : path;
            found.add(new Difference(where, text(recorded), text(computed)));
        }
    }

    /** An explanation shows its rule in the path: a lawyer looks for that. */
    private static String rule(JsonNode node) {
        return node.has("rule") && node.has("ground") ? "(" + node.path("rule").asText() + ")" : "";
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.isTextual() ? node.asText() : node.toString();
    }
}
