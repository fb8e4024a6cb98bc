package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentReason;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.regulation.CertificateParameters;
import java.time.Instant;
import java.util.List;

/** What can be asked of a certificate. Times, looked-up facts and parameters of the law come inside. */
public sealed interface CertificateCommand {
    /** Legal time of the act. */
    Instant at();

    /** Make a draft with the percentages of now, to be verified before issuing (CERT-007). */
    record Generate(Instant at, String certificate, Kind kind, CourseFacts facts, CertificateParameters parameters)
            implements CertificateCommand {}

    /** Accept the draft: the certificate is issued. */
    record Issue(Instant at, CourseFacts facts, CertificateParameters parameters, IssueForm form, Seal seal)
            implements CertificateCommand {}

    /** Accept a new draft after an approved annulment (CERT-025). */
    record Reissue(Instant at, CourseFacts facts, CertificateParameters parameters, IssueForm form, Seal seal)
            implements CertificateCommand {}

    /**
     * Issue by resolution of the DR (CERT-041).
     *
     * @param officeRegion region of the DR whose resolution it is
     * @param lines percentages that the resolution approved
     */
    record IssueManual(
            Instant at,
            String certificate,
            CourseFacts facts,
            CertificateParameters parameters,
            IssueForm form,
            String resolution,
            String officeRegion,
            List<Line> lines,
            Seal seal)
            implements CertificateCommand {
        public IssueManual {
            lines = List.copyOf(lines);
        }
    }

    /** Ask the DR to annul the issued certificate (CERT-022). */
    record RequestAnnulment(
            Instant at,
            AnnulmentReason reasonCode,
            String reason,
            CourseFacts facts,
            CertificateParameters parameters,
            BusinessDays businessDays)
            implements CertificateCommand {}

    /** The DR of a region agrees. */
    record ApproveAnnulment(Instant at, String officeRegion) implements CertificateCommand {}

    /** The DR of a region does not agree. */
    record RejectAnnulment(Instant at, String officeRegion, String reason) implements CertificateCommand {}

    /**
     * The attendance of the section changed (CERT-903).
     *
     * @param cause id of the attendance event
     * @param current the percentages now, of the kind of this certificate
     */
    record NoteAttendanceChange(Instant at, String cause, List<Line> current) implements CertificateCommand {
        public NoteAttendanceChange {
            current = List.copyOf(current);
        }
    }

    /** The course was liquidated (CERT-031). */
    record HideDetail(Instant at) implements CertificateCommand {}
}
