package cl.bitacora.portal.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values where their fields stand in a body. Lists have no holes: an item of which nothing was filled in is not
 * there, and the later ones move up.
 */
final class Composer {
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9]+)|\\[([0-9]+)]");

    private final ObjectNode body;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> members = new LinkedHashMap<>();

    Composer(ObjectNode body) {
        this.body = body;
    }

    /** The field behind each member, by where the member really stands. */
    Map<String, String> members() {
        return members;
    }

    /** Puts a value. */
    void set(Ask ask, JsonNode value) {
        members.put(put(ask.member(), value), ask.name());
    }

    /** Puts a value only where something else already is. */
    void join(Ask ask, JsonNode value) {
        int dot = ask.member().lastIndexOf(']');
        if (dot < 0 || places.containsKey(ask.member().substring(0, dot + 1))) {
            put(ask.member(), value);
        }
    }

    /** Puts a value where nothing is yet, in an item that is there. */
    void fill(Ask ask, JsonNode value) {
        int end = ask.member().lastIndexOf(']') + 1;
        String name = ask.member().substring(end == 0 ? 0 : end + 1);
        ObjectNode at = body;
        if (end > 0) {
            Integer place = places.get(ask.member().substring(0, end));
            if (place == null) {
                return;
            }
            at = (ObjectNode) body.at(
                            "/" + ask.member().substring(0, ask.member().indexOf('[')))
                    .get(place);
        }
        at.putIfAbsent(name, value);
    }

    private String put(String member, JsonNode value) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(member);
        while (matcher.find()) {
            steps.add(matcher.group());
        }
        JsonNode node = body;
        StringBuilder declared = new StringBuilder();
        StringBuilder real = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            boolean last = i == steps.size() - 1;
            JsonNode child = last ? value : steps.get(i + 1).startsWith("[") ? body.arrayNode() : body.objectNode();
            if (step.startsWith("[")) {
                declared.append(step);
                ArrayNode list = (ArrayNode) node;
                int place = places.computeIfAbsent(declared.toString(), _ -> list.size());
                real.append('[').append(place).append(']');
                if (place == list.size()) {
                    list.add(child);
                } else if (last) {
                    list.set(place, child);
                }
                node = list.get(place);
            } else {
                declared.append(i == 0 ? "" : ".").append(step);
                real.append(i == 0 ? "" : ".").append(step);
                ObjectNode object = (ObjectNode) node;
                if (last || !object.has(step)) {
                    object.set(step, child);
                }
                node = object.get(step);
            }
        }
        return real.toString();
    }
}
