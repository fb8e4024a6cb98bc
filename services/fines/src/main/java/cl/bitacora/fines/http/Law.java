package cl.bitacora.fines.http;

import cl.bitacora.http.Problems;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Programme;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.BecasFineParameters;
import cl.bitacora.regulation.FineParameters;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.RegulationException;
import cl.bitacora.regulation.Utm;
import cl.bitacora.regulation.UtmValue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The law of a day, or the answer that there is none. */
@Singleton
public class Law {
    private static final String SIMULATED = "valor indicado en la simulación";
    private static final long LEAST_UTM = 1_000;
    private static final long MOST_UTM = 9_999_999;

    private final Regulation regulation;
    private final Utm utm;

    @Inject
    public Law(
            Regulation regulation,
            @ConfigProperty(name = "bitacora.utm.file") Optional<String> file,
            @ConfigProperty(name = "bitacora.sandbox") boolean sandbox) {
        this.regulation = regulation;
        this.utm = file.map(path -> Utm.load(Path.of(path))).orElse(sandbox ? Utm.sandbox() : regulation.utm());
    }

    FineParameters lce(Programme programme, LocalDate day) {
        try {
            return FineParameters.of(regulation.parameters(), programme, day);
        } catch (RegulationException e) {
            throw Problems.plain(422, "fine-law-missing", "", Fact.of("programme", programme), Fact.of("day", day));
        }
    }

    /** Differences of a computer's clock up to which nobody looks at it. */
    int ignoredClockSeconds(Programme programme, LocalDate day) {
        try {
            return AttendanceParameters.of(regulation.parameters(), programme, day)
                    .clockDriftIgnoredSeconds();
        } catch (RegulationException e) {
            throw Problems.plain(422, "fine-law-missing", "", Fact.of("programme", programme), Fact.of("day", day));
        }
    }

    BecasFineParameters becas(LocalDate day) {
        try {
            return BecasFineParameters.of(regulation.parameters(), day);
        } catch (RegulationException e) {
            throw Problems.plain(
                    422,
                    "fine-law-missing",
                    "",
                    Fact.of("programme", Programme.BECAS_LABORALES_2022),
                    Fact.of("day", day));
        }
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

    /** The UTM of a day's month: what the caller says it is, else the table's, else nothing. */
    Optional<UtmValue> utm(LocalDate day, @Nullable Long given) {
        YearMonth month = YearMonth.from(day);
        if (given == null) {
            return utm.find(month);
        }
        if (given < LEAST_UTM || given > MOST_UTM) {
            throw Problems.field(
                    "utmValueClp", "number-out-of-range", Fact.of("least", LEAST_UTM), Fact.of("most", MOST_UTM));
        }
        return Optional.of(new UtmValue(month, Clp.of(given), SIMULATED, false));
    }
}
