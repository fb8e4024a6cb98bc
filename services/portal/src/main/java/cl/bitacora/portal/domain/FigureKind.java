package cl.bitacora.portal.domain;

/** A figure of a section that changes from event to event. */
public enum FigureKind {
    CLASE_HECHA("Clase hecha", Unit.SECONDS),
    ACREDITADO("Tiempo acreditado", Unit.SECONDS),
    CERTIFICADAS("Personas con certificado vigente", Unit.PEOPLE),
    CERTIFICADO("Tiempo certificado", Unit.SECONDS),
    SOLICITADO("Monto solicitado", Unit.PESOS),
    LIQUIDADO("Liquidación", Unit.PESOS),
    PARTE("Parte de la liquidación", Unit.PESOS),
    PAGADO("Pagado", Unit.PESOS);

    /** What its numbers count. */
    public enum Unit {
        SECONDS,
        PESOS,
        PEOPLE
    }

    private final String label;
    private final Unit unit;

    FigureKind(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** On screen. */
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }
}
