package cl.bitacora.local;

import java.util.Arrays;
import java.util.List;

/** The services of the platform: name of the module, name of its database, port. Some only calculate and have no database. */
public enum Service {
    BIOMETRIC_GATEWAY("biometric-gateway", "gateway", 18101),
    ATTENDANCE_LEDGER("attendance-ledger", "attendance", 18102),
    COURSE_LIFECYCLE("course-lifecycle", "courses", 18103),
    CERTIFICATES("certificates", "certificates", 18104),
    PAYMENTS("payments", "payments", 18105),
    TENDER_EVALUATION("tender-evaluation", "", 18106),
    FINES("fines", "", 18107),
    RETROACTIVE_EVALUATION("retroactive-evaluation", "", 18108),
    PORTAL("portal", "portal", 18110, 96),
    /** The class PC's application, with simulated fingers: not a server, it starts after the demonstration. */
    CLASSROOM_AGENT("classroom-agent", "", 18111, 96);

    /** The platform's own, that start together. */
    public static final List<Service> SERVERS = Arrays.stream(values())
            .filter(service -> service != CLASSROOM_AGENT)
            .toList();

    /** Those that own an event log, and with it a database. */
    public static final List<Service> RECORDING =
            Arrays.stream(values()).filter(Service::records).toList();

    private final String serviceName;
    private final String database;
    private final int standardPort;
    private final int heapMegabytes;

    Service(String serviceName, String database, int standardPort) {
        this(serviceName, database, standardPort, 160);
    }

    Service(String serviceName, String database, int standardPort, int heapMegabytes) {
        this.serviceName = serviceName;
        this.database = database;
        this.standardPort = standardPort;
        this.heapMegabytes = heapMegabytes;
    }

    /** Name of the module and of the process, as in {@code services/payments}. */
    public String serviceName() {
        return serviceName;
    }

    /** Whether the service owns an event log; the others answer from the law and the request alone. */
    public boolean records() {
        return !database.isEmpty();
    }

    /** Whether others hear events of it; the portal only listens: its log stays empty. */
    public boolean tells() {
        return records() && this != PORTAL;
    }

    /** Name of the service's own database; its roles are {@code <database>_owner} and {@code <database>_app}. */
    public String database() {
        return database;
    }

    /** The port that the documentation names. */
    int standardPort() {
        return standardPort;
    }

    /** Most heap that its process takes on a machine that runs everything, in MiB. */
    int heapMegabytes() {
        return heapMegabytes;
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
