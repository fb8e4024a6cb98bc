package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.CourseParameters;
import cl.bitacora.regulation.Holidays;
import cl.bitacora.regulation.Parameters;
import java.time.LocalDate;

/** The law as the tests need it: the Bono's parameters and calendar of 2020, from the packed data. */
public final class Bono {
    public static final CourseParameters NORM =
            CourseParameters.of(Parameters.load(), Programme.BONO_MIPE_2020, LocalDate.of(2020, 3, 2));
    public static final BusinessDays DAYS = Holidays.load().national();

    private Bono() {}
}
