package cl.bitacora.demo;

import cl.bitacora.local.DemoUsers;
import cl.bitacora.local.Service;
import cl.bitacora.testkit.journal.DemoCourse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** What the chapters of the demonstration share: the APIs, who acts, and the ids found on the way. */
final class World {
    /** Phases of a section from the approved acuerdo on, in order. */
    private static final List<String> PHASES =
            List.of("POR_INICIAR", "EN_EJECUCION", "TERMINADA", "CIERRE_INGRESADO", "CIERRE_VISADO");

    /** Executor of the demonstration course. */
    static final String OTEC = DemoUsers.OTEC_A;

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String PASSWORD = "bitacora";

    final Api api;
    final Narrator narrator;
    final byte[] personKey;
    final Executor executor;
    final Identity otec;
    final Identity regional;
    final Identity director = user("directora regional del Maule", "sence-director-maule");
    final Identity national = user("SENCE, nivel nacional", "sence-nacional");
    final Identity nobody = new Identity.Anonymous("equipo de sala");

    private final String otecSecret;
    private final Map<String, String> known = new HashMap<>();

    World(Api api, Narrator narrator, byte[] personKey, String otecSecret) {
        this(
                api,
                narrator,
                personKey,
                otecSecret,
                new Executor(OTEC, DemoCourse.OTEC_NAME, DemoCourse.REGION, DemoCourse.COMMUNE),
                new Identity.SystemClient("sistema de la OTEC", "otec-a-system", otecSecret),
                user("Dirección Regional del Maule", "sence-maule"));
    }

    private World(
            Api api,
            Narrator narrator,
            byte[] personKey,
            String otecSecret,
            Executor executor,
            Identity otec,
            Identity regional) {
        this.api = api;
        this.narrator = narrator;
        this.personKey = personKey.clone();
        this.otecSecret = otecSecret;
        this.executor = executor;
        this.otec = otec;
        this.regional = regional;
    }

    /** Who gives a course, and where. */
    record Executor(String rut, String name, String region, String commune) {}

    /** The other OTEC, in the region of the capital, where nobody of the first one sees anything. */
    World otherOtec() {
        return new World(
                api,
                narrator,
                personKey,
                otecSecret,
                new Executor(DemoUsers.OTEC_B, "Escuela de Oficios del Mapocho Ltda. (ficticia)", "13", "13101"),
                user("administradora de la OTEC B", "otec-b-admin"),
                user("Dirección Regional Metropolitana", "sence-rm"));
    }

    /** The same callers, in a story of its own. */
    World another() {
        return new World(api, narrator, personKey, otecSecret);
    }

    /** Remembers an id. */
    void know(String name, String id) {
        known.put(name, id);
    }

    /** An id found before. */
    String id(String name) {
        return Objects.requireNonNull(known.get(name), name);
    }

    String section() {
        return id("section");
    }

    /** A command of the demonstration; {@code step} names it, and with it its Idempotency-Key. */
    Answer must(Service service, String path, Object body, Identity as, String at, String step) {
        return api.must(new Api.Call(service, path, as, at, "demo-" + step), body);
    }

    /** A small PDF that says what it is: evidence for the demonstration. */
    String document(Service service, String title) {
        return api.upload(service, SmallPdf.saying("Documento de demostración: " + title), "demo.pdf", otec);
    }

    /** Waits until the section is in this phase or, when the story is told again, in a later one. */
    void awaitPhase(String what, String phase) {
        List<String> enough = PHASES.subList(PHASES.indexOf(phase), PHASES.size());
        await(
                what,
                () -> enough.contains(api.get(Service.COURSE_LIFECYCLE, "/v1/sections/" + section(), otec)
                        .text("state")));
    }

    /** Waits for what the services do by themselves. */
    void await(String what, BooleanSupplier done) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new DemoFailure("Se esperó " + PATIENCE.toSeconds() + " s y no ocurrió: " + what);
            }
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("interrumpido", e);
            }
        }
    }

    private static Identity user(String label, String username) {
        return new Identity.User(label, username, PASSWORD);
    }
}
