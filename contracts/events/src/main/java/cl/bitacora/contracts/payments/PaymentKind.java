package cl.bitacora.contracts.payments;

/** The two payments of the programme (BONO-161). */
public enum PaymentKind {
    ESTADO_DE_AVANCE,
    LIQUIDACION
}
