package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import java.time.LocalDate;

/**
 * What the certificate rules need. Days count from the end of the course, which is day 0; every limit is inclusive and
 * calendar limits do not roll to a business day (G-CERT-14).
 *
 * @param normalDays last day without a reason (CERT-010)
 * @param limitDays last day at all; from {@code normalDays + 1} a reason is needed (CERT-011, CERT-012)
 * @param liquidationDays last day of the liquidation term (CERT-013)
 * @param annulmentDays last day to request an annulment (CERT-021)
 * @param annulmentDecisionBusinessDays time of the regional office to decide it, from its sending (CERT-024)
 * @param annulmentWarningDays requests after this day may be decided after the liquidation term: warn (G-CERT-04)
 * @param annulmentAfterRejection a rejected request may be sent again (G-CERT-16)
 * @param annulmentForAnyError any error is a ground, not only the invoice number (CERT-020)
 * @param grounds where each of these stands
 */
public record CertificateParameters(
        Programme programme,
        LocalDate day,
        int normalDays,
        int limitDays,
        int liquidationDays,
        int annulmentDays,
        int annulmentDecisionBusinessDays,
        int annulmentWarningDays,
        boolean annulmentAfterRejection,
        boolean annulmentForAnyError,
        Grounds grounds) {

    /** Citations for the findings that rest on these values. */
    public record Grounds(
            Citation normal,
            Citation limit,
            Citation liquidation,
            Citation annulment,
            Citation annulmentDecision,
            Citation annulmentReason) {}

    /** The values of a programme on a legal day (the end of the course); a missing one is an error that names it. */
    public static CertificateParameters of(Parameters parameters, Programme programme, LocalDate day) {
        var normal = parameters.integer("certificate.normal-days", programme, day);
        var limit = parameters.integer("certificate.limit-days", programme, day);
        var liquidation = parameters.integer("certificate.liquidation-days", programme, day);
        var annulment = parameters.integer("certificate.annulment-days", programme, day);
        var decision = parameters.integer("certificate.annulment-decision-business-days", programme, day);
        var warning = parameters.integer("certificate.annulment-warning-days", programme, day);
        var again = parameters.flag("certificate.annulment-after-rejection", programme, day);
        var anyError = parameters.flag("certificate.annulment-any-error", programme, day);
        return new CertificateParameters(
                programme,
                day,
                normal.value(),
                limit.value(),
                liquidation.value(),
                annulment.value(),
                decision.value(),
                warning.value(),
                again.value(),
                anyError.value(),
                new Grounds(
                        normal.ground(),
                        limit.ground(),
                        liquidation.ground(),
                        annulment.ground(),
                        decision.ground(),
                        anyError.ground()));
    }
}
