package cl.bitacora.regulation;

import cl.bitacora.kernel.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every deadline of the norms, and the names of the events that open and close them. */
public final class Deadlines {
    private final List<Deadline> all;
    private final SortedMap<String, String> events;

    Deadlines(List<Deadline> all, Map<String, String> events) {
        this.all = List.copyOf(all);
        this.events = new TreeMap<>(events);
        for (int i = 0; i < all.size(); i++) {
            Deadline deadline = all.get(i);
            check(deadline);
            for (Deadline other : all.subList(0, i)) {
                if (other.id().equals(deadline.id()) && overlap(other, deadline)) {
                    throw new RegulationException("El plazo " + deadline.id() + " está dos veces");
                }
            }
        }
    }

    /** In the order of the files. */
    public List<Deadline> all() {
        return all;
    }

    /** Those of a programme. */
    public List<Deadline> of(Programme programme) {
        return all.stream()
                .filter(deadline -> deadline.programmes().contains(programme))
                .toList();
    }

    /** A deadline of a programme as it stands on a legal day. */
    public Optional<Deadline> find(String id, Programme programme, LocalDate day) {
        return of(programme).stream()
                .filter(deadline -> deadline.id().equals(id) && deadline.holdsOn(day))
                .findFirst();
    }

    /** Spanish names of the events, by id. */
    public SortedMap<String, String> events() {
        return new TreeMap<>(events);
    }

    /** The Spanish name of an event, or of the expiry of a deadline. */
    public String eventName(String event) {
        if (event.startsWith(Deadline.EXPIRY)) {
            String id = event.substring(Deadline.EXPIRY.length());
            return all.stream()
                    .filter(deadline -> deadline.id().equals(id))
                    .findFirst()
                    .map(deadline -> "Vencimiento de: " + deadline.name())
                    .orElse(event);
        }
        return events.getOrDefault(event, event);
    }

    /** Whether an event is known. */
    public boolean knows(String event) {
        return events.containsKey(event)
                || (event.startsWith(Deadline.EXPIRY)
                        && all.stream().anyMatch(deadline -> event.equals(Deadline.EXPIRY + deadline.id())));
    }

    private void check(Deadline deadline) {
        if (!knows(deadline.trigger())) {
            throw new RegulationException(
                    "El plazo " + deadline.id() + " nombra el hecho desconocido «" + deadline.trigger() + "»");
        }
        deadline.achieves().stream()
                .filter(event -> !events.containsKey(event))
                .findFirst()
                .ifPresent(event -> {
                    throw new RegulationException(
                            "El plazo " + deadline.id() + " nombra el hecho desconocido «" + event + "»");
                });
    }

    private static boolean overlap(Deadline one, Deadline other) {
        return one.programmes().stream().anyMatch(other.programmes()::contains)
                && one.validTo().map(last -> !last.isBefore(other.validFrom())).orElse(true)
                && other.validTo().map(last -> !last.isBefore(one.validFrom())).orElse(true);
    }
}
