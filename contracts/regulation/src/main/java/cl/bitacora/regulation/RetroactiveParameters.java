package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import java.time.LocalDate;

/**
 * What the retroactive requests need (Resuelvo 3), on the day of the fact. Terms are business days unless they say
 * otherwise, and their last day is inside.
 *
 * @param operational to ask for an operational error from the end of the course (LCE-068, G-ATT-04)
 * @param operationalWarningDays calendar days that the executor is warned of
 * @param decision to decide an operational error from its reception (LCE-070)
 * @param decisionAlert alert where the norm gives no term to decide (G-ATT-10)
 * @param contingency from the event
 * @param errorCodeLeast first code of an installation or network error that is a contingency (LCE-095)
 * @param errorCodeMost last one
 * @param unforeseen to ask for an error that the norm does not foresee, by analogy: never rejects (LCE-110, G-ATT-10)
 * @param notice to tell the outcome (LCE-100)
 * @param controlSheetMonths how often the control sheet is sent (LCE-075)
 * @param minimumAttendance share of the course with which a participant passes, inclusive (LCE-114)
 * @param grounds where these stand
 */
public record RetroactiveParameters(
        Programme programme,
        LocalDate day,
        int operational,
        int operationalWarningDays,
        int decision,
        int decisionAlert,
        Contingency contingency,
        int errorCodeLeast,
        int errorCodeMost,
        int unforeseen,
        int notice,
        int controlSheetMonths,
        Ratio minimumAttendance,
        Grounds grounds) {

    /** Business days from the event, by letter of the contingency. */
    public record Contingency(int local, int wider, int lost, int failure, int installation) {}

    /** Citations for the findings that rest on these values. */
    public record Grounds(Citation operational, Citation decision, Citation notice, Citation minimumAttendance) {}

    /**
     * The values of a programme on a legal day; a missing one is an error that names it. Before this norm's day there
     * are none: the norms that it repealed are not computed (LCE-122).
     */
    @Rule("LCE-122")
    public static RetroactiveParameters of(Parameters parameters, Programme programme, LocalDate day) {
        Reader read = new Reader(parameters, programme, day);
        var minimum = parameters.ratio("attendance.minimum", programme, day);
        return new RetroactiveParameters(
                programme,
                day,
                read.of("operational-business-days").value(),
                read.of("operational-warning-days").value(),
                read.of("decision-business-days").value(),
                read.of("decision-alert-business-days").value(),
                new Contingency(
                        read.of("local-event-business-days").value(),
                        read.of("wider-event-business-days").value(),
                        read.of("lost-computer-business-days").value(),
                        read.of("computer-failure-business-days").value(),
                        read.of("installation-business-days").value()),
                read.of("error-code-least").value(),
                read.of("error-code-most").value(),
                read.of("unforeseen-business-days").value(),
                read.of("notice-business-days").value(),
                read.of("control-sheet-months").value(),
                minimum.value(),
                new Grounds(
                        read.of("operational-business-days").ground(),
                        read.of("decision-business-days").ground(),
                        read.of("notice-business-days").ground(),
                        minimum.ground()));
    }

    private record Reader(Parameters parameters, Programme programme, LocalDate day) {
        Parameter<Integer> of(String name) {
            return parameters.integer("retroactive." + name, programme, day);
        }
    }
}
