package cl.bitacora.portal.words;

import cl.bitacora.contracts.BlockKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Events as sentences. The facts come as the fold kept them, e.g. {@code at:2020-03-30T12:00:00Z}. */
@Singleton
public class StoryWords {
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private final Wordbook words;

    @Inject
    public StoryWords(Wordbook words) {
        this.words = words;
    }

    /**
     * The sentence of an event; another one, if there is one, where a text that it would name is empty.
     *
     * @param type type string, e.g. {@code attendance.block-started.v1}
     * @param name of a person by pseudonym
     */
    public String sentence(String type, Map<String, String> facts, UnaryOperator<String> name) {
        String key = "story." + type.substring(0, type.lastIndexOf('.'));
        String template = facts.entrySet().stream()
                .filter(fact -> fact.getValue().equals("text:"))
                .flatMap(fact -> words.text(key + ".sin-" + fact.getKey()).stream())
                .findFirst()
                .or(() -> words.text(key))
                .orElse(type);
        Matcher matcher = SLOT.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String shown = shown(matcher.group(1), facts.get(matcher.group(1)), name);
            matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
        }
        return matcher.appendTail(text).toString().strip();
    }

    /** A code of an event in words; what has no word stays. */
    public String code(String code) {
        return words.text("code." + code).orElse(code);
    }

    private String shown(String slot, @Nullable String fact, UnaryOperator<String> name) {
        if (fact == null) {
            return "—";
        }
        int colon = fact.indexOf(':');
        String value = fact.substring(colon + 1);
        return switch (fact.substring(0, colon)) {
            case "at" -> Spanish.moment(Instant.parse(value));
            case "on" -> Spanish.day(LocalDate.parse(value));
            case "clp" -> Spanish.pesos(Long.parseLong(value));
            case "person" -> name.apply(value);
            case "rut" -> Spanish.rut(value);
            case "block" -> block(BlockKey.parse(value));
            case "bool" -> words.text(slot + "." + value).orElse(Tongue.say(value.equals("true") ? "sí" : "no"));
            case "number" ->
                slot.equals("year")
                        ? value
                        : slot.endsWith("Seconds")
                                ? Spanish.duration(Long.parseLong(value))
                                : Spanish.number(Long.parseLong(value));
            case "code" -> code(value);
            default -> text(value, name);
        };
    }

    /** Components that are plain text may hold a pseudonym or a code. */
    private String text(String value, UnaryOperator<String> name) {
        if (value.isEmpty()) {
            return "";
        }
        return value.matches("p-[0-9a-f]{32}") ? name.apply(value) : code(value);
    }

    private static String block(BlockKey block) {
        return Tongue.say("bloque {} del {}", block.letter(), Spanish.day(block.on()));
    }
}
