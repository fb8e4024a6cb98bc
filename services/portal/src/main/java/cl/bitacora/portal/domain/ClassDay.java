package cl.bitacora.portal.domain;

import cl.bitacora.contracts.courses.ScheduledBlock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A day of a timetable that has classes.
 *
 * @param blocks at least one, by the time they start
 */
public record ClassDay(LocalDate on, List<ScheduledBlock> blocks) {
    public ClassDay {
        blocks = List.copyOf(blocks);
    }

    /** The first one from a day on, that day included. */
    public static Optional<ClassDay> next(List<ScheduledBlock> schedule, LocalDate from) {
        return schedule.stream()
                .map(ScheduledBlock::on)
                .filter(on -> !on.isBefore(from))
                .min(Comparator.naturalOrder())
                .map(day -> new ClassDay(
                        day,
                        schedule.stream()
                                .filter(block -> block.on().equals(day))
                                .sorted(Comparator.comparing(ScheduledBlock::startsAt))
                                .toList()));
    }
}
