package cl.bitacora.regulation.duedates;

import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The class days of a lecture phase, for deadlines that run in hours of it.
 *
 * @param sessions in order of days
 */
public record Timetable(List<Session> sessions) {
    /** A timetable that nobody gave. */
    public static final Timetable NONE = new Timetable(List.of());

    public Timetable {
        sessions = List.copyOf(sessions);
        for (int i = 1; i < sessions.size(); i++) {
            if (!sessions.get(i - 1).on().isBefore(sessions.get(i).on())) {
                throw new IllegalArgumentException("class days are in order");
            }
        }
    }

    /** A class day. */
    public record Session(LocalDate on, int minutes) {
        public Session {
            if (minutes < 1) {
                throw new IllegalArgumentException("a class day has minutes");
            }
        }
    }

    /** Minutes of the whole. */
    public long minutes() {
        return sessions.stream().mapToLong(Session::minutes).sum();
    }

    /** Share of the hours held before a day's class begins. */
    public Ratio heldBefore(LocalDate day) {
        long before = sessions.stream()
                .filter(session -> session.on().isBefore(day))
                .mapToLong(Session::minutes)
                .sum();
        return Ratio.of(before, Math.max(1, minutes()));
    }

    /**
     * The last class day at whose beginning no more than that share was held (BECA-143): who first comes to that class is
     * still in time.
     *
     * @param strictly whether having held exactly that share is already too late
     */
    public Optional<LocalDate> lastDay(Ratio share, boolean strictly) {
        return sessions.stream()
                .map(Session::on)
                .filter(day -> strictly
                        ? heldBefore(day).lessThan(share)
                        : heldBefore(day).compareTo(share) <= 0)
                .reduce((earlier, later) -> later);
    }
}
