package cl.bitacora.courses.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.attendance.TotalEvent.Line;
import cl.bitacora.kernel.PersonId;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * A block of class as the class book counted it.
 *
 * @param heldSeconds class time of the section so far
 * @param firstClassOn first day with class
 * @param lastClassOn last day with class
 * @param present who marked in the block
 * @param credited who has any credit in the section
 */
public record ClassHeld(
        BlockKey block,
        long heldSeconds,
        LocalDate firstClassOn,
        LocalDate lastClassOn,
        Set<PersonId> present,
        Set<PersonId> credited) {

    public static ClassHeld of(AttendanceTotalled totalled) {
        Set<PersonId> present = new TreeSet<>();
        Set<PersonId> credited = new TreeSet<>();
        for (Line line : totalled.lines()) {
            if (line.presentInBlock()) {
                present.add(line.participant());
            }
            if (line.creditedSeconds() > 0) {
                credited.add(line.participant());
            }
        }
        return new ClassHeld(
                totalled.block(),
                totalled.heldSeconds(),
                totalled.firstClassOn(),
                totalled.lastClassOn(),
                present,
                credited);
    }

    /** Whether nothing but this day counts so far. */
    public boolean onlyDay() {
        return firstClassOn.equals(lastClassOn) && lastClassOn.equals(block.on());
    }

    /** Who attended that day: on the only day, whoever has credit in any of its blocks too. */
    public Set<PersonId> attendees() {
        Set<PersonId> all = new TreeSet<>(present);
        if (onlyDay()) {
            all.addAll(credited);
        }
        return all;
    }
}
