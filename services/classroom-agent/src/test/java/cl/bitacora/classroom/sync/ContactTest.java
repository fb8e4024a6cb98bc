package cl.bitacora.classroom.sync;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.network.Network;
import cl.bitacora.classroom.network.Sections;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.classroom.time.Anchor;
import cl.bitacora.classroom.time.WallAndBoot;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enrolment with the code, signed time, downloads, people's enrolments, the whole round. */
class ContactTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 3, 9);

    @TempDir
    Path home;

    private final Network network = new Network();
    private final GatewayClient client = new GatewayClient(Instant::now);

    @AfterEach
    void close() {
        client.close();
        network.close();
    }

    @Test
    @Covers("LCE-014")
    void the_one_time_code_makes_the_PC_an_installation() {
        Enrolling.Result result =
                Enrolling.enrol(client, network.address(), "7k3m 9qwx 2rtd", "1.0.0", Store.open(home), Pc.NOON);
        assertThat(result.installation().orElseThrow().id()).isEqualTo(Network.INSTALLATION);
        assertThat(result.installation().orElseThrow().otec().toString()).isEqualTo(Network.OTEC);
    }

    @Test
    void a_wrong_code_says_what_the_network_said() {
        Enrolling.Result result =
                Enrolling.enrol(client, network.address(), "0000-0000-0000", "1.0.0", Store.open(home), Pc.NOON);
        assertThat(result.installation()).isEmpty();
        assertThat(result.answer())
                .isInstanceOfSatisfying(
                        Answer.Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("code-unknown"));
    }

    @Test
    @Covers("LCE-023")
    void a_signed_time_tells_how_far_the_clock_is_off() throws Exception {
        try (Pc pc = new Pc(home, network, network.address())) {
            AtomicLong boot = new AtomicLong(5_000);
            Anchor anchor = Anchoring.ask(
                            pc.client,
                            pc.installation,
                            () -> new WallAndBoot(Instant.now().plusSeconds(3600), "boot-0001", boot.get()))
                    .anchor()
                    .orElseThrow();
            Instant wall = anchor.serverTime().plusSeconds(3600);
            assertThat(anchor.driftSeconds(new WallAndBoot(wall, "boot-0001", 5_000)))
                    .contains(3600L);
            assertThat(anchor.driftSeconds(new WallAndBoot(wall.plusSeconds(60), "boot-0001", 65_000)))
                    .contains(3600L);
            assertThat(anchor.driftSeconds(new WallAndBoot(wall, "boot-0002", 5_000)))
                    .isEmpty();
        }
    }

    @Test
    @Covers("LCE-023")
    void a_time_signed_by_somebody_else_is_no_time() throws Exception {
        try (Network other = new Network();
                Pc pc = new Pc(home, network, network.address())) {
            Installation fooled = Installation.enrolled(
                    pc.installation.id(),
                    pc.installation.otec(),
                    "",
                    "",
                    pc.installation.gateway(),
                    pc.installation.keys(),
                    other.logKey());
            assertThat(Anchoring.ask(pc.client, fooled, () -> new WallAndBoot(Instant.now(), "boot-0001", 1))
                            .anchor())
                    .isEmpty();
        }
    }

    @Test
    @Covers("LCE-022")
    void a_course_comes_with_its_people_and_their_prints() throws Exception {
        network.offers(Sections.of("bodegas-1", TODAY, Programme.BONO_MIPE_2020, 3, true));
        try (Pc pc = new Pc(home, network, network.address())) {
            assertThat(Downloading.search(pc.client, pc.installation, Programme.BONO_MIPE_2020, "")
                            .offers())
                    .singleElement()
                    .satisfies(offer -> assertThat(offer.section()).isEqualTo(new SectionId("bodegas-1")));
            assertThat(Downloading.download(pc.client, pc.installation, new SectionId("bodegas-1"), pc.store, Pc.NOON))
                    .isInstanceOf(Answer.Done.class);
            var kept = pc.store.courses().find(new SectionId("bodegas-1")).orElseThrow();
            assertThat(kept.course().participants()).hasSize(3);
            assertThat(kept.course().slots(TODAY)).hasSize(2);
            assertThat(pc.store.people().all()).hasSize(4).allMatch(Person::enrolled);
        }
    }

    @Test
    void one_round_brings_everything_up_to_date() throws Exception {
        network.offers(Sections.of("bodegas-1", TODAY, Programme.BONO_MIPE_2020, 1, false));
        try (Pc pc = new Pc(home, network, network.address())) {
            PersonId ana = new PersonId("p-" + "a".repeat(32));
            pc.store.people().keep(new Person(ana, "", "", "", java.util.List.of()), TODAY);
            pc.store.pending().add(ana, "{\"person\":\"" + ana + "\"}");
            pc.marks(5);
            try (Synchroniser sync = new Synchroniser(
                    pc.store,
                    pc.client,
                    pc.journal,
                    pc.installation,
                    Pc.clocks("boot-0001"),
                    () -> "simulator",
                    "1.0.0",
                    Duration.ofDays(36_500),
                    () -> {})) {
                sync.start();
                assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
                SyncStatus status = sync.status();
                assertThat(status.online()).isTrue();
                assertThat(status.pending()).isZero();
                assertThat(status.pendingEnrolments()).isZero();
                assertThat(status.driftSeconds()).isEqualTo(Optional.of(0L));
                assertThat(status.trouble()).isEmpty();
            }
            assertThat(network.records()).hasSize(6);
            assertThat(network.enrolments()).hasSize(1);
            assertThat(network.contacts().getFirst().path("reader").asText()).isEqualTo("simulator");
        }
    }

    private Synchroniser synchroniser(Pc pc, String bootId) {
        return new Synchroniser(
                pc.store,
                pc.client,
                pc.journal,
                pc.installation,
                Pc.clocks(bootId),
                () -> "simulator",
                "1.0.0",
                Duration.ofDays(36_500),
                () -> {});
    }

    @Test
    @Covers("LCE-023")
    void a_signed_time_serves_after_a_restart_of_the_program_and_not_after_one_of_the_PC() throws Exception {
        try (Pc pc = new Pc(home, network, network.address())) {
            try (Synchroniser sync = synchroniser(pc, "boot-0001")) {
                assertThat(sync.anchor()).isEmpty();
                sync.start();
                assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
                assertThat(sync.anchor()).isPresent();
            }
        }
        try (Pc pc = new Pc(home, network, "http://127.0.0.1:1")) {
            try (Synchroniser sync = synchroniser(pc, "boot-0001")) {
                assertThat(sync.anchor()).isPresent();
                assertThat(sync.status().driftSeconds()).contains(0L);
            }
            try (Synchroniser sync = synchroniser(pc, "boot-0002")) {
                assertThat(sync.anchor()).isEmpty();
                assertThat(sync.status().driftSeconds()).isEmpty();
            }
        }
    }

    @Test
    void a_receipt_that_cannot_be_proved_is_told_on_the_screen() throws Exception {
        try (Pc pc = new Pc(home, network, network.address());
                Synchroniser sync = synchroniser(pc, "boot-0001")) {
            pc.marks(5);
            network.provesWithAnotherLog();
            sync.start();
            assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
            assertThat(sync.status().provedSeq()).isZero();
            assertThat(sync.status().trouble()).contains("no se pudo comprobar", "Nada se borra");
        }
    }

    @Test
    void failures_wait_longer_and_longer_and_success_forgets_them() {
        BackOff backOff = new BackOff();
        Duration well = Duration.ofSeconds(20);
        assertThat(backOff.next(well, 0)).isEqualTo(well);
        long before = 0;
        for (int i = 0; i < 8; i++) {
            backOff.failed();
            long millis = backOff.next(well, 0).toMillis();
            assertThat(millis).isGreaterThan(before);
            before = millis;
        }
        for (int i = 0; i < 50; i++) {
            backOff.failed();
        }
        assertThat(backOff.next(well, 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(backOff.next(well, 1)).isEqualTo(Duration.ofSeconds(225));
        backOff.succeeded();
        assertThat(backOff.next(well, 0)).isEqualTo(well);
    }
}
