package cl.bitacora.portal.domain;

/** How a label is coloured. A colour never says what the word does not. */
public enum Tone {
    NEUTRAL,
    ACTIVE,
    WARNING,
    RISK,
    DONE;

    /** Class of the style sheet. */
    public String css() {
        return switch (this) {
            case NEUTRAL -> "etiqueta";
            case ACTIVE -> "etiqueta etiqueta--activa";
            case WARNING -> "etiqueta etiqueta--aviso";
            case RISK -> "etiqueta etiqueta--riesgo";
            case DONE -> "etiqueta etiqueta--lista";
        };
    }
}
