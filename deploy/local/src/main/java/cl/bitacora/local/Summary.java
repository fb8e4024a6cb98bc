package cl.bitacora.local;

import cl.bitacora.local.keycloak.Realm;
import cl.bitacora.local.secrets.SecretNames;
import java.util.Locale;

/** What is shown when everything is ready: where to look, as whom, and what it took. */
final class Summary {
    private static final Locale CHILE = Locale.of("es", "CL");
    private static final double KIB_PER_GIB = 1024.0 * 1024.0;

    private Summary() {}

    /** @param code one-time code that the class PC asks for at its first start; empty where it has had one */
    static void print(Stack stack, boolean infrastructureOnly, String code, Progress progress) {
        StackInfo info = stack.info();
        progress.say("");
        if (!infrastructureOnly) {
            progress.say("  %-18s %s/   (entre con una de las cuentas de abajo)"
                    .formatted("PORTAL", info.baseUrl(Service.PORTAL)));
            progress.say("  %-18s %s   (dedos simulados%s)"
                    .formatted(
                            "sala de clases",
                            info.baseUrl(Service.CLASSROOM_AGENT),
                            code.isEmpty() ? "" : "; código de un uso: " + code));
            progress.say("");
            Service.SERVERS.stream()
                    .filter(service -> service != Service.PORTAL)
                    .forEach(service -> progress.say(
                            "  %-18s %s/q/swagger-ui".formatted(service.serviceName(), info.baseUrl(service))));
        }
        progress.say("  %-18s %s   (admin; clave en %s)"
                .formatted(
                        "Keycloak", info.keycloakUrl(), info.layout().secrets().resolve(SecretNames.KEYCLOAK_ADMIN)));
        progress.say(
                "  %-18s 127.0.0.1:%d   Kafka %s".formatted("PostgreSQL", info.postgresPort(), info.kafkaBootstrap()));
        progress.say("");
        progress.say("  Cuentas para probar, todas con la clave «" + Realm.DEMO_PASSWORD + "»:");
        DemoUsers.ALL.forEach(user -> progress.say("    %-22s %s".formatted(user.username(), user.description())));
        progress.say("");
        MemoryUse memory = MemoryUse.of(stack);
        memory.residentKib().forEach((name, kib) -> progress.say("    %-22s %5d MiB".formatted(name, kib / 1024)));
        progress.say(String.format(
                CHILE,
                "  Lista en %s. Memoria residente %.2f GiB (proporcional %.2f GiB) en %d procesos.",
                Progress.seconds(progress.elapsed()),
                memory.totalResidentKib() / KIB_PER_GIB,
                memory.proportionalKib() / KIB_PER_GIB,
                memory.residentKib().size()));
    }
}
