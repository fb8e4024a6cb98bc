package cl.bitacora.certificates.domain;

import cl.bitacora.certificates.domain.CertificateCommand.ApproveAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.Generate;
import cl.bitacora.certificates.domain.CertificateCommand.HideDetail;
import cl.bitacora.certificates.domain.CertificateCommand.Issue;
import cl.bitacora.certificates.domain.CertificateCommand.IssueManual;
import cl.bitacora.certificates.domain.CertificateCommand.NoteAttendanceChange;
import cl.bitacora.certificates.domain.CertificateCommand.Reissue;
import cl.bitacora.certificates.domain.CertificateCommand.RejectAnnulment;
import cl.bitacora.certificates.domain.CertificateCommand.RequestAnnulment;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.domain.CertificateState.None;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.DetailHidden;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Rule;

/** Decides everything that happens to a certificate; stream {@code certificate-<section>-<kind>}. */
public final class CertificateDecider implements Decider<CertificateCommand, CertificateState, CertificateEvent> {

    @Override
    public CertificateState initial() {
        return new None();
    }

    @Override
    public Decision<CertificateEvent> decide(CertificateCommand command, CertificateState state) {
        return switch (command) {
            case Generate generate -> Generating.decide(generate, state);
            case Issue issue -> Issuing.decide(issue, state);
            case Reissue reissue -> Reissuing.decide(reissue, state);
            case IssueManual manual -> IssuingManually.decide(manual, state);
            case RequestAnnulment request -> Annulling.request(request, state);
            case ApproveAnnulment approve -> Annulling.approve(approve, state);
            case RejectAnnulment reject -> Annulling.reject(reject, state);
            case NoteAttendanceChange change -> Outdating.decide(change, state);
            case HideDetail hide -> hide(hide, state);
        };
    }

    @Override
    public CertificateState evolve(CertificateState state, CertificateEvent event) {
        return CertificateHistory.after(state, event);
    }

    /** After the liquidation the paper can still be downloaded, its detail is not shown any more (CERT-031). */
    @Rule("CERT-031")
    private static Decision<CertificateEvent> hide(HideDetail command, CertificateState state) {
        return state instanceof Known known && !known.detailHidden()
                ? Decision.accept(new DetailHidden(known.certificate(), known.section(), command.at()))
                : Decision.nothing();
    }
}
