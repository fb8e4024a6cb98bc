package cl.bitacora.portal.views;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.domain.StoryKind;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The simple facts of an event, so that a sentence can be made of it: of each component its kind and its canonical value,
 * e.g. {@code at:2020-03-30T12:00:00Z}. Lists count; what has parts of its own is left out.
 */
final class StoryFold {
    private StoryFold() {}

    /** One row for an event of a section, none for another. */
    static List<Write> of(RecordedEvent<? extends Event> recorded) {
        Optional<String> section = section(recorded.event());
        if (section.isEmpty()) {
            return List.of();
        }
        return List.of(Write.row("story", "event", recorded.eventId())
                .put(
                        "section", section.get(),
                        "source", recorded.source(),
                        "stream", recorded.stream(),
                        "version", recorded.version(),
                        "type", recorded.type(),
                        "kind", StoryKind.of(recorded.type()).name(),
                        "at", recorded.event().at(),
                        "recorded_at", recorded.recordedAt(),
                        "facts", CoursesFold.json(facts(recorded.event())),
                        "hash", recorded.leafHash()));
    }

    /** The simple components by name. */
    static Map<String, String> facts(Event event) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            fact(read(component, event)).ifPresent(fact -> facts.put(component.getName(), fact));
        }
        return facts;
    }

    private static Optional<String> section(Event event) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object value = read(component, event);
            if (value instanceof SectionId section) {
                return Optional.of(section.value());
            }
            if (value instanceof BlockKey block) {
                return Optional.of(block.section().value());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fact(Object value) {
        return switch (value) {
            case Instant at -> Optional.of("at:" + at);
            case LocalDate on -> Optional.of("on:" + on);
            case Clp amount -> Optional.of("clp:" + amount.pesos());
            case PersonId person -> Optional.of("person:" + person.value());
            case Rut rut -> Optional.of("rut:" + rut);
            case BlockKey block -> Optional.of("block:" + block);
            case Boolean bool -> Optional.of("bool:" + bool);
            case Number number -> Optional.of("number:" + number);
            case Enum<?> constant -> Optional.of("code:" + constant.name());
            case CharSequence text -> Optional.of("text:" + text);
            case Optional<?> maybe -> maybe.flatMap(StoryFold::fact);
            case List<?> list -> Optional.of("number:" + list.size());
            default -> Optional.empty();
        };
    }

    private static Object read(RecordComponent component, Event event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
