package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.CourseParameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Joining a course after its agreement was signed: Formulario N° 1 complementario (numerals 3 and 7.4). */
public final class LateJoining {
    private LateJoining() {}

    /** Face to face: places left and strictly before 10 % of the hours were held. */
    @Rule({"BONO-051", "BONO-126"})
    public static Finding<Boolean> presencial(long heldSeconds, int hours, int seatsLeft, CourseParameters norm) {
        Ratio held = Ratio.of(heldSeconds, hours * 3600L);
        Ratio limit = norm.presencial().lateJoining();
        return Finding.of(
                RuleId.of("BONO-126"),
                held.lessThan(limit) && seatsLeft > 0,
                Norms.bono("7.4"),
                Fact.of("heldSeconds", heldSeconds),
                Fact.of("hours", hours),
                Fact.of("held", held),
                Fact.of("limit", limit),
                Fact.of("seatsLeft", seatsLeft));
    }

    /** E-learning: started below the section's places, and up to 50 % of the hours elapsed, inclusive. */
    @Rule("BONO-127")
    public static Finding<Boolean> elearning(int startedWith, int quota, Ratio elapsed, CourseParameters norm) {
        Ratio limit = norm.elearning().lateJoining();
        return Finding.of(
                RuleId.of("BONO-127"),
                startedWith < quota && limit.atLeast(elapsed),
                Norms.bono("7.4"),
                Fact.of("startedWith", startedWith),
                Fact.of("quota", quota),
                Fact.of("elapsed", elapsed),
                Fact.of("limit", limit));
    }

    /** Share of the planned calendar that has passed before a day: e-learning has no class hours (G-BONO-36). */
    public static Ratio elapsed(LocalDate startsOn, LocalDate endsOn, LocalDate on) {
        long whole = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        long past = Math.clamp(ChronoUnit.DAYS.between(startsOn, on), 0, whole);
        return Ratio.of(past, whole);
    }
}
