package cl.bitacora.certificates.policies;

import cl.bitacora.certificates.domain.CertificateCommand;
import cl.bitacora.certificates.domain.CertificateCommand.HideDetail;
import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.Certificates;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.payments.PaymentFileEvent.PaymentMade;
import cl.bitacora.contracts.payments.PaymentKind;
import cl.bitacora.contracts.payments.PaymentsEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Rule;
import jakarta.inject.Singleton;
import java.util.List;

/** A liquidated course shows its attendance detail no more; its certificates stay (CERT-031). */
@Singleton
public class Liquidations implements Policy<PaymentsEvent> {
    private static final List<Kind> OTHERS = List.of(Kind.PARCIAL, Kind.COMPLEMENTARIA, Kind.MANUAL);

    private final Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates;

    Liquidations(Aggregates<CertificateCommand, CertificateState, CertificateEvent> certificates) {
        this.certificates = certificates;
    }

    @Override
    public String name() {
        return "liquidations-hide-detail";
    }

    @Override
    public EventCatalogue<PaymentsEvent> source() {
        return PaymentsEvent.CATALOGUE;
    }

    @Override
    @Rule("CERT-031")
    public Reaction react(RecordedEvent<PaymentsEvent> event, Reactor reactor) {
        if (!(event.event() instanceof PaymentMade paid) || paid.kind() != PaymentKind.LIQUIDACION) {
            return new Reaction.Ignored();
        }
        HideDetail hide = new HideDetail(paid.at());
        for (Kind kind : OTHERS) {
            String stream = Certificates.stream(paid.section(), kind);
            if (certificates.load(stream).exists()) {
                reactor.execute(certificates, stream, hide);
            }
        }
        reactor.last(certificates, Certificates.stream(paid.section(), Kind.NORMAL), hide);
        return new Reaction.Handled();
    }
}
