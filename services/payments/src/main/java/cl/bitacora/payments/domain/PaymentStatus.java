package cl.bitacora.payments.domain;

/** Where a payment file stands. */
public enum PaymentStatus {
    /** Nothing was asked yet. */
    SIN_SOLICITUD,
    EN_VALIDACION,
    OBSERVADO,
    VALIDADO,
    FACTURADO,
    POR_PAGAR,
    RETENIDO,
    RECHAZADO,
    PAGADO
}
