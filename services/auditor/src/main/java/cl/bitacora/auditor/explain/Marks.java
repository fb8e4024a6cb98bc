package cl.bitacora.auditor.explain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From a participant's seconds down to the marks: block by block, with the device's record and the batch that signs it. */
final class Marks {
    private final List<RecordedEvent<? extends Event>> events;
    private final Map<String, RecordedEvent<? extends Event>> byId = new HashMap<>();
    private final Map<BlockKey, Map<PersonId, Valued>> lines =
            new TreeMap<>(Comparator.comparing(BlockKey::on).thenComparing(BlockKey::letter));

    private List<RecordedEvent<? extends Event>> batches = List.of();

    private record Valued(CreditedLine line, RecordedEvent<?> event) {}

    Marks(List<RecordedEvent<? extends Event>> events) {
        this.events = events;
        for (RecordedEvent<? extends Event> event : events) {
            byId.put(event.eventId(), event);
            switch (event.event()) {
                case BlockEvent.AttendanceEvaluated it -> value(it.block(), it.lines(), event);
                case BlockEvent.AttendanceCorrected it -> value(it.block(), it.lines(), event);
                case Event other -> {} // worth nothing by itself
            }
        }
    }

    /** Tells a participant's blocks. */
    void tell(PersonId person, int depth, Story story) {
        lines.forEach((block, people) -> {
            Valued valued = people.get(person);
            if (valued != null) {
                tell(block, valued, depth, story);
            }
        });
    }

    private void tell(BlockKey block, Valued valued, int depth, Story story) {
        CreditedLine line = valued.line();
        story.say(
                depth,
                "Bloque " + block.letter() + " del " + Sentences.day(block.on()) + ": "
                        + Sentences.duration(line.creditedSeconds()) + " acreditados  (registro attendance, posición "
                        + valued.event().position() + ")");
        List<String> marks = marks(block, line.participant());
        marks.forEach(mark -> story.say(depth + 1, mark));
        if (marks.isEmpty()) {
            story.say(depth + 1, "sin marcas");
        }
        story.because(depth + 1, line.why());
    }

    private List<String> marks(BlockKey block, PersonId person) {
        List<RecordedEvent<? extends Event>> found = new ArrayList<>();
        for (RecordedEvent<? extends Event> event : events) {
            boolean own = switch (event.event()) {
                case BlockEvent.MarkRecorded it ->
                    it.block().equals(block) && it.participant().equals(person);
                case BlockEvent.MarkDropped it ->
                    it.block().equals(block) && it.participant().equals(person);
                case Event other -> false;
            };
            if (own) {
                found.add(event);
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(
                        (RecordedEvent<? extends Event> event) -> event.event().at()))
                .map(this::mark)
                .toList();
    }

    private String mark(RecordedEvent<? extends Event> event) {
        String text = switch (event.event()) {
            case BlockEvent.MarkRecorded it ->
                "marca " + Sentences.moment(it.at()) + " " + it.method() + ", equipo y registro " + it.markId();
            case BlockEvent.MarkDropped it ->
                "marca " + Sentences.moment(it.at()) + " descartada por repetida, equipo y registro " + it.markId();
            case Event other -> "";
        };
        return text + source(event.metadata().causation());
    }

    /** The journal record behind a mark and the signed batch that covers it. */
    private String source(String causation) {
        RecordedEvent<? extends Event> cause = byId.get(causation);
        if (cause == null || !(cause.event() instanceof UploadEvent.Recorded record)) {
            return "";
        }
        return " (registro gateway, posición " + cause.position() + ", huella "
                + record.hash().substring(0, 16) + "…" + signed(record) + ")";
    }

    private String signed(UploadEvent.Recorded record) {
        return batches.stream()
                .filter(batch -> batch.event() instanceof UploadEvent.BatchReceived it
                        && it.installation().equals(record.installation())
                        && it.firstSeq() <= record.seq()
                        && record.seq() <= it.lastSeq())
                .findFirst()
                .map(batch -> ", lote firmado en la posición " + batch.position())
                .orElse("");
    }

    /** Batches carry no section: they are brought separately. */
    Marks signedBy(List<RecordedEvent<? extends Event>> received) {
        batches = List.copyOf(received);
        return this;
    }

    private void value(BlockKey block, List<CreditedLine> some, RecordedEvent<?> event) {
        some.forEach(line ->
                lines.computeIfAbsent(block, key -> new HashMap<>()).put(line.participant(), new Valued(line, event)));
    }
}
