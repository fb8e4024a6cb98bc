package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.FineParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Tramo three: registers that are not up to date, as far as the class book's own record does not show them. */
public final class Records {
    private static final Citation GROUND = Norms.lce("Resuelvo 4, tramo tres");

    private Records() {}

    /**
     * An absence that the inspector saw and nobody marked: longer than the limit, strictly. A marked exit is recorded and
     * is not this conduct.
     */
    @Rule("FIN-033")
    public static Finding<Strength> absence(
            Instant outFrom, Instant outTo, boolean exitMarked, FineParameters parameters) {
        Duration absence = Duration.between(outFrom, outTo);
        boolean infringes =
                !exitMarked && absence.compareTo(Duration.ofMinutes(parameters.unrecordedAbsenceMinutes())) > 0;
        return Finding.of(
                RuleId.of("FIN-033"),
                infringes ? Strength.DIRECTO : Strength.NADA,
                GROUND,
                Fact.of("seconds", absence.toSeconds()),
                Fact.of("limitMinutes", parameters.unrecordedAbsenceMinutes()),
                Fact.of("exitMarked", exitMarked));
    }

    /** First legal day on which an attendance never reported is firm: the day after the last to correct it (G-FIN-13). */
    @Rule("FIN-031")
    public static Finding<LocalDate> unreportedFirmFrom(
            LocalDate courseEndedOn, BusinessDays days, FineParameters parameters) {
        return Finding.of(
                RuleId.of("FIN-031"),
                days.addBus(courseEndedOn, parameters.reportFirmBusinessDays()).plusDays(1),
                parameters.grounds().reportFirm(),
                Fact.of("courseEndedOn", courseEndedOn),
                Fact.of("businessDays", parameters.reportFirmBusinessDays()));
    }
}
