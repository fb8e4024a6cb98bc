package cl.bitacora.testkit.journal;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The demonstration course: Bono Mipe 2020, face to face, Talca. Eight days of four hours in two weeks of four days, so
 * H = 32 and 75 % is exactly 24 h (86,400 of 115,200 seconds). The two weeks lie on both sides of the night of 4 April
 * 2020, when Chile changed from UTC-3 to UTC-4, and Good Friday (10 April) follows the last class. Executor and place are
 * invented.
 */
public final class DemoCourse {
    public static final Programme PROGRAMME = Programme.BONO_MIPE_2020;
    public static final Modality MODALITY = Modality.PRESENCIAL;

    /** Invented: no RUT of nine digits has ever been given out. */
    public static final Rut OTEC = Rut.ofNumber(998_000_001);

    public static final String OTEC_NAME = "Capacitaciones Piedra del Lobo SpA (ficticia)";
    public static final String SENCE_CODE = "DEMO-BONO-2020-0001";
    public static final String NAME = "Operación de bodegas y control de inventario";

    /** Maule, by its official two-digit code. */
    public static final String REGION = "07";

    /** Talca, by its official five-digit code. */
    public static final String COMMUNE = "07101";

    public static final String PLACE = "Sala 1, Calle Inventada 123, Talca";
    public static final int QUOTA = 15;
    public static final int HOURS = 32;
    public static final Clp VHACE = Clp.of(4_000);
    public static final int BLOCK_MINUTES = 240;
    public static final String LETTER = "A";

    /** The days of class. */
    public static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2020, 3, 30),
            LocalDate.of(2020, 3, 31),
            LocalDate.of(2020, 4, 1),
            LocalDate.of(2020, 4, 2),
            LocalDate.of(2020, 4, 6),
            LocalDate.of(2020, 4, 7),
            LocalDate.of(2020, 4, 8),
            LocalDate.of(2020, 4, 9));

    private DemoCourse() {}

    /** The communicated schedule: 09:00 to 13:00. */
    public static List<ScheduledBlock> schedule() {
        return DAYS.stream()
                .map(on -> new ScheduledBlock(on, LETTER, LocalTime.of(9, 0), BLOCK_MINUTES))
                .toList();
    }

    /** When the relator pressed the button: on the dot, but at 09:03 on day 5. {@code day} counts from 1. */
    public static Instant startedAt(int day) {
        return at(day, day == 5 ? "09:03:00" : "09:00:00");
    }

    /** The planned end, four hours after the start. */
    public static Instant endsAt(int day) {
        return startedAt(day).plusSeconds(BLOCK_MINUTES * 60L);
    }

    /** A wall-clock time in Talca on a day of class. */
    public static Instant at(int day, String time) {
        return Chile.at(DAYS.get(day - 1), LocalTime.parse(time));
    }
}
