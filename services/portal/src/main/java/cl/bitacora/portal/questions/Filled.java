package cl.bitacora.portal.questions;

import cl.bitacora.eventstore.BitacoraJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form as somebody filled it in.
 *
 * @param values by the name of the field; what was left empty is the empty text
 * @param body of the request; what was left empty is left out, so that the service says which rule asks for it
 * @param wrong what is written so that it cannot be read, by the name of the field
 * @param members the field behind each member of the body
 */
public record Filled(
        Form form, Map<String, String> values, JsonNode body, Map<String, String> wrong, Map<String, String> members) {

    static Filled of(Form form, Map<String, String> values) {
        ObjectNode body = BitacoraJson.mapper().createObjectNode();
        Composer composer = new Composer(body);
        Map<String, String> wrong = new LinkedHashMap<>();
        form.open().forEach(ask -> {
            String value = values.getOrDefault(ask.name(), "");
            if (ask.kind() == Ask.Kind.YES) {
                composer.set(ask, body.booleanNode(!value.isEmpty()));
            } else if (!value.isEmpty()) {
                Readings.of(ask, value).ifPresentOrElse(read -> composer.set(ask, read), () -> {
                    composer.set(ask, body.nullNode());
                    wrong.put(ask.name(), Readings.expected(ask));
                });
            }
        });
        form.asks().stream().filter(ask -> !ask.open()).forEach(ask -> join(composer, body, ask));
        return new Filled(form, Map.copyOf(values), body, wrong, composer.members());
    }

    private static void join(Composer composer, ObjectNode body, Ask ask) {
        switch (ask.kind()) {
            case LIST -> body.putIfAbsent(ask.member(), body.arrayNode());
            case BLANK -> composer.fill(ask, body.textNode(""));
            case YES -> composer.join(ask, body.booleanNode(Boolean.parseBoolean(ask.example())));
            case TEXT,
                    PROSE,
                    WHOLE,
                    DECIMAL,
                    PESOS,
                    HOURS,
                    DAY,
                    MOMENT,
                    GRADES,
                    WORDS,
                    CHOICE,
                    PERSON,
                    VERDICT,
                    TICK,
                    FILE,
                    FIXED -> composer.join(ask, body.textNode(ask.example()));
        }
    }

    /** The field that a problem of the service is about, or the first one of the part that it is about. */
    public Optional<String> field(String member) {
        return Optional.ofNullable(members.get(member))
                .or(() -> beside(member))
                .or(() -> members.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(member + ".")
                                || one.getKey().startsWith(member + "[")
                                || member.startsWith(one.getKey() + "["))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .or(() -> form.declared(member)));
    }

    /** The field of a member that was left empty: in the row whose other fields the service got. */
    private Optional<String> beside(String member) {
        int end = member.lastIndexOf(']') + 1;
        return members.entrySet().stream()
                .filter(one -> end > 0 && one.getKey().startsWith(member.substring(0, end) + "."))
                .flatMap(one -> form.open().filter(ask -> ask.name().equals(one.getValue())))
                .map(ask -> ask.member().substring(0, ask.member().lastIndexOf(']') + 1) + member.substring(end))
                .flatMap(declared -> form.open().filter(ask -> ask.member().equals(declared)))
                .map(Ask::name)
                .findFirst();
    }
}
