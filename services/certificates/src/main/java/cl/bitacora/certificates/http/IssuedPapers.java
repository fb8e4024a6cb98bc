package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.CertificateState;
import cl.bitacora.certificates.domain.CertificateState.Known;
import cl.bitacora.certificates.http.paper.IssuedPaper;
import cl.bitacora.certificates.views.CertificateRow;
import cl.bitacora.certificates.views.PaperRow;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateEvent;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateIssued;
import cl.bitacora.contracts.certificates.CertificatesEvent.CertificateReissued;
import cl.bitacora.contracts.certificates.CertificatesEvent.ManualCertificateIssued;
import java.util.Optional;

/** A version of a certificate, from its event or from its row. */
final class IssuedPapers {
    private IssuedPapers() {}

    /** The paper of an event that issues one; {@code before} is the certificate's state before it. */
    static Optional<IssuedPaper> of(CertificateEvent event, CertificateState before) {
        if (event instanceof ManualCertificateIssued e) {
            return Optional.of(new IssuedPaper(
                    e.certificate(),
                    e.section(),
                    e.programme(),
                    e.region(),
                    e.version(),
                    e.folio(),
                    e.replacesFolio(),
                    e.verificationCode(),
                    e.body(),
                    e.resolution(),
                    e.at()));
        }
        if (!(before instanceof Known known)) {
            return Optional.empty();
        }
        return switch (event) {
            case CertificateIssued e ->
                Optional.of(new IssuedPaper(
                        e.certificate(),
                        e.section(),
                        known.subject().programme(),
                        known.region(),
                        e.version(),
                        e.folio(),
                        "",
                        e.verificationCode(),
                        e.body(),
                        "",
                        e.at()));
            case CertificateReissued e ->
                Optional.of(new IssuedPaper(
                        e.certificate(),
                        e.section(),
                        known.subject().programme(),
                        known.region(),
                        e.version(),
                        e.folio(),
                        e.replacesFolio(),
                        e.verificationCode(),
                        e.body(),
                        "",
                        e.at()));
            case CertificateEvent other -> Optional.empty();
        };
    }

    /** The paper of a row. */
    static IssuedPaper of(PaperRow row, CertificateRow certificate) {
        return new IssuedPaper(
                row.certificate,
                new SectionId(row.section),
                certificate.programme,
                certificate.region,
                row.version,
                row.folio,
                row.replacesFolio,
                row.verificationCode,
                row.body(),
                row.resolution,
                row.issuedAt);
    }
}
