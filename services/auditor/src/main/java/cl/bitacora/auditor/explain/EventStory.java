package cl.bitacora.auditor.explain;

import cl.bitacora.auditor.explain.Search.Hit;
import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any event: what it says, why, what caused it and what it caused. */
final class EventStory {
    private final List<RecordedEvent<? extends Event>> events;
    private final Marks marks;

    EventStory(List<RecordedEvent<? extends Event>> events, Marks marks) {
        this.events = events;
        this.marks = marks;
    }

    void tell(Hit hit, Optional<PersonId> only, Story story) {
        RawEvent raw = hit.raw();
        story.title("Evento " + raw.eventId());
        Course.tell(events, story);
        story.say(0, "Tipo " + raw.type() + ", historia " + raw.stream() + ", versión " + raw.version());
        story.say(
                0,
                "Ocurrió " + Sentences.moment(raw.occurredAt()) + "; guardado "
                        + Sentences.moment(raw.recordedAt()) + " en el registro " + hit.log() + ", posición "
                        + raw.position());
        story.say(
                0,
                "Actuó " + raw.metadata().actor() + "; ley, revisión "
                        + raw.metadata().regulation());
        story.say(0, "Huella " + raw.leafHash());
        story.chapter("Qué dice");
        List<Explanation> reasons = new ArrayList<>();
        try {
            say("", BitacoraJson.mapper().readTree(raw.payload()), reasons, story);
        } catch (JsonProcessingException e) {
            story.say(0, raw.payload());
        }
        if (!reasons.isEmpty()) {
            story.chapter("Por qué");
            reasons.forEach(why -> story.because(0, why));
        }
        around(raw, story);
        evaluated(raw, only, story);
    }

    private static void say(String path, JsonNode node, List<Explanation> reasons, Story story)
            throws JsonProcessingException {
        if (node.has("rule") && node.has("ground") && node.has("basis")) {
            reasons.add(BitacoraJson.mapper().treeToValue(node, Explanation.class));
        } else if (node.isContainerNode()) {
            int index = 0;
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                say(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), reasons, story);
            }
            for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
                say(path + "[" + index++ + "]", element, reasons, story);
            }
        } else {
            story.say(0, path + " = " + Sentences.readable(node.asText()));
        }
    }

    private void around(RawEvent raw, Story story) {
        story.chapter("Causa y efectos");
        boolean told = false;
        for (RecordedEvent<? extends Event> event : events) {
            if (event.eventId().equals(raw.metadata().causation())) {
                story.say(0, "Lo causó: " + event.type() + " " + Course.place(event));
                told = true;
            }
        }
        if (!told) {
            story.say(0, "Lo causó la orden " + raw.metadata().causation());
        }
        for (RecordedEvent<? extends Event> event : events) {
            if (event.metadata().causation().equals(raw.eventId())) {
                story.say(0, "Causó: " + event.type() + " " + Course.place(event));
            }
        }
    }

    /** An evaluation rests on marks: they are told too. */
    private void evaluated(RawEvent raw, Optional<PersonId> only, Story story) {
        for (RecordedEvent<? extends Event> event : events) {
            if (event.eventId().equals(raw.eventId())) {
                List<PersonId> people = switch (event.event()) {
                    case BlockEvent.AttendanceEvaluated it ->
                        it.lines().stream().map(line -> line.participant()).toList();
                    case BlockEvent.AttendanceCorrected it ->
                        it.lines().stream().map(line -> line.participant()).toList();
                    case Event other -> List.of();
                };
                if (!people.isEmpty()) {
                    story.chapter("Personas y marcas");
                }
                people.stream()
                        .filter(person -> only.isEmpty() || only.get().equals(person))
                        .forEach(person -> {
                            story.say(0, person.value());
                            marks.tell(person, 1, story);
                        });
            }
        }
    }
}
