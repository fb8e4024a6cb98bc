package cl.bitacora.retroactive.domain;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Check;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RetroactiveLetter;
import cl.bitacora.regulation.RetroactiveParameters;
import cl.bitacora.regulation.StreamingParameters;
import cl.bitacora.retroactive.domain.Classification.Nothing;
import cl.bitacora.retroactive.domain.Classification.Under;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** The law of the tests: the real one, in Maule. */
public final class Given {
    public static final Regulation REGULATION = Regulation.load();
    public static final LocalDate DAY = LocalDate.of(2020, 3, 9);

    private Given() {}

    public static RetroactiveParameters ft() {
        return RetroactiveParameters.of(REGULATION.parameters(), Programme.FRANQUICIA_TRIBUTARIA, DAY);
    }

    public static StreamingParameters streaming() {
        return StreamingParameters.of(
                REGULATION.parameters(), Programme.FRANQUICIA_TRIBUTARIA, LocalDate.of(2020, 5, 4));
    }

    public static BusinessDays businessDays() {
        return REGULATION.holidays().of("07");
    }

    static Classification classification() {
        return new Classification(
                ft(), AttendanceParameters.of(REGULATION.parameters(), Programme.FRANQUICIA_TRIBUTARIA, DAY));
    }

    /** The letter of an incident, or empty if nothing happened. */
    static Optional<RetroactiveLetter> letter(Incident incident) {
        return switch (classification().of(incident)) {
            case Under(var finding) -> Optional.of(finding.value());
            case Nothing nothing -> Optional.empty();
        };
    }

    /** A wall-clock time of {@link #DAY}. */
    public static Instant at(String time) {
        return Chile.at(DAY, LocalTime.parse(time));
    }

    /** A legal day. */
    public static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    static String code(Check check) {
        return check instanceof Check.Unmet(var refusal) ? refusal.code() : "";
    }
}
