package cl.bitacora.demo;

import cl.bitacora.kernel.Chile;
import cl.bitacora.local.Service;
import cl.bitacora.testkit.journal.DemoCourse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

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

    /** A one-time code that makes a class PC an installation of the demonstration's OTEC (valid 24 hours). */
    String code() {
        Answer answer = world.must(
                Service.BIOMETRIC_GATEWAY,
                "/v1/installation-codes",
                Map.of("otec", World.OTEC, "region", DemoCourse.REGION, "name", "Sala de pruebas"),
                world.otec,
                OffsetDateTime.now(Chile.ZONE).truncatedTo(ChronoUnit.SECONDS).toString(),
                plan.key() + "-code-" + UUID.randomUUID());
        return answer.text("code");
    }
}
