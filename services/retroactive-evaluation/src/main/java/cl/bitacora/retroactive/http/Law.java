package cl.bitacora.retroactive.http;

import cl.bitacora.http.Problems;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.RegionalOffices;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import cl.bitacora.regulation.RetroactiveParameters;
import cl.bitacora.regulation.StreamingParameters;
import cl.bitacora.retroactive.domain.Classification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The law of a day, or the answer that there is none. */
@Singleton
public class Law {
    private final Regulation regulation;
    private final RegionalOffices offices = RegionalOffices.load();

    @Inject
    public Law(Regulation regulation) {
        this.regulation = regulation;
    }

    RetroactiveParameters parameters(Programme programme, LocalDate day) {
        return present(programme, day, () -> RetroactiveParameters.of(regulation.parameters(), programme, day));
    }

    StreamingParameters streaming(Programme programme, LocalDate day) {
        return present(programme, day, () -> StreamingParameters.of(regulation.parameters(), programme, day));
    }

    Classification classification(Programme programme, LocalDate day) {
        AttendanceParameters attendance =
                present(programme, day, () -> AttendanceParameters.of(regulation.parameters(), programme, day));
        return new Classification(parameters(programme, day), attendance);
    }

    RegionalOffices offices() {
        return offices;
    }

    /** Business days of a region by its two-digit CUT. */
    BusinessDays calendar(String region) {
        return regulation.holidays().of(region);
    }

    /** The region, if it exists. */
    String region(String field, String code) {
        try {
            return regulation.territory().region(code).code();
        } catch (RegulationException e) {
            throw Problems.field(field, "region-unknown", Fact.of("field", field));
        }
    }

    private static <T> T present(Programme programme, LocalDate day, Supplier<T> law) {
        try {
            return law.get();
        } catch (RegulationException e) {
            throw Problems.plain(
                    422, "retroactive-law-missing", "", Fact.of("programme", programme), Fact.of("day", day));
        }
    }
}
