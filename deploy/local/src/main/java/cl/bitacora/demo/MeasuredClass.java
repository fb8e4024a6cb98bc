package cl.bitacora.demo;

import static cl.bitacora.local.Service.ATTENDANCE_LEDGER;
import static cl.bitacora.local.Service.BIOMETRIC_GATEWAY;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.kernel.Chile;
import cl.bitacora.testkit.journal.ClassDay;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoPerson;
import cl.bitacora.testkit.journal.JournalSimulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One class PC with its course, ready to send: a signed batch per block. */
final class MeasuredClass {
    private final World world;
    private final Plan plan;
    private final JournalSimulator journal;
    private final List<String> batches = new ArrayList<>();

    private MeasuredClass(World world, Plan plan, JournalSimulator journal) {
        this.world = world;
        this.plan = plan;
        this.journal = journal;
    }

    /** Registers course, people and class PC over the public APIs, and signs what it will send. */
    static MeasuredClass prepare(World world, Plan plan, long seed) {
        new Enrolling(world, plan).upToTheStart();
        String installation = world.must(
                        BIOMETRIC_GATEWAY,
                        "/v1/installations",
                        Map.of(
                                "otec",
                                World.OTEC,
                                "region",
                                DemoCourse.REGION,
                                "name",
                                plan.place(),
                                "publicKey",
                                new JournalSimulator("", seed).keys().publicKey()),
                        world.otec,
                        plan.at("2020-03-27T10:00:00-03:00"),
                        plan.key() + "-room")
                .text("id");
        MeasuredClass room = new MeasuredClass(world, plan, new JournalSimulator(installation, seed));
        world.await(
                "el curso se puede descargar",
                () -> world.api
                        .get(
                                BIOMETRIC_GATEWAY,
                                "/v1/installations/" + installation + "/sections/" + world.section(),
                                world.otec)
                        .ok());
        plan.schedule().forEach(room::write);
        return room;
    }

    /** How many batches there are: one of each block. */
    int blocks() {
        return batches.size();
    }

    /** Marks of participants in a batch: everybody comes and goes. */
    int marksOfABlock() {
        return 2 * plan.people().size();
    }

    /** Sends the batch of a block, the first being 0; returns when the receipt is there. */
    void send(int block) {
        ScheduledBlock scheduled = plan.schedule().get(block);
        world.must(
                BIOMETRIC_GATEWAY,
                "/v1/installations/" + journal.installation() + "/batches",
                batches.get(block),
                world.nobody,
                Chile.at(scheduled.on(), scheduled.startsAt().plusHours(1)).toString(),
                plan.key() + "-batch-" + block);
    }

    /** Whether a participant's attendance in every block up to this one can be read from the ledger. */
    boolean shows(int block) {
        return credited(1).getFirst() >= secondsUpTo(block);
    }

    /** Seconds that everybody must be credited with once the batches up to this block are in. */
    long secondsUpTo(int block) {
        return plan.schedule().stream()
                .limit(block + 1L)
                .mapToLong(scheduled -> scheduled.durationMinutes() * 60L)
                .sum();
    }

    /** Seconds that the ledger credits to each of the first participants. */
    List<Long> credited(int most) {
        Answer answer = world.api.get(
                ATTENDANCE_LEDGER, "/v1/sections/" + world.section() + "/attendance?limit=" + most, world.otec);
        List<Long> seconds = new ArrayList<>();
        answer.body()
                .path("items")
                .forEach(item -> seconds.add(item.path("creditedSeconds").asLong()));
        return seconds.isEmpty() ? List.of(0L) : seconds;
    }

    /** How many people take part, the relator not among them. */
    int people() {
        return plan.people().size();
    }

    private void write(ScheduledBlock scheduled) {
        long before = journal.lastSeq();
        Instant starts = Chile.at(scheduled.on(), scheduled.startsAt());
        Instant ends = starts.plusSeconds(scheduled.durationMinutes() * 60L);
        ClassDay day = journal.day(
                        new BlockKey(new SectionId(world.section()), scheduled.on(), scheduled.letter()),
                        starts,
                        scheduled.durationMinutes())
                .relator(plan.relator().id(world.personKey), starts.minusSeconds(480), ends.plusSeconds(120));
        for (int i = 0; i < plan.people().size(); i++) {
            DemoPerson person = plan.people().get(i);
            day.participant(
                    person.id(world.personKey), starts.minusSeconds(300 - 10L * i), ends.plusSeconds(1 + 5L * i));
        }
        day.activities(ends.plusSeconds(150), "Trabajo en sala.")
                .informed(ends.plusSeconds(180))
                .write();
        batches.add(journal.batch(before + 1, journal.lastSeq()).toJson());
    }
}
