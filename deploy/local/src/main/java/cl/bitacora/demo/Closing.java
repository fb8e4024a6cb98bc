package cl.bitacora.demo;

import static cl.bitacora.local.Service.COURSE_LIFECYCLE;

import cl.bitacora.testkit.journal.DemoPerson;
import java.util.Map;

/** Final evaluations and the closing form. */
final class Closing {
    private final World world;

    Closing(World world) {
        this.world = world;
    }

    void tell() {
        world.narrator.chapter(
                "El cierre: quién aprobó, quién reprobó, quién desertó",
                "Con 75 % de asistencia o más decide la evaluación; con un segundo menos se es desertor, sin redondeo.");
        String section = "/v1/sections/" + world.section();
        world.awaitPhase("la fase lectiva terminó", "TERMINADA");
        for (DemoPerson person : DemoPerson.PARTICIPANTS) {
            world.must(
                    COURSE_LIFECYCLE,
                    section + "/evaluations",
                    Map.of("rut", person.rut().formatted(), "result", person.evaluation()),
                    world.otec,
                    "2020-04-13T10:00:00-04:00",
                    "evaluation-" + person.key());
        }
        world.must(
                COURSE_LIFECYCLE,
                section + "/closing-form",
                Map.of(),
                world.otec,
                "2020-04-14T12:00:00-04:00",
                "closing-form");
        world.narrator.did("La OTEC ingresa el formulario de cierre, dentro de 3 días hábiles", "7.7 y 6.2");
        world.must(
                COURSE_LIFECYCLE,
                section + "/closing-form/stamp",
                Map.of(),
                world.regional,
                "2020-04-17T12:00:00-04:00",
                "closing-stamp");
        world.narrator.did("La Dirección Regional lo visa: la asistencia coincide con las marcas", "7.7");
    }
}
