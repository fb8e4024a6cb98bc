package cl.bitacora.regulation;

/** What the platform does with a rule of the catalogue. No rule is without one. */
public enum RuleStatus {
    /** Code decides it and a test holds it; the build fails otherwise. */
    AUTOMATED("automatizada"),
    /** The platform stores and shows it; a person decides. */
    RECORDED("registrada"),
    /** A system cannot know it. */
    OUTSIDE("fuera del sistema"),
    /** Not done yet. */
    PENDING("pendiente");

    private final String label;

    RuleStatus(String label) {
        this.label = label;
    }

    /** As pages show it, in Spanish. */
    public String label() {
        return label;
    }
}
