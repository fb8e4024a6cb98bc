package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.courses.AcuerdoContent.PlannedMaterial;
import cl.bitacora.contracts.courses.SectionEvent.Duty;
import cl.bitacora.kernel.Rule;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Duties that only the executor can say were done: what is still open. */
public final class OpenDuties {
    private OpenDuties() {}

    /** Materials of the acuerdo's schedule whose day has passed without their delivery (numeral 7.6). */
    @Rule("BONO-140")
    public static List<PlannedMaterial> materials(List<PlannedMaterial> planned, Set<String> delivered, LocalDate on) {
        return planned.stream()
                .filter(material -> material.deliveredOn().isBefore(on))
                .filter(material -> !delivered.contains(material.material()))
                .toList();
    }

    /** Acknowledgements before the start: the participants' and the DR's (numeral 3). */
    @Rule("BONO-050")
    public static Set<Duty> beforeStart(Set<Duty> done) {
        return open(EnumSet.of(Duty.START_TOLD_TO_PARTICIPANTS, Duty.START_ACKNOWLEDGED_BY_DR), done);
    }

    /** What is made known on the first day (numeral 7.4). */
    @Rule("BONO-120")
    public static Set<Duty> onFirstDay(Set<Duty> done) {
        return open(EnumSet.of(Duty.ACTA_DE_INICIO, Duty.INSURANCE_PROCEDURE, Duty.RIGHTS_AND_DUTIES), done);
    }

    private static Set<Duty> open(EnumSet<Duty> asked, Set<Duty> done) {
        asked.removeAll(done);
        return asked;
    }
}
