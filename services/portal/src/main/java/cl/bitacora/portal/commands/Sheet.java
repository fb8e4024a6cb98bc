package cl.bitacora.portal.commands;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.http.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form of a {@link Deed} as somebody filled it in, and what the service said about it. */
public record Sheet(Deed deed, Map<String, String> values) {
    /** Longest text that is passed on. */
    private static final int LONGEST = 2_000;

    public Sheet {
        values = Map.copyOf(values);
    }

    /** A field as a page shows it. */
    public record Line(
            String name, String label, String hint, String kind, String value, List<Choice> options, String error) {}

    /** One of several. */
    public record Choice(String value, String label, boolean chosen) {}

    /** The form's own fields out of what was sent; what is no field of it is dropped. */
    public static Sheet filled(Deed deed, Map<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        for (Field field : deed.fields()) {
            @Nullable String value = sent.get(field.name());
            if (value != null && !value.isBlank()) {
                String text = value.strip().replace("\r\n", "\n");
                values.put(field.name(), text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
        return new Sheet(deed, values);
    }

    /** The body of the request; what was left empty is left out, so that the service says which rule asks for it. */
    public JsonNode body() {
        ObjectNode body = BitacoraJson.mapper().createObjectNode();
        deed.fixed()
                .forEach((name, value) -> body.set(name, BitacoraJson.mapper().valueToTree(value)));
        for (Field field : deed.fields()) {
            @Nullable String value = values.get(field.name());
            switch (field.kind()) {
                case YES -> body.put(field.name(), value != null);
                case LINE, TEXT, CHOICE -> {
                    if (value != null) {
                        body.put(field.name(), value);
                    }
                }
            }
        }
        return body;
    }

    /** The path of the request. Both come from our own tables, not from the reader. */
    public String path(String section, String subject) {
        return deed.path().replace("{section}", section).replace("{subject}", subject);
    }

    /** The fields with what was typed and what is wrong with each. */
    public List<Line> lines(List<Problem> problems) {
        List<Line> lines = new ArrayList<>();
        for (Field field : deed.fields()) {
            String value = values.getOrDefault(field.name(), "");
            lines.add(new Line(
                    field.name(),
                    field.label(),
                    field.hint(),
                    field.kind().name(),
                    value,
                    field.options().stream()
                            .map(option -> new Choice(
                                    option.value(),
                                    option.label(),
                                    option.value().equals(value)))
                            .toList(),
                    problems.stream()
                            .filter(problem -> field.name().equals(problem.field()))
                            .map(Problem::detail)
                            .findFirst()
                            .orElse("")));
        }
        return lines;
    }

    /** Whether the form has a field of that name. */
    public boolean has(@Nullable String name) {
        return deed.fields().stream().anyMatch(field -> field.name().equals(name));
    }
}
