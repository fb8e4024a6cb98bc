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

    private static PaymentParameters with(boolean fromAgreement, boolean expelledPaid) {
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
                p.elearning(),
                p.grounds());
    }
}
