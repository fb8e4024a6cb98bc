package cl.bitacora.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One named input or intermediate figure of a conclusion, in its canonical text: instants and dates ISO-8601, seconds
 * and pesos as plain integers, ratios as {@code a/b}, never localised. Screens localise.
 */
public record Fact(String name, String value) {

    /** A fact from any value with a canonical {@code toString} (numbers, dates, instants, enums, kernel values). */
    public static Fact of(String name, Object value) {
        return new Fact(name, value.toString());
    }

    /** The facts by name, in order; a repeated name keeps the last. */
    public static Map<String, String> toMap(List<Fact> facts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Fact fact : facts) {
            map.put(fact.name(), fact.value());
        }
        return map;
    }
}
