package cl.bitacora.courses.domain;

/** Where an acuerdo operativo stands (numerals 7.2.2 and 7.2.3). */
public enum AcuerdoStatus {
    /** Being written: editable. */
    BORRADOR,
    /** Sent to the DR: locked. */
    FINALIZADO,
    /** Sent back: editable again. */
    OBSERVADO,
    EN_ESPERA_ANTECEDENTES,
    /** For terms only. */
    RECHAZADO,
    /** Stamped by the Encargado Regional. */
    VISADO,
    /** Stamped and signed by the Director Regional. */
    APROBADO;

    public boolean editable() {
        return this == BORRADOR || this == OBSERVADO;
    }
}
