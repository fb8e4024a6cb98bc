package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;

/**
 * What the fines of the Libro de Clases Electrónico need (Resuelvo 4), on the day of the fact.
 *
 * @param tramoUno range of false or misleading information, in whole UTM
 * @param tramoDos range of not using the book and of an unauthorised relator
 * @param tramoTres range of the rest
 * @param reportFirmBusinessDays from the end of the course, after which an unreported attendance is firm (FIN-031)
 * @param burstAuthorisations entries by document number that make a burst (FIN-011)
 * @param burstSeconds within which they make it, inclusive
 * @param specialShare share of a block's entries by document number above which it is flagged, exclusive
 * @param unrecordedAbsenceMinutes absence above which it is an infraction, exclusive (FIN-033)
 * @param historyMonths of conduct that whoever decides is shown (FIN-050)
 * @param grounds where each of these stands
 */
public record FineParameters(
        Programme programme,
        LocalDate day,
        UtmRange tramoUno,
        UtmRange tramoDos,
        UtmRange tramoTres,
        int reportFirmBusinessDays,
        int burstAuthorisations,
        int burstSeconds,
        Ratio specialShare,
        int unrecordedAbsenceMinutes,
        int historyMonths,
        Grounds grounds) {

    /** Citations for the findings that rest on these values. */
    public record Grounds(
            Citation tramoUno, Citation tramoDos, Citation tramoTres, Citation reportFirm, Citation history) {}

    /** The values of a programme on a legal day; a missing one is an error that names it. */
    public static FineParameters of(Parameters parameters, Programme programme, LocalDate day) {
        var firm = parameters.integer("fine.report-firm-business-days", programme, day);
        var history = parameters.integer("fine.history-months", programme, day);
        return new FineParameters(
                programme,
                day,
                tramo(parameters, programme, day, "uno"),
                tramo(parameters, programme, day, "dos"),
                tramo(parameters, programme, day, "tres"),
                firm.value(),
                parameters.integer("fine.burst-authorisations", programme, day).value(),
                parameters.integer("fine.burst-seconds", programme, day).value(),
                parameters.ratio("fine.special-share", programme, day).value(),
                parameters
                        .integer("fine.unrecorded-absence-minutes", programme, day)
                        .value(),
                history.value(),
                new Grounds(
                        ground(parameters, programme, day, "uno"),
                        ground(parameters, programme, day, "dos"),
                        ground(parameters, programme, day, "tres"),
                        firm.ground(),
                        history.ground()));
    }

    private static UtmRange tramo(Parameters parameters, Programme programme, LocalDate day, String name) {
        return new UtmRange(
                parameters
                        .integer("fine.tramo-" + name + ".minimum-utm", programme, day)
                        .value(),
                parameters
                        .integer("fine.tramo-" + name + ".maximum-utm", programme, day)
                        .value());
    }

    private static Citation ground(Parameters parameters, Programme programme, LocalDate day, String name) {
        return parameters
                .integer("fine.tramo-" + name + ".minimum-utm", programme, day)
                .ground();
    }
}
