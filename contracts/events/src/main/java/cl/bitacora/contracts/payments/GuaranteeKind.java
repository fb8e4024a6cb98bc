package cl.bitacora.contracts.payments;

/** Instruments accepted as guarantee of an advance (BONO-173). */
public enum GuaranteeKind {
    BOLETA_BANCARIA,
    POLIZA_EJECUCION_INMEDIATA,
    VALE_VISTA,
    DEPOSITO_VISTA,
    CERTIFICADO_FIANZA
}
