package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.rules.Mark;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every mark of a block by participant, in order of their clocks; the dropped ones too, since evaluation drops anew. */
public record MarkBook(SortedMap<PersonId, List<Mark>> byPerson) {

    public MarkBook {
        byPerson = Collections.unmodifiableSortedMap(byPerson);
    }

    static MarkBook of(List<BlockEvent.MarkRecorded> recorded, List<BlockEvent.MarkDropped> dropped) {
        SortedMap<PersonId, List<Mark>> book = new TreeMap<>();
        recorded.forEach(mark ->
                add(book, mark.participant(), new Mark(mark.markId(), mark.at(), mark.method(), mark.installation())));
        dropped.forEach(mark ->
                add(book, mark.participant(), new Mark(mark.markId(), mark.at(), mark.method(), mark.installation())));
        book.values().forEach(Collections::sort);
        return new MarkBook(book);
    }

    /** A participant's marks in order. */
    public List<Mark> of(PersonId person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /** A participant's first mark. */
    public Optional<Instant> firstOf(PersonId person) {
        return of(person).stream().findFirst().map(Mark::at);
    }

    /** All marks of all participants. */
    public List<Mark> all() {
        return byPerson.values().stream().flatMap(List::stream).toList();
    }

    /** Whether a journal record is already in the book. */
    public boolean has(String markId) {
        return all().stream().anyMatch(mark -> mark.markId().equals(markId));
    }

    private static void add(SortedMap<PersonId, List<Mark>> book, PersonId person, Mark mark) {
        book.computeIfAbsent(person, key -> new ArrayList<>()).add(mark);
    }
}
