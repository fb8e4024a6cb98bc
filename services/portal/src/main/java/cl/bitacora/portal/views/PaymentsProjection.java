package cl.bitacora.portal.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** {@link PaymentsFold} on its topic, and the story. */
@Singleton
public class PaymentsProjection implements Projection<PaymentsEvent> {
    @Override
    public String name() {
        return "payments";
    }

    @Override
    public EventCatalogue<PaymentsEvent> source() {
        return PaymentsEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<PaymentsEvent> event) {
        return Tables.apply(PaymentsFold.of(event))
                .chain(() -> Tables.apply(StoryFold.of(event)))
                .chain(() -> Tables.apply(FigureFold.of(event)));
    }
}
