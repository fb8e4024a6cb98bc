package cl.bitacora.local.secrets;

import cl.bitacora.local.Service;

/** File names of the secrets of a stack. */
public final class SecretNames {
    /** Password of PostgreSQL's superuser. */
    public static final String POSTGRES = "postgres";

    /** Key of the pseudonyms of people (PersonId): without it nobody can tell whose an event is. */
    public static final String PERSON_KEY = "person-key";

    /** Encrypts the keys of the fingerprint templates: without it they are noise. */
    public static final String TEMPLATE_KEY = "template-key";

    /** Password of Keycloak's own database role. */
    public static final String KEYCLOAK_DATABASE = "keycloak-database";

    /** Password of Keycloak's administrator ({@code admin}). */
    public static final String KEYCLOAK_ADMIN = "keycloak-admin";

    /** Client secret of the demonstration's first OTEC. */
    public static final String OTEC_A_SYSTEM = "client-otec-a-system";

    /** Client secret of the demonstration's second OTEC. */
    public static final String OTEC_B_SYSTEM = "client-otec-b-system";

    /** Client secret of the portal, which signs people in. */
    public static final String PORTAL_CLIENT = "client-portal";

    private SecretNames() {}

    /** Secret of the signatures under a service's checkpoints; each has its own, or one could sign for another. */
    public static String checkpointKey(Service service) {
        return "checkpoint-key-" + service.database();
    }

    public static String databaseOwner(Service service) {
        return "database-" + service.database() + "-owner";
    }

    public static String databaseApp(Service service) {
        return "database-" + service.database() + "-app";
    }
}
