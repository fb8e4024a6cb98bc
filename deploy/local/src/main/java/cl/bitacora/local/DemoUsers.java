package cl.bitacora.local;

import java.util.List;

/** Accounts of the local realm, as {@code deploy/keycloak/bitacora-realm.json} has them; a test compares both. */
public final class DemoUsers {
    /** The demonstration's first OTEC. */
    public static final String OTEC_A = "76543210-3";

    /** The demonstration's second OTEC. */
    public static final String OTEC_B = "77654321-7";

    /** The demonstration's OTIC. */
    public static final String OTIC = "70123456-1";

    /** Every account of a person. */
    public static final List<DemoUser> ALL = List.of(
            new DemoUser("otec-a-admin", "otec-admin", "administra la OTEC A (76.543.210-3)"),
            new DemoUser("otec-a-operador", "otec-operator", "opera la OTEC A"),
            new DemoUser("otec-b-admin", "otec-admin", "administra la OTEC B (77.654.321-7)"),
            new DemoUser("relator-a", "relator", "relator de la OTEC A"),
            new DemoUser("otic-analista", "otic-analyst", "analista de la OTIC (70.123.456-1)"),
            new DemoUser("otic-supervisor", "otic-supervisor", "supervisor de la OTIC"),
            new DemoUser("sence-maule", "sence-regional", "SENCE, Dirección Regional del Maule"),
            new DemoUser("sence-rm", "sence-regional", "SENCE, Dirección Regional Metropolitana"),
            new DemoUser("sence-director-maule", "sence-director", "SENCE, director regional del Maule"),
            new DemoUser("sence-nacional", "sence-national", "SENCE, nivel nacional"),
            new DemoUser("auditor", "auditor", "auditoría"));

    private DemoUsers() {}

    /**
     * One account.
     *
     * @param role        its realm role
     * @param description for the screen, in Spanish
     */
    public record DemoUser(String username, String role, String description) {}
}
