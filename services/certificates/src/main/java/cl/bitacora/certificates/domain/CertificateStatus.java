package cl.bitacora.certificates.domain;

import cl.bitacora.kernel.Rule;
import java.util.Arrays;
import java.util.Optional;

/**
 * The five states of a certificate (CERT-030). A version that a newer one replaced is ANULADO, which is a state of the
 * paper, not of the certificate: see {@link PaperStatus}.
 */
@Rule("CERT-030")
public enum CertificateStatus {
    /** The executor has not accepted it yet. */
    PENDIENTE_DE_EMITIR,
    /** The executor accepted it, to be presented to the OTIC or the company. */
    EMITIDO,
    /** The executor asked the DR for its annulment and waits. */
    PENDIENTE_DE_VALIDACION,
    /** The DR approved the annulment: it may be issued again. */
    APROBADO_PARA_REEMISION,
    /** The DR rejected the annulment: it may not be issued again. */
    RECHAZADO;

    /** The state of that name, or empty: there is no sixth one. */
    public static Optional<CertificateStatus> named(String name) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }
}
