package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.AccountEvent.CompensationApplied;
import cl.bitacora.contracts.payments.AccountEvent.CompensationReversed;
import cl.bitacora.contracts.payments.AccountEvent.DebtPaid;
import cl.bitacora.contracts.payments.AccountEvent.DebtRegistered;
import cl.bitacora.contracts.payments.AccountEvent.Share;
import cl.bitacora.contracts.payments.DebtCause;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.payments.domain.AccountCommand.Compensate;
import cl.bitacora.payments.domain.AccountCommand.RecordDebtPayment;
import cl.bitacora.payments.domain.AccountCommand.RegisterDebt;
import cl.bitacora.payments.domain.AccountCommand.ReverseCompensation;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** BONO-157: an executor's debts and what its payments make of them. */
@Covers("BONO-157")
class AccountDeciderTest {
    private static final Instant AT = Given.at("2020-04-30");
    private static final SectionId OTHER = new SectionId("otra-1");

    private final DeciderSpec<AccountCommand, Account, AccountEvent> empty = DeciderSpec.of(new AccountDecider());
    private final DeciderSpec<AccountCommand, Account, AccountEvent> fined = empty.given(
            debt("multa-1", DebtCause.MULTA_IMPAGA, 1_000_000, "Res. 1"),
            debt("multa-2", DebtCause.MULTA_IMPAGA, 500_000, "Res. 2"));

    @Test
    void registering_a_debt() {
        RegisterDebt register = new RegisterDebt(
                Given.OTEC, AT, "saldo-1", DebtCause.SALDO_NEGATIVO, Clp.of(3_000_000), "bodegas-1-liquidacion");
        empty.when(register)
                .then(debt("saldo-1", DebtCause.SALDO_NEGATIVO, 3_000_000, "bodegas-1-liquidacion"))
                .when(register)
                .thenNothing();
        empty.when(new RegisterDebt(Given.OTEC, AT, "x", DebtCause.MULTA_IMPAGA, Clp.ZERO, "r"))
                .thenRefused("amount-not-positive", "BONO-157");
    }

    @Test
    void paying_a_debt_directly() {
        fined.when(new RecordDebtPayment(Given.OTEC, AT, "multa-2", Clp.of(500_000), "depósito"))
                .then(new DebtPaid(Given.OTEC, AT, "multa-2", Clp.of(500_000), "depósito"))
                .when(new RecordDebtPayment(Given.OTEC, AT, "multa-2", Clp.of(1), "depósito"))
                .thenRefused("payment-exceeds-debt", "BONO-157");
        fined.when(new RecordDebtPayment(Given.OTEC, AT, "otra", Clp.of(1), "depósito"))
                .thenRefused("payment-exceeds-debt");
    }

    @Test
    void BONO_157_T1_debts_above_the_payment() {
        var after = fined.when(compensate("a-liquidacion", 1_000_000, 0, 0)).thenEvents(events -> {
            CompensationApplied applied = (CompensationApplied) events.getFirst();
            assertThat(applied.compensated()).isEqualTo(Clp.of(1_000_000));
            assertThat(applied.shares()).containsExactly(new Share("multa-1", Clp.of(1_000_000)));
            assertThat(applied.remainingDebt()).isEqualTo(Clp.of(500_000));
        });
        assertThat(after.state().owed()).isEqualTo(Clp.of(500_000));
    }

    @Test
    void two_payments_never_use_the_same_debt() {
        fined.when(compensate("a-liquidacion", 1_200_000, 0, 0))
                .thenEvents(events -> assertThat(((CompensationApplied) events.getFirst()).shares())
                        .containsExactly(
                                new Share("multa-1", Clp.of(1_000_000)), new Share("multa-2", Clp.of(200_000))))
                .when(new Compensate(
                        Given.OTEC,
                        AT,
                        "otra-1-liquidacion",
                        OTHER,
                        PaymentKind.LIQUIDACION,
                        "F-1",
                        Clp.of(1_200_000),
                        Clp.ZERO,
                        Clp.ZERO))
                .thenEvents(events -> {
                    CompensationApplied second = (CompensationApplied) events.getFirst();
                    assertThat(second.compensated()).isEqualTo(Clp.of(300_000));
                    assertThat(second.remainingDebt()).isEqualTo(Clp.ZERO);
                });
    }

