package cl.bitacora.api;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON schemas of the event records, by reflection: the records are the contract, the document follows. */
final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> VALUES = Map.ofEntries(
            Map.entry(String.class, text("")),
            Map.entry(Instant.class, text("date-time")),
            Map.entry(LocalDate.class, text("date")),
            Map.entry(LocalTime.class, text("time")),
            Map.entry(Rut.class, pattern("^[0-9]+-[0-9K]$", "RUT of an institution")),
            Map.entry(PersonId.class, pattern("^p-[0-9a-f]{32}$", "keyed pseudonym of a person")),
            Map.entry(SectionId.class, pattern("^[a-z0-9][a-z0-9-]{0,62}$", "section")),
            Map.entry(BlockKey.class, pattern("^.+\\.[0-9]{8}\\.[A-Z]$", "section.yyyymmdd.letter")),
            Map.entry(RuleId.class, pattern("^[A-Z]{2,5}-[0-9]{3}$", "rule of the catalogue")),
            Map.entry(Ratio.class, pattern("^[0-9]+/[0-9]+$", "exact ratio")),
            Map.entry(Clp.class, ordered("type", "integer", "description", "whole pesos")),
            Map.entry(int.class, ordered("type", "integer", "format", "int32")),
            Map.entry(long.class, ordered("type", "integer", "format", "int64")),
            Map.entry(boolean.class, Map.of("type", "boolean")));

    private final Map<String, Object> components = new TreeMap<>();

    /** Every named schema met so far, by name. */
    Map<String, Object> components() {
        return components;
    }

    /** Schema of a type; records are registered as components and referred to. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return ordered("type", "array", "items", of(generic.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> javaType)) {
            throw new IllegalArgumentException("no schema for " + type);
        }
        Map<String, Object> value = VALUES.get(javaType);
        if (value != null) {
            return value;
        }
        if (javaType.isEnum()) {
            return ordered(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(javaType.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (!javaType.isRecord()) {
            throw new IllegalArgumentException("no schema for " + javaType);
        }
        String name = name(javaType);
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, record(javaType));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** An optional component may be missing; it is never null. */
    private Map<String, Object> record(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getType() == Optional.class;
            Type said = component.getGenericType();
            properties.put(
                    component.getName(), of(optional ? ((ParameterizedType) said).getActualTypeArguments()[0] : said));
            if (!optional) {
                required.add(component.getName());
            }
        }
        return ordered("type", "object", "required", required, "properties", properties);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        String area = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return area + "." + (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName();
    }

    private static Map<String, Object> text(String format) {
        return format.isEmpty() ? Map.of("type", "string") : ordered("type", "string", "format", format);
    }

    private static Map<String, Object> pattern(String pattern, String description) {
        return ordered("type", "string", "description", description, "pattern", pattern);
    }

    /** A map that keeps its order: documents must come out the same each time. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
