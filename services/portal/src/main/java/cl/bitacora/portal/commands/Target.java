package cl.bitacora.portal.commands;

/** The service that decides. */
public enum Target {
    COURSES("course-lifecycle"),
    CERTIFICATES("certificates"),
    PAYMENTS("payments");

    private final String module;

    Target(String module) {
        this.module = module;
    }

    /** Name of its module, as in {@code contracts/api/<module>.openapi.yaml}. */
    String module() {
        return module;
    }
}
