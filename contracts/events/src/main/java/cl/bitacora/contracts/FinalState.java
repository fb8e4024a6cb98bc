package cl.bitacora.contracts;

/** Final situation of a participant (BONO-091, BONO-093). */
public enum FinalState {
    APROBADO,
    REPROBADO,
    DESERTOR,
    EXPULSADO
}
