package cl.bitacora.portal.domain;

/** Where a section stands, as a list shows it. */
public enum SectionState {
    CREADA("Creada", Tone.NEUTRAL),
    HABILITADA("En inscripción", Tone.NEUTRAL),
    ACORDADA("Por iniciar", Tone.ACTIVE),
    EN_EJECUCION("En ejecución", Tone.ACTIVE),
    INICIO_FALLIDO("Inicio fallido", Tone.RISK),
    TERMINADA("Terminada, sin cierre", Tone.WARNING),
    CIERRE_ENVIADO("Cierre en revisión", Tone.WARNING),
    CIERRE_OBSERVADO("Cierre observado", Tone.RISK),
    CERRADA("Cerrada", Tone.DONE);

    private final String label;
    private final Tone tone;

    SectionState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    /** On screen. */
    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }
}
