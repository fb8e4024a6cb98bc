package cl.bitacora.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What in a newer API document would break somebody who uses the older one: a path, an operation, a property or an event
 * type that is gone, a property of another type, a request property that became required.
 */
public final class Compatibility {
    private Compatibility() {}

    /** The breaks, each in words; empty if there are none. */
    public static List<String> breaks(Map<String, Object> older, Map<String, Object> newer) {
        List<String> breaks = new ArrayList<>();
        gone("path", map(older, "paths"), map(newer, "paths"), breaks);
        map(older, "paths").forEach((path, item) -> {
            Map<String, Object> now = map(map(newer, "paths"), path);
            for (String method : List.of("get", "post", "put", "patch", "delete")) {
                if (asMap(item).containsKey(method) && !now.isEmpty() && !now.containsKey(method)) {
                    breaks.add("operation gone: " + method + " " + path);
                }
            }
        });
        gone("message", components(older, "messages"), components(newer, "messages"), breaks);
        Map<String, Object> schemas = components(newer, "schemas");
        components(older, "schemas").forEach((name, schema) -> {
            if (schemas.containsKey(name)) {
                schema(name, asMap(schema), asMap(schemas.get(name)), breaks);
            }
        });
        return breaks;
    }

    private static void schema(String name, Map<String, Object> older, Map<String, Object> newer, List<String> breaks) {
        Map<String, Object> properties = map(newer, "properties");
        map(older, "properties").forEach((property, was) -> {
            Object is = properties.get(property);
            if (is == null) {
                breaks.add("property gone: " + name + "." + property);
            } else if (!String.valueOf(asMap(was).get("type"))
                    .equals(String.valueOf(asMap(is).get("type")))) {
                breaks.add("type changed: " + name + "." + property);
            }
        });
        boolean request = name.endsWith("Request");
        if (request && newer.get("required") instanceof List<?> required) {
            List<?> before = older.get("required") instanceof List<?> list ? list : List.of();
            for (Object property : required) {
                if (!before.contains(property)) {
                    breaks.add("now required: " + name + "." + property);
                }
            }
        }
    }

    private static void gone(String what, Map<String, Object> older, Map<String, Object> newer, List<String> breaks) {
        for (String key : older.keySet()) {
            if (!newer.containsKey(key)) {
                breaks.add(what + " gone: " + key);
            }
        }
    }

    private static Map<String, Object> components(Map<String, Object> document, String kind) {
        return map(map(document, "components"), kind);
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return asMap(parent.get(key));
    }

    @SuppressWarnings("unchecked") // YAML objects have text keys
    private static Map<String, Object> asMap(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }
}
