package cl.bitacora.fines.domain.lce;

/** How far what was recorded shows a conduct. Whatever it is, a person inspects and decides. */
public enum Strength {
    /** The record itself shows the fact. */
    DIRECTO,
    /** It suggests it. */
    INDICIO,
    /** Nothing to look at. */
    NADA,
    /** A request is pending that may justify it: looked at again when it is decided. */
    EN_ESPERA
}
