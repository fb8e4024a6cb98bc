package cl.bitacora.fines.domain.lce;

/** What the norm says must always be considered (Resuelvo 4, after the tables; art. 77). */
public enum Factor {
    /** Gravity of the damage or amount defrauded. */
    DANO_O_MONTO,
    /** Previous conduct of the infringer. */
    CONDUCTA_ANTERIOR,
    /** Cooperation with the inspection, or its obstruction. */
    COOPERACION_U_OBSTRUCCION
}
