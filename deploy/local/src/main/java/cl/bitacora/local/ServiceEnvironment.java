package cl.bitacora.local;

import cl.bitacora.local.secrets.SecretNames;
import cl.bitacora.local.secrets.Secrets;
import java.util.Map;
import java.util.TreeMap;

/** The whole environment of a service's process: its own database and keys, never those of another service. */
final class ServiceEnvironment {
    private ServiceEnvironment() {}

    static Map<String, String> of(Service service, StackInfo info, Layout layout, Secrets secrets) {
        Map<String, String> environment = common(service, info);
        environment.put("BITACORA_OIDC_URL", info.realmUrl());
        environment.put("BITACORA_SANDBOX", "true"); // on this machine a caller may try out terms of many days
        if (service.records()) {
            record(environment, service, info, layout, secrets);
        }
        if (service == Service.PORTAL) {
            environment.put("BITACORA_PORTAL_CLIENT_SECRET", secrets.get(SecretNames.PORTAL_CLIENT));
            environment.put("BITACORA_GATEWAY_URL", info.baseUrl(Service.BIOMETRIC_GATEWAY));
            environment.put("BITACORA_ATTENDANCE_URL", info.baseUrl(Service.ATTENDANCE_LEDGER));
            environment.put("BITACORA_COURSES_URL", info.baseUrl(Service.COURSE_LIFECYCLE));
            environment.put("BITACORA_CERTIFICATES_URL", info.baseUrl(Service.CERTIFICATES));
            environment.put("BITACORA_PAYMENTS_URL", info.baseUrl(Service.PAYMENTS));
            environment.put("BITACORA_TENDERS_URL", info.baseUrl(Service.TENDER_EVALUATION));
        }
        return environment;
    }

    /** The class PC knows no secret of the platform, only where its gateway is; a person types its one-time code. */
    static Map<String, String> classroom(StackInfo info, Layout layout) {
        Map<String, String> environment = common(Service.CLASSROOM_AGENT, info);
        environment.put("BITACORA_CLASSROOM_HOME", layout.classroom().toString());
        environment.put("BITACORA_GATEWAY", info.baseUrl(Service.BIOMETRIC_GATEWAY));
        environment.put("BITACORA_READER", "simulator");
        return environment;
    }

    private static Map<String, String> common(Service service, StackInfo info) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("MALLOC_ARENA_MAX", "2"); // native memory: one arena per core is what a small machine has
        environment.put("BITACORA_HTTP_PORT", Integer.toString(info.port(service)));
        return environment;
    }

    private static void record(
            Map<String, String> environment, Service service, StackInfo info, Layout layout, Secrets secrets) {
        environment.put("BITACORA_DB_HOST", "127.0.0.1");
        environment.put("BITACORA_DB_PORT", Integer.toString(info.postgresPort()));
        environment.put("BITACORA_DB_NAME", service.database());
        environment.put("BITACORA_DB_OWNER_USER", service.ownerRole());
        environment.put("BITACORA_DB_OWNER_PASSWORD", secrets.get(SecretNames.databaseOwner(service)));
        environment.put("BITACORA_DB_APP_USER", service.appRole());
        environment.put("BITACORA_DB_APP_PASSWORD", secrets.get(SecretNames.databaseApp(service)));
        environment.put("BITACORA_KAFKA_BOOTSTRAP", info.kafkaBootstrap());
        environment.put("BITACORA_INSTANCE", service.serviceName()); // the only replica here
        environment.put("BITACORA_PERSON_KEY", secrets.get(SecretNames.PERSON_KEY));
        if (service == Service.BIOMETRIC_GATEWAY) { // the only one that keeps fingerprints
            environment.put("BITACORA_TEMPLATE_KEY", secrets.get(SecretNames.TEMPLATE_KEY));
        }
        environment.put("BITACORA_CHECKPOINT_KEY", secrets.get(SecretNames.checkpointKey(service)));
        environment.put("BITACORA_CHECKPOINT_DIR", layout.checkpoints().toString());
        environment.put("BITACORA_EVIDENCE_DIR", layout.evidence().toString());
        environment.put("BITACORA_PUBLIC_URL", info.baseUrl(Service.CERTIFICATES)); // printed on certificates
    }
}
