package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Events as text and back, old versions included. */
public final class EventCodec<E extends Event> {
    private final EventCatalogue<E> catalogue;
    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final ObjectWriter writer = BitacoraJson.mapper().writer();
    private final Map<String, Upcaster> upcasters = new HashMap<>();

    public EventCodec(EventCatalogue<E> catalogue, Collection<Upcaster> upcasters) {
        this.catalogue = catalogue;
        catalogue
                .types()
                .forEach((type, record) ->
                        readers.put(type, BitacoraJson.mapper().readerFor(record)));
        for (Upcaster upcaster : upcasters) {
            if (this.upcasters.put(upcaster.from(), upcaster) != null) {
                throw new IllegalArgumentException("two upcasters from " + upcaster.from());
            }
        }
    }

    /** Without old versions. */
    public static <E extends Event> EventCodec<E> of(EventCatalogue<E> catalogue) {
        return new EventCodec<>(catalogue, List.of());
    }

    public EventCatalogue<E> catalogue() {
        return catalogue;
    }

    /** Canonical JSON: what is stored, hashed and published. */
    public String encode(Event event) {
        try {
            return writer.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + event.getClass(), e);
        }
    }

    /** Whether the type is in the catalogue or leads there by upcasting. */
    public boolean knows(String type) {
        return newest(type).isPresent();
    }

    /**
     * Reads a payload, upcast to the newest version.
     *
     * @throws UnknownTypeException for a type that this version of the platform does not know
     * @throws IllegalArgumentException for a payload that does not fit its type
     */
    public E decode(String type, String json) {
        return decode(type, reader -> reader.readValue(json), () -> json);
    }

    /** The same from a piece of UTF-8. */
    public E decode(String type, byte[] utf8, int offset, int length) {
        return decode(
                type,
                reader -> reader.readValue(utf8, offset, length),
                () -> new String(utf8, offset, length, StandardCharsets.UTF_8));
    }

    private E decode(String type, Read<E> newest, Supplier<String> json) {
        try {
            ObjectReader reader = readers.get(type);
            if (reader != null) {
                return newest.by(reader);
            }
            if (!knows(type)) {
                throw new UnknownTypeException(type);
            }
            return upcast(type, (ObjectNode) BitacoraJson.mapper().readTree(json.get()));
        } catch (IOException e) {
            // what went wrong where, without the payload that Jackson's message quotes
            String what = e instanceof JsonProcessingException parsing ? parsing.getOriginalMessage() : e.getMessage();
            throw new IllegalArgumentException("payload does not fit " + type + ": " + what, e);
        }
    }

    /** One payload in its newest version. */
    private interface Read<E> {
        E by(ObjectReader reader) throws IOException;
    }

    private E upcast(String type, ObjectNode tree) throws IOException {
        ObjectReader reader = readers.get(type);
        if (reader != null) {
            return reader.readValue(tree);
        }
        Upcaster upcaster = Objects.requireNonNull(upcasters.get(type));
        return upcast(upcaster.to(), upcaster.change().apply(tree));
    }

    private Optional<String> newest(String type) {
        String step = type;
        for (int i = 0; i <= upcasters.size(); i++) {
            if (readers.containsKey(step)) {
                return Optional.of(step);
            }
            Upcaster upcaster = upcasters.get(step);
            if (upcaster == null) {
                return Optional.empty();
            }
            step = upcaster.to();
        }
        throw new IllegalStateException("upcasters go round in a circle from " + type);
    }

    /** A newer service publishes a type that is not in this contract yet. */
    public static final class UnknownTypeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownTypeException(String type) {
            super("unknown event type " + type);
        }
    }
}
