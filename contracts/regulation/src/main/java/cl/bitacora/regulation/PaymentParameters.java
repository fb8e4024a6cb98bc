package cl.bitacora.regulation;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.LocalDate;

/**
 * What the payment rules need.
 *
 * @param advanceShare part of the VCE that the estado de avance is (BONO-170)
 * @param advanceUntil share of the hours held up to which it may be asked, inclusive (BONO-171)
 * @param advanceFromAgreement it may be asked from the approval of the acuerdo operativo, else from the start (G-BONO-09)
 * @param guaranteeCover least guarantee as a share of the advance (BONO-173)
 * @param minimumAttendance share of the course from which the whole VACE is paid, inclusive (BONO-182, BONO-183)
 * @param liquidationRequestBusinessDays time to ask for the liquidation from the stamping, inclusive (BONO-181)
 * @param invoiceAnswerDays calendar days of the regional office to answer an invoice, without roll (BONO-152)
 * @param expelledPaidAsDeserter hours attended until the expulsion are paid (G-BONO-13)
 * @param elearning what only e-learning needs
 * @param grounds where each of these stands
 */
public record PaymentParameters(
        Programme programme,
        LocalDate day,
        Ratio advanceShare,
        Ratio advanceUntil,
        boolean advanceFromAgreement,
        Ratio guaranteeCover,
        Ratio minimumAttendance,
        int liquidationRequestBusinessDays,
        int invoiceAnswerDays,
        boolean expelledPaidAsDeserter,
        Elearning elearning,
        Grounds grounds) {

    /**
     * Values of the e-learning formula (BONO-190…196).
     *
     * @param passingScore must be exceeded
     * @param minimumProgress progress that is paid from; at it only if {@code minimumProgressInclusive}
     * @param hourFactorThreshold from it the weighting is one
     * @param hourFactorMultiplier weighting below the threshold is the hour factor this many times
     * @param lecturePhaseShare part of the value that belongs to the lecture phase
     */
    public record Elearning(
            Ratio passingScore,
            Ratio minimumProgress,
            boolean minimumProgressInclusive,
            Ratio hourFactorThreshold,
            int hourFactorMultiplier,
            Ratio lecturePhaseShare) {

        /** The values of a programme on a legal day; a missing one is an error that names it. */
        public static Elearning of(Parameters parameters, Programme programme, LocalDate day) {
            return new Elearning(
                    parameters
                            .ratio("payment.elearning.passing-score", programme, day)
                            .value(),
                    parameters
                            .ratio("payment.elearning.minimum-progress", programme, day)
                            .value(),
                    parameters
                            .flag("payment.elearning.minimum-progress-inclusive", programme, day)
                            .value(),
                    parameters
                            .ratio("payment.elearning.hour-factor-threshold", programme, day)
                            .value(),
                    parameters
                            .integer("payment.elearning.hour-factor-multiplier", programme, day)
                            .value(),
                    parameters
                            .ratio("payment.elearning.lecture-phase-share", programme, day)
                            .value());
        }
    }

    /** Citations for the findings that rest on these values. */
    public record Grounds(
            Citation advance,
            Citation advanceUntil,
            Citation guarantee,
            Citation minimumAttendance,
            Citation liquidationRequest,
            Citation invoiceAnswer,
            Citation elearning) {}

    /** The values of a programme on a legal day; a missing one is an error that names it. */
    public static PaymentParameters of(Parameters parameters, Programme programme, LocalDate day) {
        var advance = parameters.ratio("payment.advance-share", programme, day);
        var until = parameters.ratio("payment.advance-until", programme, day);
        var fromAgreement = parameters.flag("payment.advance-from-agreement", programme, day);
        var cover = parameters.ratio("payment.guarantee-cover", programme, day);
        var minimum = parameters.ratio("payment.minimum-attendance", programme, day);
        var request = parameters.integer("payment.liquidation-request-business-days", programme, day);
        var answer = parameters.integer("payment.invoice-answer-days", programme, day);
        var expelled = parameters.flag("payment.expelled-as-deserter", programme, day);
        var progress = parameters.ratio("payment.elearning.minimum-progress", programme, day);
        return new PaymentParameters(
                programme,
                day,
                advance.value(),
                until.value(),
                fromAgreement.value(),
                cover.value(),
                minimum.value(),
                request.value(),
                answer.value(),
                expelled.value(),
                Elearning.of(parameters, programme, day),
                new Grounds(
                        advance.ground(),
                        until.ground(),
                        cover.ground(),
                        minimum.ground(),
                        request.ground(),
                        answer.ground(),
                        progress.ground()));
    }
}
