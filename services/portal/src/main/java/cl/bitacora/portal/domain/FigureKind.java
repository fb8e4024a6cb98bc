package cl.bitacora.portal.domain;

/** A figure of a section that changes from event to event. */
public enum FigureKind {
    CLASE_HECHA("Clase hecha", false),
    ACREDITADO("Tiempo acreditado", false),
    SOLICITADO("Monto solicitado", true),
    LIQUIDADO("Liquidación", true),
    PARTE("Parte de la liquidación", true),
    PAGADO("Pagado", true);

    private final String label;
    private final boolean money;

    FigureKind(String label, boolean money) {
        this.label = label;
        this.money = money;
    }

    /** On screen. */
    public String label() {
        return label;
    }

    /** Whether it is pesos; the others are seconds. */
    public boolean money() {
        return money;
    }
}
