package cl.bitacora.regulation;

import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;

/**
 * What the infractions and fines of Becas Laborales need (BA 10 and 11), on the day of the fact. Terms are business days
 * and their last day is inside.
 *
 * @param otec fixed amounts of the OTEC's infractions, in whole UTM (FINB-021)
 * @param otic fixed amounts of the OTIC's infractions (FINB-061)
 * @param other range of what no letter describes, graded by the OTIC (FINB-047)
 * @param minimumStart share of the quota with which a course may and must start (FINB-033, FINB-038)
 * @param dailyRecord to record the attendance of a class (FINB-039)
 * @param terms of the procedure
 */
public record BecasFineParameters(
        LocalDate day, Otec otec, Otic otic, UtmRange other, Ratio minimumStart, int dailyRecord, Terms terms) {

    /** Amounts by seriousness, in UTM. */
    public record Otec(int serious, int lessSerious, int minor) {}

    /** Amounts by seriousness, in UTM. */
    public record Otic(int verySerious, int serious, int lessSerious) {}

    /**
     * Business days of each step.
     *
     * @param cure most that an irregularity act may give to cure (FINB-005)
     * @param copy to send the copy of the act from the visit (FINB-007, FINB-011)
     * @param fixedReport to report that it was cured from the verification (FINB-013)
     * @param charges to notify charges from the verification (FINB-014)
     * @param irregularityDefence internal target of the defence (FINB-015, G-FINB-01)
     * @param defence to file a defence from the charges (FINB-050)
     * @param notification to notify the sanction from the end of the defence (FINB-017)
     * @param report to report the process from the notification (FINB-018, G-FINB-16)
     * @param payment to pay from the notification (FINB-053)
     * @param guaranteeReplacement to replace a collected guarantee from its collection (FINB-055, G-FINB-09)
     */
    public record Terms(
            int cure,
            int copy,
            int fixedReport,
            int charges,
            int irregularityDefence,
            int defence,
            int notification,
            int report,
            int payment,
            int guaranteeReplacement) {}

    /** The values on a legal day; a missing one is an error that names it. */
    public static BecasFineParameters of(Parameters parameters, LocalDate day) {
        Reader read = new Reader(parameters, day);
        return new BecasFineParameters(
                day,
                new Otec(read.of("otec-serious-utm"), read.of("otec-less-serious-utm"), read.of("otec-minor-utm")),
                new Otic(
                        read.of("otic-very-serious-utm"),
                        read.of("otic-serious-utm"),
                        read.of("otic-less-serious-utm")),
                new UtmRange(read.of("other-minimum-utm"), read.of("other-maximum-utm")),
                parameters
                        .ratio("becas-fine.minimum-start", Programme.BECAS_LABORALES_2022, day)
                        .value(),
                read.of("daily-record-business-days"),
                new Terms(
                        read.of("cure-business-days"),
                        read.of("copy-business-days"),
                        read.of("fixed-report-business-days"),
                        read.of("charges-business-days"),
                        read.of("irregularity-defence-business-days"),
                        read.of("defence-business-days"),
                        read.of("notification-business-days"),
                        read.of("report-business-days"),
                        read.of("payment-business-days"),
                        read.of("guarantee-replacement-business-days")));
    }

    private record Reader(Parameters parameters, LocalDate day) {
        int of(String name) {
            return parameters
                    .integer("becas-fine." + name, Programme.BECAS_LABORALES_2022, day)
                    .value();
        }
    }
}
