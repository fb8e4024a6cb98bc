package cl.bitacora.certificates.http;

import cl.bitacora.certificates.domain.CertificateStatus;
import cl.bitacora.certificates.domain.PaperStatus;
import cl.bitacora.kernel.Rule;

/** States in words. */
public final class Texts {
    private Texts() {}

    /** The state of a certificate as the system of certificates names it (CERT-030). */
    @Rule("CERT-030")
    public static String of(CertificateStatus status) {
        return switch (status) {
            case PENDIENTE_DE_EMITIR -> "Pendiente de emitir";
            case EMITIDO -> "Emitido";
            case PENDIENTE_DE_VALIDACION -> "Pendiente de validación";
            case APROBADO_PARA_REEMISION -> "Aprobado para su reemisión";
            case RECHAZADO -> "Rechazado";
        };
    }

    /** What a paper is worth, for whoever holds it. */
    public static String of(PaperStatus status) {
        return switch (status) {
            case VIGENTE -> "Vigente";
            case EN_VALIDACION -> "Vigente, con anulación en validación";
            case ANULADO_SIN_REEMPLAZO -> "Anulado, sin reemplazo todavía";
            case ANULADO -> "Anulado y reemplazado";
        };
    }
}
