package cl.bitacora.portal.questions;

import static cl.bitacora.portal.words.Tongue.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fields that go out together, in parts. */
public record Form(List<Part> parts) {
    /** Longest line and longest text that are passed on. */
    private static final int LINE = 200;

    private static final int TEXT = 2_000;

    /** Fields that belong together; the legend may be empty. */
    public record Part(String legend, List<Ask> asks) {}

    /** A form of one part. */
    public static Form of(Ask... asks) {
        return new Form(List.of(new Part("", Arrays.asList(asks))));
    }

    /** Every field, in order. */
    public List<Ask> asks() {
        return parts.stream().flatMap(part -> part.asks().stream()).toList();
    }

    /** Those that somebody fills in. */
    public Stream<Ask> open() {
        return asks().stream().filter(Ask::open);
    }

    /** Whether somebody of the course is chosen. */
    public boolean hasPeople() {
        return open().anyMatch(ask -> ask.kind() == Ask.Kind.PERSON);
    }

    /** The same with the people to choose from. */
    public Form withPeople(List<Ask.Option> people) {
        return new Form(parts.stream()
                .map(part -> new Part(
                        part.legend(),
                        part.asks().stream()
                                .map(ask -> ask.kind() == Ask.Kind.PERSON ? ask.with(people) : ask)
                                .toList()))
                .toList());
    }

    /** Whether a document can be given. */
    public boolean hasFiles() {
        return open().anyMatch(ask -> ask.kind() == Ask.Kind.FILE);
    }

    /** The form's own fields out of what was sent; what is no field of it is dropped. */
    public Filled filled(Map<String, String> sent) {
        Map<String, String> values = new HashMap<>();
        open().forEach(ask -> {
            String value = sent.getOrDefault(ask.name(), "").strip().replace("\r\n", "\n");
            boolean prose = ask.kind() == Ask.Kind.PROSE;
            String text = prose ? value : value.replaceAll("\\s+", " ");
            values.put(ask.name(), text.substring(0, Math.min(text.length(), prose ? TEXT : LINE)));
        });
        return Filled.of(this, values);
    }

    /** The form filled in with what a body says, as a service or an event gave it. */
    public Map<String, String> values(JsonNode body) {
        Map<String, String> values = new HashMap<>();
        open().forEach(ask -> {
            JsonNode said = body.at(
                    "/" + ask.member().replace("[", "/").replace("]", "").replace('.', '/'));
            if (said.isValueNode() && !said.isNull()) {
                values.put(ask.name(), said.asText());
            }
        });
        return values;
    }

    /** The worked example. */
    Filled example() {
        Map<String, String> values = new HashMap<>();
        open().forEach(ask -> values.put(ask.name(), ask.example()));
        return Filled.of(this, values);
    }

    /** A field with the part that it is in: several parts have fields of the same label. */
    public String where(String name) {
        return parts.stream()
                .flatMap(part -> part.asks().stream()
                        .filter(ask -> ask.name().equals(name))
                        .map(ask -> part.legend().isEmpty()
                                ? say(ask.label())
                                : say(part.legend()) + ", " + say(ask.label())))
                .findFirst()
                .orElse(name);
    }

    /** The field that fills a member, or the first one of the part that the member is. */
    public Optional<String> declared(String member) {
        return open().filter(ask -> ask.member().equals(member)
                        || ask.member().startsWith(member + "[")
                        || ask.member().startsWith(member + "."))
                .map(Ask::name)
                .findFirst();
    }
}
