package cl.bitacora.courses.domain;

/** Where a section stands, from its creation to its stamped closing form. */
public enum SectionPhase {
    CREADA,
    /** Enabled by the DR: people can be enrolled. */
    HABILITADA,
    /** The minimum is enrolled: the term to start runs. */
    LISTA,
    /** The acuerdo operativo is approved. */
    POR_INICIAR,
    /** Too few came on the first day; a new acuerdo is needed. */
    INICIO_FALLIDO,
    EN_EJECUCION,
    /** All hours were held. */
    TERMINADA,
    CIERRE_INGRESADO,
    CIERRE_VISADO;

    /** Whether the course has not started yet. */
    public boolean beforeStart() {
        return compareTo(EN_EJECUCION) < 0;
    }
}
