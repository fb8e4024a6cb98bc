package cl.bitacora.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The codec table of one service: the explicit type string of every event it may publish, and the topic. A class may
 * be renamed at will; a type string never changes.
 *
 * @param <E> common type of the service's events
 */
public final class EventCatalogue<E extends Event> {
    private final String source;
    private final String topic;
    private final Map<String, Class<? extends E>> classes;
    private final Map<Class<?>, String> names;

    private EventCatalogue(String source, String topic, Map<String, Class<? extends E>> classes) {
        this.source = source;
        this.topic = topic;
        this.classes = Map.copyOf(classes);
        this.names = new LinkedHashMap<>();
        classes.forEach((name, type) -> names.put(type, name));
        if (names.size() != classes.size()) {
            throw new IllegalArgumentException("a class has two current type strings in " + topic);
        }
    }

    /** Starts a table. */
    public static <E extends Event> Builder<E> of(String source, String topic) {
        return new Builder<>(source, topic);
    }

    /** Short name of the publishing service, e.g. {@code attendance}. */
    public String source() {
        return source;
    }

    /** Kafka topic, e.g. {@code bitacora.attendance.v1}. */
    public String topic() {
        return topic;
    }

    /** The record of a type string, or empty for a type that this version does not know. */
    public Optional<Class<? extends E>> classOf(String type) {
        return Optional.ofNullable(classes.get(type));
    }

    /**
     * The type string of an event.
     *
     * @throws IllegalArgumentException for an event that is not in the table: a programming error
     */
    public String typeOf(Event event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no type string for " + event.getClass() + " in " + topic);
        }
        return name;
    }

    /** Every type string with its record, sorted by nothing in particular. */
    public Map<String, Class<? extends E>> types() {
        return classes;
    }

    /** Collects the table. */
    public static final class Builder<E extends Event> {
        private final String source;
        private final String topic;
        private final Map<String, Class<? extends E>> classes = new LinkedHashMap<>();

        private Builder(String source, String topic) {
            this.source = source;
            this.topic = topic;
        }

        /** Adds a type, e.g. {@code attendance.block-started.v1}. */
        public Builder<E> add(String type, Class<? extends E> record) {
            if (!type.matches("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*\\.v[1-9][0-9]*")) {
                throw new IllegalArgumentException("type strings look like service.what-happened.v1: " + type);
            }
            if (classes.put(type, record) != null) {
                throw new IllegalArgumentException("type twice: " + type);
            }
            return this;
        }

        public EventCatalogue<E> build() {
            return new EventCatalogue<>(source, topic, classes);
        }
    }
}
