package cl.bitacora.http;

/** Realm roles as they stand in tokens. */
public final class Roles {
    public static final String OTEC_ADMIN = "otec-admin";
    public static final String OTEC_OPERATOR = "otec-operator";
    public static final String OTEC_SYSTEM = "otec-system";
    public static final String RELATOR = "relator";
    public static final String OTIC_ANALYST = "otic-analyst";
    public static final String OTIC_SUPERVISOR = "otic-supervisor";
    public static final String SENCE_REGIONAL = "sence-regional";
    public static final String SENCE_DIRECTOR = "sence-director";
    public static final String SENCE_NATIONAL = "sence-national";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
