package cl.bitacora.portal.domain;

/** Whose turn it is. */
public enum Owner {
    EJECUTOR("El ejecutor"),
    DIRECCION_REGIONAL("La Dirección Regional"),
    DIRECTOR("El director regional"),
    NIVEL_NACIONAL("SENCE, nivel nacional");

    private final String label;

    Owner(String label) {
        this.label = label;
    }

    /** On screen. */
    public String label() {
        return label;
    }
}
