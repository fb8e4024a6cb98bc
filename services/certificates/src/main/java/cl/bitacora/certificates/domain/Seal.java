package cl.bitacora.certificates.domain;

/**
 * What makes a paper this paper.
 *
 * @param version of the certificate that it was made for, 1-based
 * @param folio {@code <correlative>-<year>}
 * @param verificationCode unguessable, made outside the domain
 * @param pdfSha256 hex, of the printed paper
 */
public record Seal(int version, String folio, String verificationCode, String pdfSha256) {

    /** No paper was made: good for asking what would happen, never for issuing. */
    public static Seal none() {
        return new Seal(0, "", "", "");
    }

    /** Whether this is a paper of that version. */
    boolean fits(int next) {
        return version == next && !folio.isEmpty();
    }
}
