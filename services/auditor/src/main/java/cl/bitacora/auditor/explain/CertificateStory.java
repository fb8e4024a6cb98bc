package cl.bitacora.auditor.explain;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentApproved;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRejected;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRequested;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateGenerated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateOutdated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.DetailHidden;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import java.util.List;
import java.util.Optional;

/** What a certificate states, and the marks behind each of its percentages. */
final class CertificateStory {
    private final List<RecordedEvent<? extends Event>> events;
    private final Marks marks;

    CertificateStory(List<RecordedEvent<? extends Event>> events, Marks marks) {
        this.events = events;
        this.marks = marks;
    }

    void tell(String certificate, Optional<PersonId> only, Story story) {
        story.title("Certificado de asistencia " + certificate);
        Course.tell(events, story);
        story.chapter("1. Qué pasó con el certificado");
        List<Line> printed = List.of();
        for (RecordedEvent<? extends Event> event : events) {
            if (event.event() instanceof CertificateEvent it && it.certificate().equals(certificate)) {
                story.say(0, "· " + Sentences.moment(it.at()) + "  " + step(it));
                story.say(2, Course.place(event));
                why(it).ifPresent(why -> story.because(1, why));
                printed = lines(it, printed);
            }
        }
        story.chapter("2. Porcentaje por persona, hasta las marcas");
        for (Line line : printed) {
            if (only.isEmpty() || only.get().equals(line.participant())) {
                story.say(0, "");
                story.say(
                        0,
                        line.participant() + ": " + line.percent().replace('.', ',') + " % = "
                                + Sentences.duration(line.creditedSeconds()) + " de "
                                + Sentences.duration(line.totalSeconds()));
                marks.tell(line.participant(), 1, story);
            }
        }
    }

    private static List<Line> lines(CertificateEvent event, List<Line> before) {
        return switch (event) {
            case CertificateGenerated it -> before.isEmpty() ? it.lines() : before;
            case CertificateIssued it -> it.body().lines();
            case CertificateReissued it -> it.body().lines();
            case ManualCertificateIssued it -> it.body().lines();
            case AnnulmentRequested it -> before;
            case AnnulmentApproved it -> before;
            case AnnulmentRejected it -> before;
            case CertificateOutdated it -> before;
            case DetailHidden it -> before;
        };
    }

    private static Optional<Explanation> why(CertificateEvent event) {
        return switch (event) {
            case CertificateIssued it -> Optional.of(it.why());
            case CertificateReissued it -> Optional.of(it.why());
            case ManualCertificateIssued it -> Optional.of(it.why());
            case AnnulmentRequested it -> Optional.of(it.why());
            case AnnulmentApproved it -> Optional.of(it.why());
            case AnnulmentRejected it -> Optional.of(it.why());
            case CertificateGenerated it -> Optional.empty();
            case CertificateOutdated it -> Optional.empty();
            case DetailHidden it -> Optional.empty();
        };
    }

    private static String step(CertificateEvent event) {
        return switch (event) {
            case CertificateGenerated it ->
                "Se genera el borrador con " + it.lines().size() + " personas";
            case CertificateIssued it ->
                "Se emite: folio " + it.folio() + ", versión " + it.version() + ", código " + it.verificationCode();
            case CertificateReissued it ->
                "Se reemite: folio " + it.folio() + " en reemplazo del " + it.replacesFolio();
            case ManualCertificateIssued it -> "Se emite por resolución " + it.resolution() + ": folio " + it.folio();
            case AnnulmentRequested it -> "El ejecutor pide anularlo: " + it.reason();
            case AnnulmentApproved it -> "La Dirección Regional aprueba la anulación";
            case AnnulmentRejected it -> "La Dirección Regional rechaza la anulación: " + it.reason();
            case CertificateOutdated it ->
                it.participants().isEmpty()
                        ? "La asistencia vuelve a ser la impresa"
                        : "Aviso: la asistencia de " + it.participants().size() + " personas ya no es la impresa";
            case DetailHidden it -> "Curso liquidado: el detalle deja de mostrarse";
        };
    }
}
