package cl.bitacora.demo;

import cl.bitacora.kernel.Chile;
import java.time.Instant;
import java.time.LocalDate;

/** A course that is being held today, for the classroom that a newcomer can play with. */
final class PlayRoom {
    private final World world;
    private final Plan plan;

    PlayRoom(World world, LocalDate today) {
        this.world = world;
        this.plan = Plan.play(today);
    }

    /** The day in Chile, wherever the machine is. */
    static LocalDate today() {
        return Chile.dayOf(Instant.now());
    }

    /** Registers the course of these two weeks, with its people and its signed acuerdo operativo; again, it changes nothing. */
    String prepare() {
        new Enrolling(world, plan).upToTheStart();
        return world.section();
    }

    Plan plan() {
        return plan;
    }
}
