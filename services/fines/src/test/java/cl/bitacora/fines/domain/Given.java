package cl.bitacora.fines.domain;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.BecasFineParameters;
import cl.bitacora.regulation.FineParameters;
import cl.bitacora.regulation.Regulation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The law of the tests: the real one, in Maule. */
public final class Given {
    public static final Regulation REGULATION = Regulation.load();
    public static final LocalDate DAY = LocalDate.of(2020, 3, 9);

    private Given() {}

    public static FineParameters ft() {
        return FineParameters.of(REGULATION.parameters(), Programme.FRANQUICIA_TRIBUTARIA, DAY);
    }

    public static BecasFineParameters becas() {
        return BecasFineParameters.of(REGULATION.parameters(), LocalDate.of(2023, 3, 15));
    }

    public static BusinessDays businessDays() {
        return REGULATION.holidays().of("07");
    }

    /** A wall-clock time of {@link #DAY}. */
    public static Instant at(String time) {
        return Chile.at(DAY, LocalTime.parse(time));
    }

    /** A legal day. */
    public static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
