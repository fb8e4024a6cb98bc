package cl.bitacora.tender.domain;

/** How the bases write the result of a check. */
public enum Compliance {
    CUMPLE,
    NO_CUMPLE,
    NO_APLICA;

    /** Nothing stands against going on. */
    public boolean passes() {
        return this != NO_CUMPLE;
    }
}
