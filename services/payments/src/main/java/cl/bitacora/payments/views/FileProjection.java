package cl.bitacora.payments.views;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.payments.AccountEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsObserved;
import cl.bitacora.contracts.payments.PaymentFileEvent.DocumentsValidated;
import cl.bitacora.contracts.payments.PaymentFileEvent.GuaranteeReceived;
import cl.bitacora.contracts.payments.PaymentFileEvent.HoldLifted;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceConfirmed;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceIssued;
import cl.bitacora.contracts.payments.PaymentFileEvent.InvoiceRejected;
import cl.bitacora.contracts.payments.PaymentFileEvent.LiquidationCalculated;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentHeld;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentFileEvent.RestitutionOrdered;
import cl.bitacora.contracts.payments.PaymentFileEvent.ValidationRequested;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.Projection;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.payments.domain.PaymentStatus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The own payment files in lists, and who holds which guarantee. */
@Singleton
public class FileProjection implements Projection<PaymentsEvent> {
    @Override
    public String name() {
        return "payment-files";
    }

    @Override
    public EventCatalogue<PaymentsEvent> source() {
        return PaymentsEvent.CATALOGUE;
    }

    @Override
    public Uni<Void> apply(RecordedEvent<PaymentsEvent> recorded) {
        return switch (recorded.event()) {
            case AccountEvent ignored -> Uni.createFrom().voidItem();
            case PaymentFileEvent event -> fold(event);
        };
    }

    private static Uni<Void> fold(PaymentFileEvent event) {
        return switch (event) {
            case ValidationRequested requested ->
                FileRow.<FileRow>findById(requested.file()).chain(found -> {
                    FileRow row = found == null ? new FileRow() : found;
                    row.requested(requested);
                    row.state = PaymentStatus.EN_VALIDACION.name();
                    row.changedAt = requested.at();
                    return found == null
                            ? row.persist().replaceWithVoid()
                            : Uni.createFrom().voidItem();
                });
            case GuaranteeReceived received ->
                GuaranteeRow.<GuaranteeRow>findById(received.file()).chain(found -> {
                    GuaranteeRow row = found == null ? new GuaranteeRow() : found;
                    row.received(received);
                    return found == null
                            ? row.persist().replaceWithVoid()
                            : Uni.createFrom().voidItem();
                });
            case LiquidationCalculated ignored -> Uni.createFrom().voidItem();
            case DocumentsObserved observed -> to(PaymentStatus.OBSERVADO, observed, row -> {});
            case DocumentsValidated validated -> to(PaymentStatus.VALIDADO, validated, row -> {});
            case InvoiceIssued issued ->
                to(PaymentStatus.FACTURADO, issued, row -> row.answerDueOn = issued.answerDueOn());
            case InvoiceConfirmed confirmed -> to(PaymentStatus.POR_PAGAR, confirmed, row -> row.answerDueOn = null);
            case InvoiceRejected rejected -> to(PaymentStatus.RECHAZADO, rejected, row -> row.answerDueOn = null);
            case PaymentHeld held -> to(PaymentStatus.RETENIDO, held, row -> {});
            case HoldLifted lifted -> to(PaymentStatus.POR_PAGAR, lifted, row -> {});
            case PaymentMade made ->
                to(PaymentStatus.PAGADO, made, row -> row.paid = made.paid().pesos());
            case RestitutionOrdered ordered -> to(PaymentStatus.PAGADO, ordered, row -> {});
        };
    }

    private static Uni<Void> to(PaymentStatus state, PaymentFileEvent event, Consumer<FileRow> more) {
        return FileRow.<FileRow>findById(event.file())
                .invoke(row -> {
                    row.state = state.name();
                    row.changedAt = event.at();
                    more.accept(row);
                })
                .replaceWithVoid();
    }
}
