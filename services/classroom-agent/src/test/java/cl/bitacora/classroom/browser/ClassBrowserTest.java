package cl.bitacora.classroom.browser;

import static cl.bitacora.classroom.network.Sections.person;
import static cl.bitacora.classroom.network.Sections.rut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.bitacora.classroom.network.Network;
import cl.bitacora.classroom.network.Sections;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Programme;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole class day by hand: first start to report, offline in between, killed in the middle. */
class ClassBrowserTest {
    private static final int PARTICIPANTS = 12;
    private static final String PASSWORD = "clave de respaldo";

    @TempDir
    Path home;

    @Test
    void a_class_from_the_first_start_to_the_report() throws Exception {
        Optional<Path> browser = Person.browser();
        boolean ready = browser.isPresent() && Application.isPackaged();
        if (System.getenv("CI") != null) {
            assertThat(ready)
                    .as("CI needs chromium and the packaged application")
                    .isTrue();
        }
        assumeTrue(ready, "chromium (Debian package) and the packaged application");
        int port = Application.freePort();
        try (Network network = new Network()) {
            network.offers(Sections.of(
                    "bodegas-1", Chile.dayOf(Instant.now()), Programme.FRANQUICIA_TRIBUTARIA, PARTICIPANTS, false));
            Application first = Application.start(home, port, network.address());
            try (Person relator = new Person(browser.orElseThrow(), first.address())) {
                begins(relator);
                prepares(relator);
                enrols(relator);
                List<String> inside;
                try {
                    network.down(true);
                    holdsClass(relator);
                    inside = relator.column("dentro");
                } finally {
                    first.kill();
                }
                try (Application again = Application.start(home, port, network.address())) {
                    assertThat(again.address()).isEqualTo(first.address());
                    opens(relator);
                    relator.presses("Sí, fecha y hora son correctas").waitsForColumn("dentro", inside.size());
                    assertThat(relator.column("dentro")).isEqualTo(inside);
                    closes(relator);
                    network.down(false);
                    relator.presses("Informar asistencia")
                            .sees("✔ Asistencia informada")
                            .isAccessible()
                            .shoots("cierre");
                    relator.goes("/historia").sees("Informado").isAccessible();
                    relator.goes("/red")
                            .sees("Clave de este equipo")
                            .isAccessible()
                            .fits()
                            .shoots("red");
                } catch (RuntimeException | AssertionError e) {
                    relator.shoots("falla");
                    throw e;
                }
            }
            uploaded(network);
        }
    }

    /** Code, operator, a print that is not known yet, password. */
    private static void begins(Person relator) throws Exception {
        relator.goes("/").isAccessible().shoots("primer-inicio");
        relator.types("Código", "0000-0000-0000")
                .presses("Registrar este equipo")
                .sees("code-unknown");
        relator.types("Código", Network.CODE).presses("Registrar este equipo");
        relator.types("RUT", "12.345.678-5")
                .types("Nombre y apellidos", "Carmen Lobos")
                .types("Contraseña de contingencia", PASSWORD)
                .types("La misma otra vez", PASSWORD)
                .isAccessible()
                .presses("Guardar");
        opens(relator);
        relator.sees("¿Están bien la fecha y la hora?").isAccessible().fits().shoots("reloj");
        relator.presses("Sí, fecha y hora son correctas");
    }

    private static void opens(Person relator) {
        relator.goes("/abrir").types("Su RUT", "12345678-5").presses("Ingresar");
        relator.sees("ponga el dedo en el lector");
        relator.types("contraseña de contingencia", PASSWORD).presses("Clave").sees("Primero ponga el dedo");
        relator.listens().presses("Poner un dedo desconocido").hears("No hay huellas suyas");
        relator.types("contraseña de contingencia", PASSWORD).presses("Clave");
    }

    private static void prepares(Person relator) throws Exception {
        relator.goes("/descargar")
                .types("RUT OTEC", "76.543.210-3")
                .chooses("Programa", "FRANQUICIA_TRIBUTARIA")
                .isAccessible()
                .presses("Buscar")
                .presses("Descargar")
                .sees("Curso descargado")
                .isAccessible()
                .presses("Elegir")
                .sees("Fecha de inicio:")
                .isAccessible()
                .fits()
                .shoots("fecha")
                .presses("Sí, es la fecha de mi curso");
    }

