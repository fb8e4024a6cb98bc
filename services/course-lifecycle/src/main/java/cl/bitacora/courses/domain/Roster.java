package cl.bitacora.courses.domain;

import cl.bitacora.kernel.PersonId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The people enrolled in a section now, by pseudonym; and who withdrew. */
public record Roster(Map<PersonId, Participant> people, Set<PersonId> withdrawn) {
    static final Roster EMPTY = new Roster(new TreeMap<>(), Set.of());

    public Roster {
        people = Collections.unmodifiableMap(new TreeMap<>(people));
        withdrawn = Collections.unmodifiableSet(new TreeSet<>(withdrawn));
    }

    public int size() {
        return people.size();
    }

    public Optional<Participant> find(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    /** Those on Formulario N° 1 or its complement. */
    public List<Participant> inForm() {
        return people.values().stream().filter(Participant::inForm).toList();
    }

    /** How many of these are enrolled. */
    public int countOf(Collection<PersonId> persons) {
        return (int) persons.stream().filter(people::containsKey).distinct().count();
    }

    Roster with(Participant participant) {
        Map<PersonId, Participant> next = new TreeMap<>(people);
        next.put(participant.person(), participant);
        Set<PersonId> gone = new TreeSet<>(withdrawn);
        gone.remove(participant.person());
        return new Roster(next, gone);
    }

    Roster without(PersonId person) {
        Map<PersonId, Participant> next = new TreeMap<>(people);
        next.remove(person);
        Set<PersonId> gone = new TreeSet<>(withdrawn);
        gone.add(person);
        return new Roster(next, gone);
    }

    Roster change(PersonId person, UnaryOperator<Participant> change) {
        Map<PersonId, Participant> next = new TreeMap<>(people);
        next.computeIfPresent(person, (_, participant) -> change.apply(participant));
        return new Roster(next, withdrawn);
    }

    Roster changeAll(Collection<PersonId> persons, UnaryOperator<Participant> change) {
        Map<PersonId, Participant> next = new TreeMap<>(people);
        persons.forEach(person -> next.computeIfPresent(person, (_, participant) -> change.apply(participant)));
        return new Roster(next, withdrawn);
    }
}
