package cl.bitacora.local;

import java.util.Arrays;

/** The services of the platform: name of the module, of its database, and port offset from the first service. */
public enum Service {
    BIOMETRIC_GATEWAY("biometric-gateway", "gateway"),
    ATTENDANCE_LEDGER("attendance-ledger", "attendance"),
    COURSE_LIFECYCLE("course-lifecycle", "courses"),
    CERTIFICATES("certificates", "certificates"),
    PAYMENTS("payments", "payments");

    private final String serviceName;
    private final String database;

    Service(String serviceName, String database) {
        this.serviceName = serviceName;
        this.database = database;
    }

    /** Name of the module and of the process, as in {@code services/payments}. */
    public String serviceName() {
        return serviceName;
    }

    /** Name of the service's own database; its roles are {@code <database>_owner} and {@code <database>_app}. */
    public String database() {
        return database;
    }

    /** Role that owns the database and runs the migrations of the event log. */
    public String ownerRole() {
        return database + "_owner";
    }

    /** Role of the running service: it may append and read events and owns the schemas of its views, no more. */
    public String appRole() {
        return database + "_app";
    }

    /**
     * The service of that module name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Service named(String serviceName) {
        return Arrays.stream(values())
                .filter(service -> service.serviceName.equals(serviceName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + serviceName));
    }
}
