package cl.bitacora.attendance.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Facts looked up for a command on one block.
 *
 * @param scheduled the communicated block of that day and letter, if any
 * @param scheduledDaySeconds communicated class time of the day; 0 if unknown
 * @param roster who belongs to the section on that day
 * @param parameters of the programme on that day
 * @param businessDays of the region of execution
 */
public record BlockFacts(
        Programme programme,
        Modality modality,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<ScheduledBlock> scheduled,
        long scheduledDaySeconds,
        Set<PersonId> roster,
        AttendanceParameters parameters,
        BusinessDays businessDays) {

    public BlockFacts {
        roster = Set.copyOf(roster);
    }

    /** The facts of a block of a section. */
    public static BlockFacts of(
            SectionFacts section, BlockKey block, AttendanceParameters parameters, BusinessDays businessDays) {
        return new BlockFacts(
                section.programme(),
                section.modality(),
                section.startsOn(),
                section.endsOn(),
                section.scheduled(block.on(), block.letter()),
                section.scheduledSeconds(block.on()),
                section.rosterOn(block.on()),
                parameters,
                businessDays);
    }
}
