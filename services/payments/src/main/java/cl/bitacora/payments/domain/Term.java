package cl.bitacora.payments.domain;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.PaymentParameters;
import java.time.LocalDate;

/** Terms of the payment files. Days in {@code America/Santiago}; the last day counts until its end. */
public final class Term {
    private Term() {}

    /** Last day to ask for the liquidation: business days from the stamping of the closing form (G-BONO-10). */
    @Rule("BONO-181")
    public static Finding<LocalDate> liquidationDue(
            LocalDate stampedOn, BusinessDays calendar, PaymentParameters parameters) {
        int days = parameters.liquidationRequestBusinessDays();
        return Finding.of(
                RuleId.of("BONO-181"),
                calendar.addBus(stampedOn, days),
                parameters.grounds().liquidationRequest(),
                Fact.of("stampedOn", stampedOn),
                Fact.of("businessDays", days));
    }

    /** Last day of the DR to say whether an invoice is payable: calendar days, without roll to a business day. */
    @Rule("BONO-152")
    public static Finding<LocalDate> invoiceAnswerDue(LocalDate receivedOn, PaymentParameters parameters) {
        int days = parameters.invoiceAnswerDays();
        return Finding.of(
                RuleId.of("BONO-152"),
                receivedOn.plusDays(days),
                parameters.grounds().invoiceAnswer(),
                Fact.of("receivedOn", receivedOn),
                Fact.of("calendarDays", days));
    }

    /** Whether acting late is a breach that fines may follow: late, and attributable to the executor. */
    @Rule("BONO-009")
    public static Finding<Boolean> breach(LocalDate due, LocalDate actual, boolean attributable) {
        return Finding.of(
                RuleId.of("BONO-009"),
                actual.isAfter(due) && attributable,
                Norms.bono("2.1"),
                Fact.of("due", due),
                Fact.of("actual", actual),
                Fact.of("attributable", attributable));
    }
}
