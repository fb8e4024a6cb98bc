package cl.bitacora.courses.domain;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.regulation.CourseParameters;
import java.util.Optional;

/**
 * The law of a day and place, looked up before deciding.
 *
 * @param norm what governs the programme's courses; empty for a programme whose courses live under other rules (only their
 *     attendance is kept here)
 * @param days business days of the commune
 * @param liquidationBusinessDays time to ask for the liquidation (BONO-181)
 */
public record Law(Optional<CourseParameters> norm, BusinessDays days, int liquidationBusinessDays) {}