    @Test
    void repeating_gives_the_same_and_another_withholding_starts_over() {
        var once = fined.when(compensate("a-liquidacion", 1_000_000, 0, 0))
                .thenEvents(events -> assertThat(events).hasSize(1));
        once.when(compensate("a-liquidacion", 1_000_000, 0, 0)).thenNothing();
        var again = once.when(compensate("a-liquidacion", 1_000_000, 400_000, 0))
                .thenEvents(events -> assertThat(((CompensationApplied) events.getFirst()).compensated())
                        .isEqualTo(Clp.of(600_000)));
        assertThat(again.state().owed()).isEqualTo(Clp.of(900_000));
    }

    @Test
    void reversing() {
        var reversed = fined.when(compensate("a-liquidacion", 1_200_000, 0, 0))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(new ReverseCompensation(Given.OTEC, AT, "a-liquidacion", "F-1"))
                .then(new CompensationReversed(Given.OTEC, AT, "a-liquidacion", "F-1"));
        assertThat(reversed.state().owed()).isEqualTo(Clp.of(1_500_000));
        assertThat(reversed.state()).isEqualTo(fined.state());
        reversed.when(new ReverseCompensation(Given.OTEC, AT, "a-liquidacion", "F-1"))
                .thenNothing();
    }

    @Test
    void a_late_reversal_does_not_touch_the_next_invoice() {
        fined.when(compensate("a-liquidacion", 1_200_000, 0, 0))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(new ReverseCompensation(Given.OTEC, AT, "a-liquidacion", "F-0"))
                .thenNothing();
    }

    @Test
    @Covers("BONO-203")
    void BONO_203_advance_and_liquidation_of_a_section_never_pay_the_same_twice() {
        Compensate advance = new Compensate(
                Given.OTEC,
                AT,
                "bodegas-1-avance",
                Given.SECTION,
                PaymentKind.ESTADO_DE_AVANCE,
                "F-9",
                Clp.of(5_000_000),
                Clp.ZERO,
                Clp.ZERO);
        var advanced =
                empty.when(advance).thenEvents(events -> assertThat(events).hasSize(1));
        advanced.when(compensate("bodegas-1-liquidacion", 6_616_000, 0, 0)).thenRefused("advances-changed", "BONO-203");
        advanced.when(compensate("bodegas-1-liquidacion", 1_616_000, 0, 5_000_000))
                .thenEvents(events -> assertThat(events).hasSize(1));
        empty.when(compensate("bodegas-1-liquidacion", 6_616_000, 0, 0))
                .thenEvents(events -> assertThat(events).hasSize(1))
                .when(advance)
                .thenRefused("advance-after-liquidation", "BONO-203");
        // given back, it is a debt and nothing to subtract
        advanced.given(debt("r-1", DebtCause.ANTICIPO_NO_EJECUTADO, 5_000_000, "bodegas-1-avance"))
                .when(compensate("bodegas-1-liquidacion", 6_616_000, 0, 0))
                .thenEvents(events -> assertThat(((CompensationApplied) events.getFirst()).compensated())
                        .isEqualTo(Clp.of(5_000_000)));
    }

    private static Compensate compensate(String file, long payable, long withheld, long advances) {
        return new Compensate(
                Given.OTEC,
                AT,
                file,
                Given.SECTION,
                PaymentKind.LIQUIDACION,
                "F-1",
                Clp.of(payable),
                Clp.of(withheld),
                Clp.of(advances));
    }

    private static DebtRegistered debt(String id, DebtCause cause, long amount, String reference) {
        return new DebtRegistered(Given.OTEC, AT, id, cause, Clp.of(amount), reference);
    }

    @Test
    void the_stream_of_an_account_has_no_capitals() {
        assertThat(AccountDecider.stream(Rut.of("6-K"))).isEqualTo("debts-6-k");
    }
}
