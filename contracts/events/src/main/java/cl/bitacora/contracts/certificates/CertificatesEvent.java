package cl.bitacora.contracts.certificates;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything the certificates service publishes: stream {@code certificate-<section>-<kind>}, an attendance certificate
 * with all its versions (CERT-001…041), and stream {@code folios-<year>}, the correlative numbers given out in a year.
 */
public sealed interface CertificatesEvent extends Event {

    EventCatalogue<CertificatesEvent> CATALOGUE = EventCatalogue.<CertificatesEvent>of(
                    "certificates", "bitacora.certificates.v1")
            .add("certificates.certificate-generated.v1", CertificateGenerated.class)
            .add("certificates.certificate-issued.v1", CertificateIssued.class)
            .add("certificates.annulment-requested.v1", AnnulmentRequested.class)
            .add("certificates.annulment-approved.v1", AnnulmentApproved.class)
            .add("certificates.annulment-rejected.v1", AnnulmentRejected.class)
            .add("certificates.certificate-reissued.v1", CertificateReissued.class)
            .add("certificates.certificate-outdated.v1", CertificateOutdated.class)
            .add("certificates.detail-hidden.v1", DetailHidden.class)
            .add("certificates.manual-certificate-issued.v1", ManualCertificateIssued.class)
            .add("certificates.folio-reserved.v1", FolioReserved.class)
            .build();

    String certificate();

    SectionId section();

    /** Kind of action a certificate is for (CERT-014, 015, 041). */
    enum Kind {
        NORMAL,
        PARCIAL,
        COMPLEMENTARIA,
        MANUAL
    }

    /** Invoice or purchase order (CERT-008). */
    enum DocumentKind {
        FACTURA,
        ORDEN_DE_COMPRA
    }

    /** Why an annulment was asked (CERT-020). */
    enum AnnulmentReason {
        INVOICE_NUMBER,
        OTHER_ERROR
    }

    /** What happens to one certificate. */
    sealed interface CertificateEvent extends CertificatesEvent {}

    /**
     * Percentages were looked at and a draft made: pendiente de emitir. Also after an approved annulment, before the
     * reissue, and again when the attendance changed before issuing.
     *
     * @param region code of the region of execution: only its DR decides annulments (CERT-023)
     * @param endsOn the day that the limits count from; of a partial certificate, its last class (G-CERT-08)
     */
    record CertificateGenerated(
            String certificate,
            SectionId section,
            Instant at,
            Kind kind,
            Programme programme,
            String region,
            LocalDate endsOn,
            List<Line> lines,
            Explanation why)
            implements CertificateEvent {}

    /**
     * Accepted by the executor: emitido. The lines are a snapshot (CERT-903).
     *
     * @param folio what the paper shows, {@code <correlative>-<year>}
     * @param verificationCode unguessable, in the QR
     * @param body the Anexo 3 fields as printed
     * @param daysFromEnd calendar days from the end of the course, negative before it
     * @param lateReason why it was issued after day 40, or empty
     * @param pdfSha256 hex, of the paper as first made
     */
    record CertificateIssued(
            String certificate,
            SectionId section,
            Instant at,
            int version,
            String folio,
            String verificationCode,
            Body body,
            long daysFromEnd,
            String lateReason,
            String pdfSha256,
            Explanation why)
            implements CertificateEvent {}

    /** Asked by the executor: pendiente de validación. The DR decides by {@code decisionDueOn} (CERT-024). */
    record AnnulmentRequested(
            String certificate,
            SectionId section,
            Instant at,
            AnnulmentReason reasonCode,
            String reason,
            long daysFromEnd,
            LocalDate decisionDueOn,
            Explanation why)
            implements CertificateEvent {}

    /** The DR of the region of execution agreed: the paper is void and may be issued again (CERT-025). */
    record AnnulmentApproved(
            String certificate, SectionId section, Instant at, String region, boolean overdue, Explanation why)
            implements CertificateEvent {}

    /** The DR of the region of execution did not agree: the paper stays valid (CERT-026). */
    record AnnulmentRejected(
            String certificate,
            SectionId section,
            Instant at,
            String region,
            String reason,
            boolean overdue,
            Explanation why)
            implements CertificateEvent {}

    /** A new version replaces the annulled one, which stays readable as anulado (CERT-025, 902). */
    record CertificateReissued(
            String certificate,
            SectionId section,
            Instant at,
            int version,
            String folio,
            String replacesFolio,
            String verificationCode,
            Body body,
            boolean outOfLiquidationTerm,
            String pdfSha256,
            Explanation why)
            implements CertificateEvent {}

    /**
     * Attendance changed after issuing: the paper stands, somebody should look (CERT-903).
     *
     * @param cause id of the attendance event
     * @param participants whose percentage is not the printed one any more; empty when all agree again
     * @param current their percentages now
     */
    record CertificateOutdated(
            String certificate,
            SectionId section,
            Instant at,
            String cause,
            List<PersonId> participants,
            List<Line> current)
            implements CertificateEvent {}

    /** The course was liquidated: the detail is not shown any more (CERT-031). */
    record DetailHidden(String certificate, SectionId section, Instant at) implements CertificateEvent {}

    /**
     * Issued by resolution of the DR (CERT-041).
     *
     * @param replacesFolio the annulled version that it replaces, or empty
     */
    record ManualCertificateIssued(
            String certificate,
            SectionId section,
            Instant at,
            int version,
            String folio,
            String replacesFolio,
            String verificationCode,
            Body body,
            String resolution,
            String region,
            Programme programme,
            String pdfSha256,
            Explanation why)
            implements CertificateEvent {}

    /** Stream {@code folios-<year>}: the next correlative of a year now belongs to this version of a certificate. */
    record FolioReserved(String certificate, SectionId section, Instant at, int version, int year, int correlative)
            implements CertificatesEvent {}

    /** A participant's percentage: exact ratio and what is printed (two decimals, cut). */
    record Line(PersonId participant, long creditedSeconds, long totalSeconds, Ratio ratio, String percent) {}

    /**
     * The Anexo 3 fields that are not personal; names and RUTs of people are looked up when printing.
     *
     * @param oticName empty unless intermediated, like {@code oticRut}
     * @param hours whole hours, the effective ones of the year in partial and complementary certificates (CERT-016)
     * @param minutes what is left over a whole hour
     * @param signatory authorised signatory
     */
    record Body(
            Kind kind,
            String otecName,
            String otecRut,
            String companyName,
            String companyRut,
            String oticName,
            String oticRut,
            String activityName,
            String senceCode,
            LocalDate startsOn,
            LocalDate endsOn,
            int hours,
            int minutes,
            DocumentKind documentKind,
            String documentNumber,
            String actionRegistration,
            PersonId signatory,
            LocalDate issuedOn,
            List<Line> lines) {}
}
