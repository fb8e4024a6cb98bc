package cl.bitacora.contracts.certificates;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Stream {@code certificate-<section>-<kind>}: an attendance certificate, all its versions (CERT-001…041). */
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

    /** Percentages were looked at and a draft made: pendiente de emitir. */
    record CertificateGenerated(
            String certificate, SectionId section, Instant at, Kind kind, LocalDate endsOn, List<Line> lines)
            implements CertificatesEvent {}

    /**
     * Accepted by the executor: emitido. The lines are a snapshot (CERT-903).
     *
     * @param folio what the paper shows, {@code <correlative>-<year>}
     * @param verificationCode unguessable, in the QR
     * @param body the Anexo 3 fields as printed
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
            Explanation why)
            implements CertificatesEvent {}

    /** Asked by the executor: pendiente de validación. The DR decides by {@code decisionDueOn} (CERT-024). */
    record AnnulmentRequested(
            String certificate,
            SectionId section,
            Instant at,
            String reasonCode,
            String reason,
            LocalDate decisionDueOn)
            implements CertificatesEvent {}

    record AnnulmentApproved(String certificate, SectionId section, Instant at, String region, boolean overdue)
            implements CertificatesEvent {}

    record AnnulmentRejected(
            String certificate, SectionId section, Instant at, String region, String reason, boolean overdue)
            implements CertificatesEvent {}

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
            Explanation why)
            implements CertificatesEvent {}

    /** Attendance changed after issuing: the paper stands, somebody should look (CERT-903). */
    record CertificateOutdated(
            String certificate, SectionId section, Instant at, String cause, List<PersonId> participants)
            implements CertificatesEvent {}

    /** The course was liquidated: the detail is not shown any more (CERT-031). */
    record DetailHidden(String certificate, SectionId section, Instant at) implements CertificatesEvent {}

    /** Issued by resolution of the DR (CERT-041). */
    record ManualCertificateIssued(
            String certificate,
            SectionId section,
            Instant at,
            String folio,
            String verificationCode,
            Body body,
            String resolution,
            String region)
            implements CertificatesEvent {}

    /** A participant's percentage: exact ratio and what is printed (two decimals, cut). */
    record Line(PersonId participant, long creditedSeconds, long totalSeconds, Ratio ratio, String percent) {}

    /** The Anexo 3 fields that are not personal; names and RUTs of people are looked up when printing. */
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
            DocumentKind documentKind,
            String documentNumber,
            String actionRegistration,
            String signatory,
            LocalDate issuedOn,
            List<Line> lines) {}
}
