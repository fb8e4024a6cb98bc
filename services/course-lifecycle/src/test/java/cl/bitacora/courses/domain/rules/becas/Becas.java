package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.BecasParameters;
import cl.bitacora.regulation.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The law as the tests need it: the values of Becas in 2023, from the packed data. */
final class Becas {
    static final BecasParameters NORM = BecasParameters.of(Parameters.load(), LocalDate.of(2023, 3, 6));

    private Becas() {}

    /** A percentage with decimals, exact. */
    static Ratio percent(String text) {
        BigDecimal hundredths = new BigDecimal(text).movePointRight(4);
        return Ratio.of(hundredths.longValueExact(), 1_000_000);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
