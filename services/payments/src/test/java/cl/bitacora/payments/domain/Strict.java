package cl.bitacora.payments.domain;

import cl.bitacora.regulation.PaymentParameters;

/** The law of the tests with one of its readings turned round. */
final class Strict {
    private Strict() {}

    /** The advance may be asked only from the start of the course (G-BONO-09, the other text). */
    static PaymentParameters fromStart() {
        return with(false, Given.PARAMETERS.expelledPaidAsDeserter());
    }

    /** Expelled people are worth nothing (G-BONO-13, the other reading). */
    static PaymentParameters expelledUnpaid() {
        return with(Given.PARAMETERS.advanceFromAgreement(), false);
    }

    /** Exactly the minimum progress is not paid (G-BONO-14, the other texts). */
    static PaymentParameters aboveMinimumProgress() {
        PaymentParameters.Elearning e = Given.PARAMETERS.elearning();
        return with(
                Given.PARAMETERS.advanceFromAgreement(),
                Given.PARAMETERS.expelledPaidAsDeserter(),
                new PaymentParameters.Elearning(
                        e.passingScore(),
                        e.minimumProgress(),
                        false,
                        e.hourFactorThreshold(),
                        e.hourFactorMultiplier(),
                        e.lecturePhaseShare()));
    }

    private static PaymentParameters with(boolean fromAgreement, boolean expelledPaid) {
        return with(fromAgreement, expelledPaid, Given.PARAMETERS.elearning());
    }

    private static PaymentParameters with(
            boolean fromAgreement, boolean expelledPaid, PaymentParameters.Elearning elearning) {
        PaymentParameters p = Given.PARAMETERS;
        return new PaymentParameters(
                p.programme(),
                p.day(),
                p.advanceShare(),
                p.advanceUntil(),
                fromAgreement,
                p.guaranteeCover(),
                p.minimumAttendance(),
                p.liquidationRequestBusinessDays(),
                p.invoiceAnswerDays(),
                expelledPaid,
                elearning,
                p.grounds());
    }
}
