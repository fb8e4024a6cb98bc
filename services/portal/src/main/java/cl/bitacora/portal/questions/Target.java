package cl.bitacora.portal.questions;

/** The service that decides. */
public enum Target {
    GATEWAY("biometric-gateway"),
    ATTENDANCE("attendance-ledger"),
    COURSES("course-lifecycle"),
    CERTIFICATES("certificates"),
    PAYMENTS("payments"),
    TENDERS("tender-evaluation");

    private final String module;

    Target(String module) {
        this.module = module;
    }

    /** Name of its module, as in {@code contracts/api/<module>.openapi.yaml}. */
    public String module() {
        return module;
    }
}
