package cl.bitacora.certificates.domain;

/**
 * What makes a paper this paper.
 *
 * @param version of the certificate that it was made for, 1-based
 * @param folio {@code <correlative>-<year>}
 * @param verificationCode unguessable, made outside the domain
 * @param pdfSha256 hex, of the printed paper
 */
public record Seal(int version, String folio, String verificationCode, String pdfSha256) {}
