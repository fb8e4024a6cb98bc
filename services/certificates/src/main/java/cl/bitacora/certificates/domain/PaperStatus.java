package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.Rule;

/** What one issued version is worth to somebody who holds it. */
public enum PaperStatus {
    /** Valid. A rejected annulment leaves the paper valid (CERT-026). */
    VIGENTE,
    /** Valid until decided: its annulment was asked for. */
    EN_VALIDACION,
    /** Its annulment was approved and nothing replaces it yet. */
    ANULADO_SIN_REEMPLAZO,
    /** A newer version replaced it (CERT-025, G-CERT-07). */
    ANULADO;

    /** The worth of the version {@code number} of a certificate whose newest version is {@code newest}. */
    @Rule({"CERT-025", "CERT-026"})
    public static PaperStatus of(CertificateStatus status, int number, int newest) {
        if (number < newest) {
            return ANULADO;
        }
        return switch (status) {
            case EMITIDO, RECHAZADO, PENDIENTE_DE_EMITIR -> VIGENTE;
            case PENDIENTE_DE_VALIDACION -> EN_VALIDACION;
            case APROBADO_PARA_REEMISION -> ANULADO_SIN_REEMPLAZO;
        };
    }
}
