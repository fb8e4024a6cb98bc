package cl.bitacora.fines.domain.becas;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What has happened so far in a case: each day if it came.
 *
 * @param copySentOn copy of the act sent (to the OTIC, or by the OTIC to SENCE)
 * @param verifiedOn the OTIC verified whether it was cured
 * @param cured result of the verification, if it came; partly cured is not cured
 * @param reportedOn the OTIC reported that it was cured
 * @param chargedOn charges notified
 * @param defendedOn defence filed
 * @param emailedOn e-mail with the fine: the day of the notification, whatever the letter says (G-FINB-03)
 * @param processReportedOn report of the process to SENCE
 * @param paidOn fine deposited, with proof
 */
public record Progress(
        Optional<LocalDate> copySentOn,
        Optional<LocalDate> verifiedOn,
        Optional<Boolean> cured,
        Optional<LocalDate> reportedOn,
        Optional<LocalDate> chargedOn,
        Optional<LocalDate> defendedOn,
        Optional<LocalDate> emailedOn,
        Optional<LocalDate> processReportedOn,
        Optional<LocalDate> paidOn) {

    /** Nothing has happened after the act. */
    public static final Progress NONE = new Progress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
