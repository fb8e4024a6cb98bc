package cl.bitacora.local.keycloak;

import cl.bitacora.local.Layout;
import cl.bitacora.local.Progress;
import cl.bitacora.local.StackProblem;
import cl.bitacora.local.process.ChildCommand;
import cl.bitacora.local.process.ChildProcess;
import cl.bitacora.local.process.HttpProbe;
import cl.bitacora.local.process.Spawner;
import cl.bitacora.local.process.StopSignal;
import cl.bitacora.local.secrets.SecretNames;
import cl.bitacora.local.secrets.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keycloak as a child of the launcher, with its tables in the stack's PostgreSQL. */
public final class KeycloakServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final ChildProcess process;
    private final String url;

    private KeycloakServer(ChildProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Unpacks and builds the distribution if that was not done yet. Needs no database, so it can go on while
     * PostgreSQL starts.
     */
    public static Path install(Layout layout, Spawner spawner, Progress progress) throws InterruptedException {
        return KeycloakInstall.ready(layout, spawner, progress);
    }

    /** Starts the process; {@link #awaitReady} waits until it answers. */
    public static KeycloakServer launch(
            Layout layout,
            Path distribution,
            int port,
            String portal,
            String databaseUrl,
            Secrets secrets,
            Spawner spawner) {
        Realm.place(layout, distribution, portal);
        String url = "http://127.0.0.1:" + port;
        Map<String, String> environment = new HashMap<>(KeycloakJava.ENVIRONMENT);
        environment.putAll(Realm.placeholders(secrets));
        environment.put("KC_DB_URL", databaseUrl);
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.get(SecretNames.KEYCLOAK_DATABASE));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(SecretNames.KEYCLOAK_ADMIN));
        ChildProcess process = spawner.start(new ChildCommand(
                "keycloak",
                KeycloakJava.command(
                        distribution,
                        "-Xmx320m",
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + url, // a fixed issuer, however a client spells this machine
                        "--cache=local",
                        "--import-realm"),
                environment,
                distribution,
                StopSignal.TERM));
        return new KeycloakServer(process, url);
    }

    /**
     * Waits until the realm answers.
     *
     * @throws StackProblem if it does not
     */
    public void awaitReady() throws InterruptedException {
        if (!HttpProbe.await(realmUrl(), process, START_LIMIT)) {
            throw new StackProblem("Keycloak no partió; últimas líneas de " + process.log() + ":\n"
                    + String.join("\n", process.lastLines(10)));
        }
    }

    public ChildProcess process() {
        return process;
    }

    /** Address of the realm, which is also the issuer in its tokens. */
    public String realmUrl() {
        return url + "/realms/" + Realm.NAME;
    }

    public void stop() {
        process.stop(STOP_LIMIT);
    }
}