    /** One by one with the notice; the others as the demonstration does it. */
    private static void enrols(Person relator) throws Exception {
        relator.goes("/personas/" + person(1)).sees("Para qué:").isAccessible().shoots("aviso");
        relator.presses("Entiendo y acepto");
        relator.pressesUntil("Poner índice derecho", "Dedo 2 de 2");
        relator.pressesUntil("Poner índice izquierdo", "dos dedos enrolados");
        relator.goes("/personas")
                .presses("enrolar a todos")
                .sees("Se enrolaron 12 personas")
                .isAccessible();
    }

    private static void holdsClass(Person relator) throws Exception {
        relator.goes("/bloque").isAccessible().presses("Crear bloque");
        relator.sees("Falta la entrada del relator").waitsForColumn("fuera", PARTICIPANTS);
        relator.finger(person(0)).hears("entrada del relator");
        relator.presses("Iniciar bloque").sees("Clase iniciada");
        for (int i = 1; i < PARTICIPANTS; i++) {
            relator.enters(person(i), i);
        }
        relator.finger("nadie").hears("Huella no reconocida");
        relator.shoots("clase").isAccessible().fits();
        relator.follows("Autorización especial")
                .chooses("Participante", person(PARTICIPANTS))
                .presses("Autorizar")
                .sees("Falta el número de serie");
        relator.isAccessible().shoots("autorizacion");
        relator.types("Número (solo con cédula)", "523.456.789").presses("Autorizar");
        relator.sees("autorización especial").waitsForColumn("dentro", PARTICIPANTS);
        leavesAndComesBack(relator);
    }

    /** Too soon is asked about; not meant, nothing happens; meant, it is recorded; then back. */
    private static void leavesAndComesBack(Person relator) throws Exception {
        relator.isAsked(person(3)).isAccessible().shoots("pregunta");
        relator.presses("No, fue sin querer").waitsForColumn("dentro", PARTICIPANTS);
        relator.isAsked(person(3)).presses("Sí, registrarlo").waitsForColumn("dentro", PARTICIPANTS - 1);
        relator.enters(person(3), PARTICIPANTS);
    }

    private static void closes(Person relator) {
        relator.follows("Cerrar bloque").sees("Siguen en clase").isAccessible();
        relator.types("Actividades de la clase", "Inventario rotativo y orden de bodega")
                .presses("Guardar actividades");
        relator.follows("Volver a la clase");
        relator.isAsked(person(0))
                .sees("Quedan 12 personas")
                .presses("Sí, registrarlo")
                .sees("Bloque cerrado");
        relator.follows("Cerrar bloque").presses("Informar asistencia").sees("Para informar hace falta conexión");
    }

    private static void uploaded(Network network) {
        List<JsonNode> records = network.records();
        assertThat(records)
                .extracting(record -> record.path("seq").asInt())
                .doesNotHaveDuplicates()
                .isSorted();
        List<String> types = records.stream()
                .map(record -> record.path("type").asText())
                .filter(type -> !type.equals("time-read"))
                .toList();
        assertThat(types)
                .startsWith("block-created", "observation-written", "relator-entered", "block-started")
                .endsWith("activities-written", "relator-exited", "attendance-informed");
        assertThat(types).filteredOn("participant-marked"::equals).hasSize(PARTICIPANTS + 2);
        assertThat(records)
                .filteredOn(record -> record.path("method").asText().equals("DOCUMENT_NUMBER"))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.path("participant").asText()).isEqualTo(person(PARTICIPANTS)));
        assertThat(records)
                .filteredOn(record -> record.path("type").asText().equals("time-read"))
                .isNotEmpty();
        assertThat(records.toString()).doesNotContain("523456789", rut(1), "Carmen");
        assertThat(network.enrolments()).hasSize(PARTICIPANTS + 1);
    }
}
