package cl.bitacora.contracts.payments;

/** What SENCE may compensate against an executor's payments (BONO-157). */
public enum DebtCause {
    /** A fine that was imposed and not paid. */
    MULTA_IMPAGA,
    /** A liquidation below zero (BONO-180). */
    SALDO_NEGATIVO,
    /** The advance of a course that was not executed (BONO-175). */
    ANTICIPO_NO_EJECUTADO
}
