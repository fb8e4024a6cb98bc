package cl.bitacora.certificates.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Which sections were liquidated or not executed, from the payments topic. */
@Singleton
public class PaymentProjection implements Projection<PaymentsEvent> {
    @Override
    public String name() {
        return "liquidations";
    }

    @Override
    public EventCatalogue<PaymentsEvent> source() {
        return PaymentsEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<PaymentsEvent> recorded) {
        return switch (recorded.event()) {
            case PaymentMade paid
            when paid.kind() == PaymentKind.LIQUIDACION -> change(paid.section(), row -> row.liquidatedAt = paid.at());
            case RestitutionOrdered ordered -> change(ordered.section(), row -> row.restitutedAt = ordered.at());
            case PaymentsEvent other -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> change(SectionId section, Consumer<PaymentRow> change) {
        return PaymentRow.<PaymentRow>findById(section.value())
                .chain(found -> {
                    PaymentRow row = found == null ? new PaymentRow() : found;
                    row.section = section.value();
                    change.accept(row);
                    return found == null
                            ? row.<PaymentRow>persist()
                            : Uni.createFrom().item(row);
                })
                .replaceWithVoid();
    }
}
