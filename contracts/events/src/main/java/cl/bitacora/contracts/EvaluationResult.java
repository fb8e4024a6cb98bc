package cl.bitacora.contracts;

/** Result of a participant's final evaluation (BONO-091). */
public enum EvaluationResult {
    APROBADA,
    REPROBADA,
    NO_REALIZADA
}
