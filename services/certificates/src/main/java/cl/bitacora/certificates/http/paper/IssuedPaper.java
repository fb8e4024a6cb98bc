package cl.bitacora.certificates.http.paper;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.certificates.CertificatesEvent.Body;
import cl.bitacora.kernel.Programme;
import java.time.Instant;

/**
 * One version of a certificate, as its event says.
 *
 * @param replacesFolio folio of the version before, or empty
 * @param resolution of a manual certificate, or empty
 * @param region code of the region of execution
 */
public record IssuedPaper(
        String certificate,
        SectionId section,
        Programme programme,
        String region,
        int version,
        String folio,
        String replacesFolio,
        String verificationCode,
        Body body,
        String resolution,
        Instant issuedAt) {}
