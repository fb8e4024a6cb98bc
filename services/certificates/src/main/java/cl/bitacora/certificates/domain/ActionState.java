package cl.bitacora.certificates.domain;

/**
 * Administrative state of an action (a section) at SENCE. POR_INICIAR and EN_EJECUCION last until the liquidation, also
 * after the last class (G-CERT-02).
 */
public enum ActionState {
    /** Not communicated yet: the acuerdo operativo is not approved. */
    SIN_COMUNICAR,
    POR_INICIAR,
    EN_EJECUCION,
    LIQUIDADO,
    ANULADO,
    RECHAZADO
}
