package cl.bitacora.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsObserved;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Decision;
import cl.bitacora.payments.domain.Waiting.Actor;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and until when. */
class WaitingTest {
    private static final Optional<LocalDate> DUE = Optional.of(LocalDate.of(2020, 4, 27));

    @Test
    @Covers("BONO-181")
    void before_the_request() {
        assertThat(Waiting.ofAdvance(PaymentFile.EMPTY).code()).isEqualTo("waiting-advance-request");
        assertThat(Waiting.ofLiquidation(PaymentFile.EMPTY, Optional.empty()).who())
                .isEqualTo(Actor.DIRECCION_REGIONAL);
        Waiting stamped = Waiting.ofLiquidation(PaymentFile.EMPTY, DUE);
        assertThat(stamped.who()).isEqualTo(Actor.EJECUTOR);
        assertThat(stamped.until()).isEqualTo(DUE);
    }

    @Test
    @Covers("BONO-150")
    void while_the_documents_are_looked_at() {
        PaymentFile asked = after(Given.liquidation());
        assertThat(Waiting.ofLiquidation(asked, DUE).who()).isEqualTo(Actor.DIRECCION_REGIONAL);
        PaymentFile observed = new PaymentFileDecider()
                .evolve(
                        asked,
                        new DocumentsObserved("bodegas-1-liquidacion", Given.SECTION, Given.at("2020-04-21"), "falta"));
        assertThat(Waiting.ofLiquidation(observed, DUE).until()).isEqualTo(DUE);
    }

    @Test
    @Covers("BONO-157")
    void what_is_owed_waits_for_nobody() {
        assertThat(Waiting.ofLiquidation(validated(1), DUE).code()).isEqualTo("waiting-invoice");
        assertThat(Waiting.ofLiquidation(validated(0), DUE).who()).isEqualTo(Actor.NADIE);
        assertThat(Waiting.ofLiquidation(validated(-1), DUE).code()).isEqualTo("nothing-payable");
    }

    private static PaymentFile validated(long amount) {
        return new PaymentFileDecider()
                .evolve(
                        after(Given.liquidation()),
                        new DocumentsValidated(
                                "bodegas-1-liquidacion",
                                Given.SECTION,
                                Given.at("2020-04-22"),
                                Given.OTEC,
                                Clp.of(amount),
                                Given.REGIONAL,
                                false));
    }

    private static PaymentFile after(PaymentCommand command) {
        PaymentFileDecider decider = new PaymentFileDecider();
        return switch (decider.decide(command, PaymentFile.EMPTY)) {
            case Decision.Accepted<?>(var events) ->
                decider.replay(
                        PaymentFile.EMPTY,
                        events.stream().map(PaymentFileEvent.class::cast).toList());
            case Decision.Refused<?> refused ->
                throw new AssertionError(refused.refusal().code());
        };
    }
}
