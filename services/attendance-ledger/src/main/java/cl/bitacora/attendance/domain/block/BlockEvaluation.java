package cl.bitacora.attendance.domain.block;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.rules.BlockTimes;
import cl.bitacora.attendance.domain.rules.CreditedTime;
import cl.bitacora.attendance.domain.rules.Mark;
import cl.bitacora.attendance.domain.rules.PersonDay;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.PersonId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a block is worth to everybody: a pure function of the block, its day and the facts. An auditor who has the events
 * computes the same lines, byte by byte.
 */
public final class BlockEvaluation {
    private BlockEvaluation() {}

    /** One line per person of the roster or with marks, by person; empty for a block that never began (LCE-034). */
    public static List<CreditedLine> lines(BlockState block, DayContext day, BlockFacts facts) {
        MarkBook marks = block.marks();
        Set<PersonId> people = new TreeSet<>(facts.roster());
        people.addAll(marks.byPerson().keySet());
        long daySeconds = facts.scheduledDaySeconds() > 0
                ? facts.scheduledDaySeconds()
                : day.declaredSeconds() + block.declaredSeconds();
        return block.times()
                .map(times -> people.stream()
                        .map(person -> line(
                                person,
                                marks.of(person),
                                times,
                                day.dayOf(person, marks.firstOf(person), times.startedAt(), daySeconds),
                                facts))
                        .toList())
                .orElse(List.of());
    }

    private static CreditedLine line(
            PersonId person, List<Mark> marks, BlockTimes times, PersonDay day, BlockFacts facts) {
        Finding<Long> credited = CreditedTime.of(marks, times, day, facts.parameters());
        return new CreditedLine(person, credited.value(), !marks.isEmpty(), credited.explanation());
    }
}
