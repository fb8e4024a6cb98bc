package cl.bitacora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.local.Service;
import cl.bitacora.local.Stack;
import cl.bitacora.testkit.journal.JournalSimulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A day in the real classroom: its own process, a browser, simulated fingers, and at the end the ledger's word. */
final class RoomDay {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String RELATOR = "999.000.150-K";
    private static final String PASSWORD = "clave de respaldo";
    private static final int PARTICIPANTS = 12;

    private final Stack stack;
    private final Demo demo;
    private final Path log;

    /** {@code home}: the folder of the stack, where its processes write their logs. */
    RoomDay(Stack stack, Demo demo, Path home) {
        this.stack = stack;
        this.demo = demo;
        this.log = home.resolve("logs").resolve("classroom-agent.log");
    }

    /** Enrols PC and people, and holds a class while the gateway is away; then informs. The block that came of it. */
    String held(Path browser, Path pictures) throws InterruptedException {
        String section = demo.playRoom();
        String code = demo.installationCode();
        stack.startClassroom();
        try (RoomScreen screen = new RoomScreen(browser, stack.baseUrl("classroom-agent"))) {
            try {
                begins(screen, code);
                choosesCourse(screen, true);
                screen.goes("/personas").presses("enrolar a todos").sees("Se enrolaron 13 personas");
                screen.presses("Salir");
                opensWithTheirOwnFinger(screen);
                screen.presses("Sí, fecha y hora son correctas");
                choosesCourse(screen, false);
                stack.service(Service.BIOMETRIC_GATEWAY).kill9();
                holds(screen);
                closes(screen);
                stack.service(Service.BIOMETRIC_GATEWAY).start();
                screen.until("informed", () -> {
                    screen.presses("Informar asistencia");
                    return screen.shows("✔ Asistencia informada");
                });
            } catch (RuntimeException | AssertionError e) {
                screen.shoots(pictures.resolve("sala.png"));
                throw e;
            }
        }
        return section + "." + Chile.dayOf(Instant.now()).format(DateTimeFormatter.BASIC_ISO_DATE) + ".A";
    }

    private static void begins(RoomScreen screen, String code) {
        screen.goes("/").types("Código", code).presses("Registrar este equipo");
        screen.types("RUT", RELATOR)
                .types("Nombre y apellidos", "Rosario Arrayán")
                .types("Contraseña de contingencia", PASSWORD)
                .types("La misma otra vez", PASSWORD)
                .presses("Guardar");
        screen.types("Su RUT", RELATOR).presses("Ingresar");
        screen.puts("Poner un dedo desconocido", "No hay huellas suyas");
        screen.types("contraseña de contingencia", PASSWORD).presses("Clave");
        screen.presses("Sí, fecha y hora son correctas");
    }

    private static void choosesCourse(RoomScreen screen, boolean download) {
        if (download) {
            Plan play = Plan.play(PlayRoom.today());
            screen.goes("/descargar")
                    .chooses("Programa", "BONO_MIPE_2020")
                    // the OTEC has the demonstration's course too
                    .types("Registro único SENCE", play.senceCode())
                    .presses("Buscar")
                    .presses("Descargar")
                    .sees("Curso descargado: " + play.name());
        } else {
            screen.goes("/cursos").chooses("Programa", "BONO_MIPE_2020").presses("Pasar lista");
        }
        screen.presses("Elegir").presses("Sí, es la fecha de mi curso");
    }

    /** The operator was made before the roster came: from now on they are the roster's person, with the roster's prints. */
    private void opensWithTheirOwnFinger(RoomScreen screen) {
        screen.goes("/abrir").types("Su RUT", RELATOR).presses("Ingresar");
        assertThat(screen.opens("Poner su dedo"))
                .as(() -> screen.words() + " [" + lastOpening() + "]")
                .isTrue();
        screen.sees("¿Están bien la fecha y la hora?");
    }

