package cl.bitacora.portal.views;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent;
import cl.bitacora.contracts.payments.PaymentFileEvent;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.portal.domain.FigureKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Every figure that an event says, none of which is ever overwritten: what was known on a day is the last that was recorded
 * until then.
 */
final class FigureFold {
    private FigureFold() {}

    static List<Write> of(RecordedEvent<? extends Event> recorded) {
        List<Write> writes = new ArrayList<>();
        switch (recorded.event()) {
            case TotalEvent.AttendanceTotalled it -> {
                writes.add(figure(recorded, it.section(), FigureKind.CLASE_HECHA, "", "", it.heldSeconds()));
                it.lines()
                        .forEach(line -> writes.add(figure(
                                recorded,
                                it.section(),
                                FigureKind.ACREDITADO,
                                "",
                                line.participant().value(),
                                line.creditedSeconds())));
            }
            case PaymentFileEvent.ValidationRequested it ->
                writes.add(
                        money(recorded, it, FigureKind.SOLICITADO, it.amount().pesos()));
            case PaymentFileEvent.LiquidationCalculated it -> {
                writes.add(money(recorded, it, FigureKind.LIQUIDADO, it.net().pesos()));
                it.lines()
                        .forEach(line -> writes.add(figure(
                                recorded,
                                it.section(),
                                FigureKind.PARTE,
                                it.file(),
                                line.participant().value(),
                                line.amount().pesos())));
            }
            case PaymentFileEvent.PaymentMade it ->
                writes.add(money(recorded, it, FigureKind.PAGADO, it.paid().pesos()));
            case CertificatesEvent.CertificateIssued it -> writes.addAll(certified(recorded, it, it.body()));
            case CertificatesEvent.CertificateReissued it -> writes.addAll(certified(recorded, it, it.body()));
            case CertificatesEvent.ManualCertificateIssued it -> writes.addAll(certified(recorded, it, it.body()));
            case CertificatesEvent.AnnulmentApproved it ->
                writes.add(figure(recorded, it.section(), FigureKind.CERTIFICADAS, it.certificate(), "", 0));
            default -> {} // the other events say no figure of these
        }
        return writes;
    }

    /** What a paper says of each person, and of how many. */
    private static List<Write> certified(
            RecordedEvent<?> recorded, CertificatesEvent event, CertificatesEvent.Body body) {
        List<Write> writes = new ArrayList<>();
        writes.add(figure(
                recorded,
                event.section(),
                FigureKind.CERTIFICADAS,
                event.certificate(),
                "",
                body.lines().size()));
        body.lines()
                .forEach(line -> writes.add(figure(
                        recorded,
                        event.section(),
                        FigureKind.CERTIFICADO,
                        event.certificate(),
                        line.participant().value(),
                        line.creditedSeconds())));
        return writes;
    }

    private static Write money(RecordedEvent<?> recorded, PaymentFileEvent event, FigureKind kind, long pesos) {
        return figure(recorded, event.section(), kind, event.file(), "", pesos);
    }

    private static Write figure(
            RecordedEvent<?> recorded,
            SectionId section,
            FigureKind kind,
            String about,
            String participant,
            long value) {
        return new Write.Row(
                        "told_figure",
                        java.util.Map.of(
                                "event", recorded.eventId(), "figure", kind.name(), "participant", participant))
                .put(
                        "section", section.value(),
                        "about", about,
                        "value", value,
                        "position", recorded.position(),
                        "recorded_at", recorded.recordedAt());
    }
}
