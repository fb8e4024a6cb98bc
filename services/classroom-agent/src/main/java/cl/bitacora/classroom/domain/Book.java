package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One block as this PC wrote it down.
 *
 * @param relatorEntries first entry of each relator, in order
 * @param marks of each participant in order: entry, exit, entry…
 * @param observations reason codes by participant; the empty participant is the block itself
 */
public record Book(
        BlockKey key,
        Instant createdAt,
        Programme programme,
        int durationMinutes,
        boolean allDay,
        Map<PersonId, Instant> relatorEntries,
        Optional<Instant> startedAt,
        SortedMap<PersonId, List<Marked>> marks,
        Map<String, Set<String>> observations,
        Optional<JournalRecord.RelatorExited> closed,
        List<String> activities,
        Optional<Instant> informedAt) {

    /** A mark. */
    public record Marked(Instant at, MarkMethod method) {}

    static Book of(JournalRecord.BlockCreated said) {
        return new Book(
                said.block(),
                said.at(),
                said.programme(),
                said.durationMinutes(),
                said.allDay(),
                Map.of(),
                Optional.empty(),
                new TreeMap<>(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Planned end: start and declared duration (LCE-030). */
    public Optional<Instant> plannedEndAt() {
        return startedAt.map(start -> start.plusSeconds(60L * durationMinutes));
    }

    public boolean running() {
        return closed.isEmpty() && (startedAt.isPresent() || !marks.isEmpty() || !relatorEntries.isEmpty());
    }

    /** Nobody did anything with it yet. */
    public boolean untouched() {
        return closed.isEmpty() && !running();
    }

    public List<Marked> marksOf(PersonId person) {
        return marks.getOrDefault(person, List.of());
    }

    /** Column B (LCE-035). */
    public boolean inside(PersonId person) {
        return marksOf(person).size() % 2 == 1;
    }

    /** Everybody in column B. */
    public List<PersonId> inside() {
        return marks.keySet().stream().filter(this::inside).toList();
    }

    public boolean observed(String participant, String reasonCode) {
        return observations.getOrDefault(participant, Set.of()).contains(reasonCode);
    }

    /** The block's attendance is taken on more than one computer (LCE-027). */
    public boolean shared() {
        return observed("", Codes.SHARED) || joins();
    }

    /** Another computer created and starts it (LCE-027). */
    public boolean joins() {
        return observed("", Codes.JOINS);
    }

    /** Participants with a mark that needs the relator's observation and has none (LCE-039). */
    public List<PersonId> unsupported() {
        return marks.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(mark -> mark.method().needsObservation()))
                .map(Map.Entry::getKey)
                .filter(person ->
                        observations.getOrDefault(person.value(), Set.of()).isEmpty())
                .toList();
    }

    Book with(JournalRecord said) {
        return switch (said) {
            case JournalRecord.BlockCreated _ -> this;
            case JournalRecord.RelatorEntered entered -> {
                Map<PersonId, Instant> entries = new LinkedHashMap<>(relatorEntries);
                entries.putIfAbsent(entered.relator(), entered.at());
                yield copy(entries, startedAt, marks, observations, closed, activities, informedAt);
            }
            case JournalRecord.BlockStarted started ->
                copy(
                        relatorEntries,
                        startedAt.or(() -> Optional.of(started.at())),
                        marks,
                        observations,
                        closed,
                        activities,
                        informedAt);
            case JournalRecord.ParticipantMarked marked -> {
                SortedMap<PersonId, List<Marked>> all = new TreeMap<>(marks);
                List<Marked> own = new ArrayList<>(marksOf(marked.participant()));
                own.add(new Marked(marked.at(), marked.method()));
                all.put(marked.participant(), List.copyOf(own));
                yield copy(relatorEntries, startedAt, all, observations, closed, activities, informedAt);
            }
            case JournalRecord.ObservationWritten written -> {
                Map<String, Set<String>> all = new LinkedHashMap<>(observations);
                all.merge(written.participant(), Set.of(written.reasonCode()), Book::union);
                yield copy(relatorEntries, startedAt, marks, all, closed, activities, informedAt);
            }
            case JournalRecord.RelatorExited exited ->
                copy(
                        relatorEntries,
                        startedAt,
                        marks,
                        observations,
                        closed.or(() -> Optional.of(exited)),
                        activities,
                        informedAt);
            case JournalRecord.ActivitiesWritten written -> {
                List<String> texts = new ArrayList<>(activities);
                texts.add(written.text());
                yield copy(relatorEntries, startedAt, marks, observations, closed, texts, informedAt);
            }
            case JournalRecord.AttendanceInformed informed ->
                copy(
                        relatorEntries,
                        startedAt,
                        marks,
                        observations,
                        closed,
                        activities,
                        informedAt.or(() -> Optional.of(informed.at())));
            case JournalRecord.ClockChanged _, JournalRecord.TimeRead _ -> this;
        };
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Book copy(
            Map<PersonId, Instant> entries,
            Optional<Instant> start,
            SortedMap<PersonId, List<Marked>> allMarks,
            Map<String, Set<String>> written,
            Optional<JournalRecord.RelatorExited> exit,
            List<String> texts,
            Optional<Instant> informed) {
        return new Book(
                key,
                createdAt,
                programme,
                durationMinutes,
                allDay,
                entries,
                start,
                allMarks,
                written,
                exit,
                List.copyOf(texts),
                informed);
    }
}
