package cl.bitacora.regulation;

/** The ways in which the norm looks at attendance that the class book does not show (Resuelvo 3). */
public enum RetroactiveRoute {
    /** Operational errors: may be evaluated. */
    A,
    /** Misuse that is no operational error: never evaluated. */
    B,
    /** Contingencies. */
    C,
    /** Errors that the norm does not foresee. */
    D
}
