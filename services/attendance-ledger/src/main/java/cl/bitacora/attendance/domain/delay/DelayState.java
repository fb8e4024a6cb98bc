package cl.bitacora.attendance.domain.delay;

import cl.bitacora.attendance.domain.rules.Justification;
import cl.bitacora.contracts.attendance.DelayCause;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was presented and answered in a section, in order. */
public record DelayState(List<DelayEvent.LateEntryJustified> presented, List<DelayEvent.LateEntryDecided> decided) {
    public static final DelayState EMPTY = new DelayState(List.of(), List.of());

    public DelayState {
        presented = List.copyOf(presented);
        decided = List.copyOf(decided);
    }

    /** The state after one more event. */
    DelayState and(DelayEvent event) {
        return switch (event) {
            case DelayEvent.LateEntryJustified justified ->
                new DelayState(
                        Stream.concat(presented.stream(), Stream.of(justified)).toList(), decided);
            case DelayEvent.LateEntryDecided decision ->
                new DelayState(
                        presented,
                        Stream.concat(decided.stream(), Stream.of(decision)).toList());
        };
    }

    /** The answer of the Dirección Regional to a participant's day, if it gave one. */
    public Optional<DelayEvent.LateEntryDecided> answer(PersonId participant, LocalDate on) {
        return decided.stream()
                .filter(decision -> decision.participant().equals(participant)
                        && decision.on().equals(on))
                .findFirst();
    }

    /** What was presented for a participant's day. */
    public List<DelayEvent.LateEntryJustified> presentedFor(PersonId participant, LocalDate on) {
        return presented.stream()
                .filter(justified -> justified.participant().equals(participant)
                        && justified.on().equals(on))
                .toList();
    }

    /**
     * What excuses a late entry of a day, by participant: a proved cause of that day, one that the Dirección Regional accepted
     * for it, or a note that stands for the whole course (BONO-136).
     */
    public Map<PersonId, Justification> excusedOn(LocalDate day) {
        SortedMap<PersonId, Justification> excused = new TreeMap<>();
        for (DelayEvent.LateEntryJustified justified : presented) {
            boolean accepted = answer(justified.participant(), justified.on())
                    .filter(DelayEvent.LateEntryDecided::accepted)
                    .isPresent();
            boolean forDay = justified.on().equals(day) || standing(justified);
            if (forDay && (justified.valid() || accepted)) {
                excused.putIfAbsent(
                        justified.participant(),
                        new Justification(justified.cause(), justified.on(), !justified.valid()));
            }
        }
        return Collections.unmodifiableSortedMap(excused);
    }

    /** Whether something presented for a participant's day excuses other days too. */
    public boolean standing(PersonId participant, LocalDate on) {
        return presentedFor(participant, on).stream().anyMatch(DelayState::standing);
    }

    private static boolean standing(DelayEvent.LateEntryJustified justified) {
        return justified.cause() == DelayCause.SCHOOL_COLLECTION;
    }
}
