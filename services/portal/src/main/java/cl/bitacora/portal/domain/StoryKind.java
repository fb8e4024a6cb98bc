package cl.bitacora.portal.domain;

/** What a sentence of a course's story is about: the filter of the tab Historia. */
public enum StoryKind {
    CURSO("Curso"),
    FORMULARIOS("Formularios"),
    ASISTENCIA("Asistencia"),
    MARCAS("Marcas"),
    ALERTAS("Alertas"),
    CERTIFICADOS("Certificados"),
    PAGOS("Pagos"),
    EQUIPOS("Equipos de sala");

    private final String label;

    StoryKind(String label) {
        this.label = label;
    }

    /** On screen. */
    public String label() {
        return label;
    }

    /** By the type string of an event, e.g. {@code attendance.mark-recorded.v1}. */
    public static StoryKind of(String type) {
        String service = type.substring(0, type.indexOf('.'));
        String what = type.substring(service.length() + 1);
        return switch (service) {
            case "attendance" -> {
                if (what.startsWith("anomaly-")
                        || what.startsWith("clock-change")
                        || what.startsWith("report-refused")) {
                    yield ALERTAS;
                }
                yield what.startsWith("mark-") || what.startsWith("relator-entry") || what.startsWith("observation-")
                        ? MARCAS
                        : ASISTENCIA;
            }
            case "courses" ->
                what.startsWith("acuerdo-") || what.startsWith("formulario1") || what.startsWith("closing-form")
                        ? FORMULARIOS
                        : CURSO;
            case "certificates" -> CERTIFICADOS;
            case "payments" -> PAGOS;
            case "journals", "enrolments" -> EQUIPOS;
            default -> CURSO;
        };
    }
}
