package cl.bitacora.fines.domain.becas;

import static cl.bitacora.fines.domain.Given.becas;
import static cl.bitacora.fines.domain.Given.businessDays;
import static cl.bitacora.fines.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.fines.domain.becas.FinePayment.Facts;
import cl.bitacora.fines.domain.becas.FinePayment.Status;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the notification to the last peso. */
class FinePaymentVectorsTest {
    private static final LocalDate NOTIFIED = on("2023-04-05");

    @ParameterizedTest(name = "{0}: paid {1}, proved {2} → {3}")
    @Covers("FINB-053")
    @CsvSource({
        "the fifth business day, 2023-04-13, true, PAGADA",
        "a day late, 2023-04-14, true, IMPAGA",
        "earlier, 2023-04-06, true, PAGADA",
        "in time without proof, 2023-04-13, false, IMPAGA",
    })
    void FINB_053(String vector, LocalDate paid, boolean proved, Status status) {
        FinePayment payment = payment(Optional.of(paid), proved, 0, 0, "2023-05-02");
        assertThat(payment.due().value()).isEqualTo("2023-04-13");
        assertThat(payment.status().value()).isEqualTo(status);
    }

    @ParameterizedTest(name = "seen {0} → {1}, deducted {2}")
    @Covers({"FINB-053", "FINB-054"})
    @CsvSource({"2023-04-13, EN_PLAZO, 0", "2023-04-14, IMPAGA, 900000"})
    void FINB_054_nothing_is_deducted_before_the_sixth_business_day(LocalDate today, Status status, long deducted) {
        FinePayment payment = payment(Optional.empty(), false, 1_500_000, 0, today.toString());
        assertThat(payment.status().value()).isEqualTo(status);
        assertThat(payment.deducted().value()).isEqualTo(Clp.of(deducted));
    }

    @ParameterizedTest(
            name = "{0}: pending {1}, guarantee {2} → deducted {3}, paid out {4}, applied {5}, back {6}, owed {7}")
    @Covers({"FINB-054", "FINB-055"})
    @CsvSource({
        "FINB-054 enough pending, 1500000, 1570000, 900000, 600000, 0, 0, 0",
        "FINB-054 the rest from the guarantee, 400000, 1570000, 400000, 0, 500000, 1070000, 0",
        "FINB-055 nothing pending, 0, 1570000, 0, 0, 900000, 670000, 0",
        "FINB-055 a guarantee that is not enough, 0, 700000, 0, 0, 700000, 0, 200000",
        "exactly the pending payments, 900000, 1570000, 900000, 0, 0, 0, 0",
    })
    void FINB_055(
            String vector,
            long pending,
            long guarantee,
            long deducted,
            long left,
            long applied,
            long returned,
            long owed) {
        FinePayment payment = payment(Optional.empty(), false, pending, guarantee, "2023-05-02");
        assertThat(payment.deducted().value()).isEqualTo(Clp.of(deducted));
        assertThat(payment.left()).isEqualTo(Clp.of(left));
        assertThat(payment.guarantee().value().applied()).isEqualTo(Clp.of(applied));
        assertThat(payment.guarantee().value().returned()).isEqualTo(Clp.of(returned));
        assertThat(payment.owed()).isEqualTo(Clp.of(owed));
    }

    @Test
    @Covers("FINB-054")
    void G_FINB_21_a_late_deposit_breaks_the_term_and_is_not_charged_again() {
        FinePayment payment = payment(Optional.of(on("2023-04-14")), true, 1_500_000, 1_570_000, "2023-05-02");
        assertThat(payment.status().value()).isEqualTo(Status.IMPAGA);
        assertThat(payment.deducted().value()).isEqualTo(Clp.ZERO);
        assertThat(payment.left()).isEqualTo(Clp.of(1_500_000));
        assertThat(payment.owed()).isEqualTo(Clp.ZERO);
    }

    @ParameterizedTest(name = "replaced {0}, seen {1} → may terminate: {2}")
    @Covers("FINB-055")
    @CsvSource({
        "2023-05-16, 2023-05-31, false",
        "2023-05-17, 2023-05-31, true",
        ", 2023-05-16, false",
        ", 2023-05-17, true"
    })
    void FINB_055_the_guarantee_is_replaced_in_ten_business_days(LocalDate replaced, LocalDate today, boolean may) {
        var due = FinePayment.replacementDue(on("2023-05-02"), businessDays(), becas());
        assertThat(due.value()).isEqualTo("2023-05-16");
        assertThat(FinePayment.mayTerminate(due, Optional.ofNullable(replaced), today)
                        .value())
                .isEqualTo(may);
    }

    @Test
    @Covers({"FINB-056", "FINB-057"})
    void FINB_057_where_the_money_goes() {
        assertThat(Destination.ofFine(2022, false).value()).isEqualTo(2022);
        assertThat(Destination.ofFine(2022, true).value()).isEqualTo(2023);
        assertThat(Destination.ofGuarantee(2021).value()).isEqualTo(2021);
    }

    @Test
    void an_amount_below_zero_is_a_programming_error() {
        assertThatThrownBy(() -> new Facts(Clp.of(-1), NOTIFIED, Optional.empty(), false, Clp.ZERO, Clp.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FinePayment payment(
            Optional<LocalDate> paid, boolean proved, long pending, long guarantee, String today) {
        return FinePayment.of(
                new Facts(Clp.of(900_000), NOTIFIED, paid, proved, Clp.of(pending), Clp.of(guarantee)),
                on(today),
                businessDays(),
                becas());
    }
}
