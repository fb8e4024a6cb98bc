package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.None;
import cl.bitacora.certificates.domain.CertificateState.Paper;
import cl.bitacora.certificates.domain.CertificateState.Request;
import cl.bitacora.certificates.domain.CertificateState.Subject;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentApproved;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRejected;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentRequested;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateGenerated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateOutdated;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.DetailHidden;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Folds the history of a certificate. */
final class CertificateHistory {
    private CertificateHistory() {}

    static CertificateState after(CertificateState state, CertificateEvent event) {
        return switch (event) {
            case CertificateGenerated generated -> generated(state, generated);
            case CertificateIssued e ->
                issued(known(state, event), new Paper(e.version(), e.folio(), e.at(), e.body(), ""));
            case CertificateReissued e ->
                issued(known(state, event), new Paper(e.version(), e.folio(), e.at(), e.body(), ""));
            case ManualCertificateIssued e ->
                issued(
                        state instanceof Known known ? known : manual(e),
                        new Paper(e.version(), e.folio(), e.at(), e.body(), e.resolution()));
            case AnnulmentRequested requested -> requested(known(state, event), requested);
            case AnnulmentApproved approved ->
                withStatus(known(state, event), CertificateStatus.APROBADO_PARA_REEMISION);
            case AnnulmentRejected rejected -> withStatus(known(state, event), CertificateStatus.RECHAZADO);
            case CertificateOutdated outdated -> outdated(known(state, event), outdated);
            case DetailHidden hidden -> hidden(known(state, event));
        };
    }

    private static Known generated(CertificateState state, CertificateGenerated event) {
        Known before = switch (state) {
            case Known known -> known;
            case None none ->
                fresh(
                        new Subject(
                                event.certificate(), event.section(), event.kind(), event.programme(), event.region()),
                        event.endsOn());
        };
        return new Known(
                before.subject(),
                event.endsOn(),
                before.status(),
                Optional.of(event.lines()),
                before.papers(),
                before.request(),
                before.differing(),
                before.detailHidden());
    }

    private static Known manual(ManualCertificateIssued event) {
        Subject subject =
                new Subject(event.certificate(), event.section(), Kind.MANUAL, event.programme(), event.region());
        return fresh(subject, event.body().endsOn());
    }

    private static Known fresh(Subject subject, LocalDate endsOn) {
        return new Known(
                subject,
                endsOn,
                CertificateStatus.PENDIENTE_DE_EMITIR,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    private static Known issued(Known k, Paper paper) {
        return new Known(
                k.subject(),
                paper.body().endsOn(),
                CertificateStatus.EMITIDO,
                Optional.empty(),
                Stream.concat(k.papers().stream(), Stream.of(paper)).toList(),
                k.request(),
                List.of(),
                k.detailHidden());
    }

    private static Known requested(Known k, AnnulmentRequested event) {
        Request request = new Request(event.reasonCode(), event.reason(), event.decisionDueOn());
        return new Known(
                k.subject(),
                k.endsOn(),
                CertificateStatus.PENDIENTE_DE_VALIDACION,
                k.draft(),
                k.papers(),
                Optional.of(request),
                k.differing(),
                k.detailHidden());
    }

    /** A draft from before the decision is not one for after it. */
    private static Known withStatus(Known k, CertificateStatus status) {
        return new Known(
                k.subject(),
                k.endsOn(),
                status,
                Optional.empty(),
                k.papers(),
                k.request(),
                k.differing(),
                k.detailHidden());
    }

    private static Known outdated(Known k, CertificateOutdated event) {
        return new Known(
                k.subject(),
                k.endsOn(),
                k.status(),
                k.draft(),
                k.papers(),
                k.request(),
                event.current(),
                k.detailHidden());
    }

    private static Known hidden(Known k) {
        return new Known(k.subject(), k.endsOn(), k.status(), k.draft(), k.papers(), k.request(), k.differing(), true);
    }

    private static Known known(CertificateState state, CertificateEvent event) {
        return switch (state) {
            case Known known -> known;
            case None none ->
                throw new IllegalStateException("the history of a certificate cannot begin with "
                        + event.getClass().getSimpleName());
        };
    }
}
