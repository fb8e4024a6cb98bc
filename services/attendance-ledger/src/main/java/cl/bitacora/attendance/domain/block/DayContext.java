package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.rules.Justification;
import cl.bitacora.attendance.domain.rules.PersonDay;
import cl.bitacora.kernel.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The legal day around a block: what its sibling blocks and the justifications of the section say. The block itself is not
 * part of it; its own state is added when it is evaluated.
 *
 * @param firstStartAt earliest start among the siblings
 * @param declaredSeconds declared durations of the siblings, together
 * @param firstMarks each participant's first mark among the siblings
 * @param justifications what excuses a late entry of that day, by participant
 */
public record DayContext(
        Optional<Instant> firstStartAt,
        long declaredSeconds,
        Map<PersonId, Instant> firstMarks,
        Map<PersonId, Justification> justifications) {

    /** A day with one block and no justification. */
    public static final DayContext ALONE = new DayContext(Optional.empty(), 0, Map.of(), Map.of());

    public DayContext {
        firstMarks = Map.copyOf(firstMarks);
        justifications = Map.copyOf(justifications);
    }

    /** The context that the other blocks of the day make. */
    public static DayContext of(Collection<BlockState> siblings, Map<PersonId, Justification> justifications) {
        SortedMap<PersonId, Instant> first = new TreeMap<>();
        for (BlockState sibling : siblings) {
            sibling.marks()
                    .byPerson()
                    .forEach((person, marks) ->
                            first.merge(person, marks.getFirst().at(), DayContext::earlier));
        }
        return new DayContext(
                siblings.stream()
                        .flatMap(sibling -> sibling.startedAt().stream())
                        .min(Comparator.naturalOrder()),
                siblings.stream().mapToLong(BlockState::declaredSeconds).sum(),
                first,
                justifications);
    }

    /**
     * A participant's day, this block included.
     *
     * @param ownFirstMark the participant's first mark in this block
     * @param daySeconds class time of the day
     */
    PersonDay dayOf(PersonId person, Optional<Instant> ownFirstMark, Instant startedAt, long daySeconds) {
        Instant firstStart =
                firstStartAt.filter(other -> other.isBefore(startedAt)).orElse(startedAt);
        Optional<Instant> firstEntry = Stream.concat(
                        ownFirstMark.stream(), Optional.ofNullable(firstMarks.get(person)).stream())
                .min(Comparator.naturalOrder());
        return new PersonDay(firstStart, daySeconds, firstEntry, Optional.ofNullable(justifications.get(person)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
