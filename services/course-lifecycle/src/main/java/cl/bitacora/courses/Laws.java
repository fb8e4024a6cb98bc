package cl.bitacora.courses;

import cl.bitacora.courses.domain.Law;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.CourseParameters;
import cl.bitacora.regulation.Parameters;
import cl.bitacora.regulation.Regulation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** Looks the law up: parameters by programme and legal day, business days by place. */
@Singleton
public class Laws {
    private static final String LIQUIDATION = "payment.liquidation-request-business-days";

    private final Regulation regulation;

    Laws(Regulation regulation) {
        this.regulation = regulation;
    }

    /** The law of a programme in a commune at the legal day of an instant. */
    public Law at(Instant at, Programme programme, String region, String commune) {
        LocalDate day = Chile.dayOf(at);
        Parameters parameters = regulation.parameters();
        return new Law(
                CourseParameters.find(parameters, programme, day),
                regulation.holidays().of(region, commune),
                parameters.has(LIQUIDATION, programme, day)
                        ? parameters.integer(LIQUIDATION, programme, day).value()
                        : 0);
    }

    public Regulation regulation() {
        return regulation;
    }
}
