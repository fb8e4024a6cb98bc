package cl.bitacora.certificates.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.AnnulmentReason;
import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.contracts.certificates.CertificatesEvent.Kind;
import cl.bitacora.contracts.certificates.CertificatesEvent.Line;
import cl.bitacora.kernel.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A certificate as its history says. */
public sealed interface CertificateState {

    /** Nothing generated yet. */
    record None() implements CertificateState {}

    /**
     * A certificate.
     *
     * @param endsOn the day that the limits count from, as of the last draft or issue
     * @param draft generated and not issued yet
     * @param papers every version issued, oldest first
     * @param request the annulment that was asked for last
     * @param differing percentages that differ from the printed ones, as last noted
     * @param detailHidden whether the course was liquidated
     */
    record Known(
            Subject subject,
            LocalDate endsOn,
            CertificateStatus status,
            Optional<List<Line>> draft,
            List<Paper> papers,
            Optional<Request> request,
            List<Line> differing,
            boolean detailHidden)
            implements CertificateState {
        public Known {
            draft = draft.map(List::copyOf);
            papers = List.copyOf(papers);
            differing = List.copyOf(differing);
        }

        public String certificate() {
            return subject.certificate();
        }

        public SectionId section() {
            return subject.section();
        }

        public Kind kind() {
            return subject.kind();
        }

        public String region() {
            return subject.region();
        }

        /** The newest version, if one was issued. */
        public Optional<Paper> current() {
            return papers.isEmpty() ? Optional.empty() : Optional.of(papers.getLast());
        }

        /** Number of the version that would be issued next. */
        public int nextVersion() {
            return papers.size() + 1;
        }
    }

    /** What never changes; {@code region} is the one of execution. */
    record Subject(String certificate, SectionId section, Kind kind, Programme programme, String region) {}

    /** A version as issued; {@code resolution} is empty unless manual. */
    record Paper(int version, String folio, Instant issuedAt, Body body, String resolution) {}

    /** An annulment request. */
    record Request(AnnulmentReason reasonCode, String reason, LocalDate decisionDueOn) {}
}
