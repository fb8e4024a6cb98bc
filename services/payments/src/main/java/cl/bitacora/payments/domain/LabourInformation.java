package cl.bitacora.payments.domain;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The monthly information on the people who work on the course, which the regional office verifies before any payment. */
public final class LabourInformation {
    private LabourInformation() {}

    /**
     * Months that must have been reported on a day: those of the course that have ended by then.
     *
     * @param startsOn first day of the course
     * @param endsOn last day of the course
     */
    @Rule("BONO-155")
    public static List<YearMonth> required(LocalDate startsOn, LocalDate endsOn, LocalDate verifiedOn) {
        YearMonth lastEnded = YearMonth.from(verifiedOn).minusMonths(1);
        YearMonth last = YearMonth.from(endsOn).isBefore(lastEnded) ? YearMonth.from(endsOn) : lastEnded;
        return Stream.iterate(YearMonth.from(startsOn), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The required months that were not reported: while there is one, payments are not processed. */
    @Rule("BONO-155")
    public static Finding<List<YearMonth>> missing(List<YearMonth> required, Set<YearMonth> reported) {
        List<YearMonth> missing =
                required.stream().filter(month -> !reported.contains(month)).toList();
        return Finding.of(
                RuleId.of("BONO-155"),
                missing,
                Norms.bono("8.A b)"),
                Fact.of("required", text(required)),
                Fact.of("missing", text(missing)));
    }

    private static String text(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }
}
