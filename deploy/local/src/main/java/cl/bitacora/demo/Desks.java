package cl.bitacora.demo;

import cl.bitacora.local.DemoUsers;
import java.time.LocalDate;

/** Courses of the week after next, each of which waits for somebody else: what a newcomer to the portal finds to do. */
final class Desks {
    /** An OTIC without an account: whoever signs in for the other one must not see its course. */
    static final String OTHER_OTIC = "70200800-K";

    private final World world;
    private final LocalDate today;

    Desks(World world, LocalDate today) {
        this.world = world;
        this.today = today;
    }

    /** Registers them; again in the same week, it changes nothing. */
    void prepare() {
        course(1, "Atención de público en ferias libres", Enrolling.Step.CREATED); // waits for the regional office
        course(2, "Repostería para emprender", Enrolling.Step.DRAFTED); // waits for the executor
        course(3, "Mantención de bicicletas", Enrolling.Step.SENT); // waits for the regional office
        course(4, "Contabilidad básica para almacenes", Enrolling.Step.STAMPED); // waits for the director
        through(5, "Instalación de paneles solares", DemoUsers.OTIC, Enrolling.Step.ENROLLED); // waits for its start
        through(
                6,
                "Soldadura para mantención",
                DemoUsers.OTIC,
                Enrolling.Step.CREATED); // waits for the regional office
        through(7, "Inglés para recepción de hotel", OTHER_OTIC, Enrolling.Step.ENROLLED); // no business of the first
        elsewhere(8, "Gasfitería de emergencia", "Santiago", Enrolling.Step.SENT); // waits for another regional office
    }

    private void elsewhere(int number, String name, String town, Enrolling.Step last) {
        new Enrolling(world.otherOtec(), Plan.desk(today, number, name).in(town)).upTo(last);
    }

    private void through(int number, String name, String otic, Enrolling.Step last) {
        new Enrolling(world, Plan.desk(today, number, name).through(otic)).upTo(last);
    }

    private void course(int number, String name, Enrolling.Step last) {
        new Enrolling(world, Plan.desk(today, number, name)).upTo(last);
    }
}