    /** What the PC noted of the last finger at its door. */
    private String lastOpening() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("opening by finger"))
                    .reduce((one, other) -> other)
                    .orElse("nothing noted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void holds(RoomScreen screen) {
        screen.goes("/bloque").presses("Crear bloque");
        List<String> people = screen.column("fuera", PARTICIPANTS).people();
        assertThat(people).hasSize(PARTICIPANTS + 1);
        screen.finger(people.getFirst(), "good");
        screen.presses("Iniciar bloque").sees("Clase iniciada");
        for (int i = 1; i < PARTICIPANTS; i++) {
            screen.finger(people.get(i), "good").column("dentro", i);
        }
        screen.follows("Autorización especial")
                .chooses("Participante", people.get(PARTICIPANTS))
                .types("Número (solo con cédula)", "523.456.789")
                .presses("Autorizar")
                .column("dentro", PARTICIPANTS);
        screen.finger(people.get(3), "warn").presses("Sí, registrarlo").column("dentro", PARTICIPANTS - 1);
        screen.finger(people.get(3), "warn").column("dentro", PARTICIPANTS);
    }

    private static void closes(RoomScreen screen) {
        List<String> people = screen.people();
        screen.follows("Cerrar bloque")
                .types("Actividades de la clase", "Inventario rotativo")
                .presses("Guardar actividades");
        screen.follows("Volver a la clase");
        screen.finger(people.getFirst(), "warn").presses("Sí, registrarlo").sees("Bloque cerrado");
        screen.follows("Cerrar bloque").presses("Informar asistencia").sees("Para informar hace falta conexión");
    }

    /** What the ledger has of the block, once it was informed and evaluated there. */
    JsonNode story(String block) throws InterruptedException {
        return eventually(
                "/v1/blocks/" + block,
                story -> story.hasNonNull("reportedAt") && !story.path("lines").isEmpty());
    }

    /** A class PC whose clock is ten minutes ahead: what it marks is flagged, whatever else it is. The anomalies. */
    JsonNode toldWrongTimes() throws InterruptedException {
        String section = demo.playRoom();
        JournalSimulator keys = new JournalSimulator("unknown", 2026);
        String id = demo.api()
                .must(
                        call("/v1/installations", "wrong-clock"),
                        Map.of(
                                "otec",
                                World.OTEC,
                                "region",
                                "07",
                                "name",
                                "Sala con reloj adelantado",
                                "publicKey",
                                keys.keys().publicKey()))
                .text("id");
        assertThat(demo.api()
                        .get(Service.BIOMETRIC_GATEWAY, "/v1/installations/" + id + "/sections/" + section, demo.otec())
                        .ok())
                .isTrue();
        Instant at = Instant.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        BlockKey block = new BlockKey(new SectionId(section), Chile.dayOf(at), "F");
        JournalSimulator pc = new JournalSimulator(id, 2026);
        pc.write(new JournalRecord.TimeRead(block, at, "11111111-2222-3333-4444-555555555555", 60_000, ""));
        pc.write(new JournalRecord.BlockCreated(block, at, Programme.BONO_MIPE_2020, 180, false));
        pc.write(new JournalRecord.ParticipantMarked(
                block, at.plusSeconds(5), new PersonId("p-" + "a".repeat(32)), MarkMethod.FINGERPRINT));
        demo.api()
                .must(
                        call("/v1/installations/" + id + "/batches", "wrong-times"),
                        pc.batch(1, pc.lastSeq()).toJson());
        return eventually(
                "/v1/sections/" + section + "/anomalies?limit=100", page -> flags(page, block.toString()) > 0);
    }

    private static long flags(JsonNode page, String block) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(flag -> flag.path("code").asText().equals("time-contradicted")
                        && flag.path("block").asText().equals(block))
                .count();
    }

    private Api.Call call(String path, String step) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Api.Call(Service.BIOMETRIC_GATEWAY, path, demo.otec(), now, "room-" + step);
    }

    private JsonNode eventually(String path, Predicate<JsonNode> enough) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = demo.api().get(Service.ATTENDANCE_LEDGER, path, demo.otec());
            if (answer.ok() && enough.test(answer.body())) {
                return answer.body();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        path + " did not come: " + answer.body().toPrettyString());
            }
            Thread.sleep(200);
        }
    }
}
