package cl.bitacora.regulation.duedates;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a delay is a breach that lets somebody be fined: only a delay that is attributable to who had to act.
 *
 * @param daysLate whole legal days of delay, zero if in time
 * @param why true if it is a breach
 */
public record Breach(long daysLate, Finding<Boolean> why) {

    /** Judges how a deadline stands. */
    @Rule({"BONO-009", "BECA-002", "TEN-029"})
    static Breach of(DueDate due, Standing standing, Optional<Moment> done, Instant asOf, boolean attributable) {
        boolean late = standing == Standing.VENCIDO || standing == Standing.FUERA_DE_PLAZO;
        LocalDate until = done.map(Moment::day).orElseGet(() -> Chile.dayOf(asOf));
        long days = late ? Math.max(0, ChronoUnit.DAYS.between(due.day(), until)) : 0;
        Deadline deadline = due.deadline();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("late", late),
                Fact.of("daysLate", days),
                Fact.of("attributable", attributable),
                Fact.of("binds", deadline.binds())));
        deadline.fine().ifPresent(fine -> facts.add(Fact.of("fine", fine)));
        Clause clause = Clause.of(deadline);
        return new Breach(
                days,
                new Finding<>(
                        clause.rule(),
                        late && attributable && clause.binds(),
                        clause.ground(),
                        facts,
                        List.of(due.why())));
    }

    /**
     * The norm's clause on late acts. Nothing is stated against SENCE, so its delay is an alert only (G-BONO-31); outside
     * the programmes' own bases the deadline itself says what a delay means.
     */
    private record Clause(RuleId rule, Citation ground, boolean binds) {
        static Clause of(Deadline deadline) {
            boolean sence =
                    deadline.binds() == Deadline.Party.SENCE || deadline.binds() == Deadline.Party.DIRECCION_REGIONAL;
            return switch (deadline.ground().norm()) {
                case Norms.BONO -> new Clause(RuleId.of("BONO-009"), Norms.bono("2.1"), !sence);
                case Norms.BECAS ->
                    deadline.ground().numeral().startsWith("BT")
                            ? new Clause(RuleId.of("BECA-002"), Norms.becas("BT 2"), !sence)
                            : new Clause(RuleId.of("TEN-029"), Norms.becas("BA 2.2"), !sence);
                default -> new Clause(deadline.rule(), deadline.ground(), !sence);
            };
        }
    }
}
