package cl.bitacora.testkit.journal;

import cl.bitacora.contracts.attendance.DelayCause;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A justification that the executor attaches (BONO-134…138).
 *
 * @param person key of the participant
 * @param on legal day of the late entry
 * @param receiptTime time on the document
 * @param issuer who issued the document
 * @param attachedOn day on which it is attached: not after the last class (BONO-138)
 * @param decidedByDr the Dirección Regional must accept it, and does (BONO-137)
 */
public record DemoDelay(
        String person,
        LocalDate on,
        DelayCause cause,
        LocalTime receiptTime,
        String issuer,
        LocalDate attachedOn,
        boolean decidedByDr) {

    /** All of them. The late entry of P03 on day 3 has none, on purpose. */
    public static final List<DemoDelay> ALL = List.of(
            delay("P02", 2, DelayCause.MEDICAL, "08:40", "Consultorio Inventado de Talca", 3, false),
            delay("P02", 4, DelayCause.ERRAND, "09:25", "Registro Civil, oficina ficticia", 5, false),
            delay("P03", 6, DelayCause.SCHOOL_EVENT, "09:00", "Escuela Imaginaria F-000", 7, false),
            delay("P07", 8, DelayCause.OTHER_BY_DR, "08:30", "Terminal de buses ficticio (corte de ruta)", 8, true));

    private static DemoDelay delay(
            String person,
            int day,
            DelayCause cause,
            String time,
            String issuer,
            int attachedDay,
            boolean decidedByDr) {
        return new DemoDelay(
                person,
                DemoCourse.DAYS.get(day - 1),
                cause,
                LocalTime.parse(time),
                issuer,
                DemoCourse.DAYS.get(attachedDay - 1),
                decidedByDr);
    }
}
