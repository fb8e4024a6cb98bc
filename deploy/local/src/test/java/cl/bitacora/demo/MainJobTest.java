package cl.bitacora.demo;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cl.bitacora.local.DemoUsers;
import cl.bitacora.local.Layout;
import cl.bitacora.local.Ports;
import cl.bitacora.local.Progress;
import cl.bitacora.local.Service;
import cl.bitacora.local.Stack;
import cl.bitacora.testkit.journal.DemoPerson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on the real platform: PostgreSQL, Kafka, Keycloak and five processes, over HTTP with tokens, while services
 * (and with them their relays) are killed. One stack for all tests, in order.
 *
 * <p>What must come out was worked out by hand, line by line, in the comment of
 * {@link cl.bitacora.testkit.journal.DemoScenario}.
 */
@Tag("stack")
@Tag("endtoend")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {
    @TempDir
    static Path home;

    private static Stack stack;
    private static Demo demo;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = Stack.builder(Layout.repositoryRoot())
                .home(home)
                .ports(Ports.free())
                .progress(Progress.to(System.out, Duration.ZERO))
                .build();
        stack.start();
        demo = Demo.of(stack.info(), System.out, false);
    }

    @AfterAll
    static void stop() {
        stack.stop();
    }

    @Test
    @Order(1)
    void the_table_is_what_the_norms_say_although_services_are_killed_on_the_way() throws Exception {
        List<Runnable> chapters = demo.chapters();
        chapters.get(0).run();
        chapters.get(1).run();
        try (Killer killer = new Killer(stack, List.of(Service.ATTENDANCE_LEDGER, Service.BIOMETRIC_GATEWAY), 8)) {
            chapters.get(2).run();
            assertThat(killer.rounds()).as("somebody was killed").isPositive();
        }
        chapters.get(3).run();
        chapters.get(4).run();
        chapters.get(5).run();
        Result result = demo.result();
        System.out.println(result.table());
        assertThat(Demo.differences(result)).isEmpty();
    }

    /**
     * Two class PCs send while the services that take their records in and evaluate them are killed in turn: few times in
     * every build, 25 times with {@code -Dbitacora.figures=true}.
     */
    @Test
    @Order(20)
    void every_acknowledged_mark_counts_once_although_services_are_killed_under_load() throws Exception {
        boolean full = Boolean.getBoolean("bitacora.figures");
        List<MeasuredClass> rooms = List.of(
                MeasuredClass.prepare(demo.anotherWorld(), Plan.measured(0, 0), 70_001),
                MeasuredClass.prepare(demo.anotherWorld(), Plan.measured(0, 1), 70_002));
        int rounds;
        try (Killer killer = new Killer(
                        stack, List.of(Service.ATTENDANCE_LEDGER, Service.BIOMETRIC_GATEWAY), full ? 25 : 4);
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            for (MeasuredClass room : rooms) {
                sending.add(senders.submit(() -> {
                    for (int block = 0; block < room.blocks(); block++) {
                        room.send(block); // until it is acknowledged
                        Thread.sleep(full ? 6_000 : 800);
                    }
                    return null;
                }));
            }
            for (Future<?> one : sending) {
                one.get();
            }
            rounds = killer.rounds();
        }
        assertThat(rounds).as("somebody was killed").isPositive();
        int marks = 0;
        for (MeasuredClass room : rooms) {
            int last = room.blocks() - 1;
            eventually(() -> assertThat(room.credited(100)).first().isEqualTo(room.secondsUpTo(last)));
            assertThat(room.credited(100)).hasSize(room.people()).containsOnly(room.secondsUpTo(last));
            marks += room.blocks() * room.marksOfABlock();
        }
        System.out.printf(
                "%nfigure | services killed with SIGKILL while class PCs send | %d kills, %d acknowledged marks | lost 0,"
                        + " counted twice 0 | MainJobTest%n",
                rounds, marks);
    }

    @Test
    @Order(2)
    void telling_it_again_has_no_second_effect() throws Exception {
        List<Long> before = heads();
        assertThat(Demo.differences(Demo.of(stack.info(), System.out, false).play()))
                .isEmpty();
        assertThat(heads()).isEqualTo(before);
    }

    private static List<Long> heads() throws Exception {
        List<Long> heads = new ArrayList<>();
        for (Service service : Service.RECORDING) {
            try (var connection = stack.postgres().superuser(service.database());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM log.event")) {
                rows.next();
                heads.add(rows.getLong(1));
            }
        }
        return heads;
    }

    @Test
    @Order(3)
    void killing_every_service_and_the_database_loses_nothing() throws Exception {
        for (Service service : Service.RECORDING) {
            stack.service(service).kill9();
        }
        stack.stop();
        stack = Stack.builder(Layout.repositoryRoot())
                .home(home)
                .ports(Ports.free())
                .progress(Progress.to(System.out, Duration.ZERO))
                .build();
        stack.start();
        demo = Demo.of(stack.info(), System.out, false);
        assertThat(Demo.differences(demo.read())).isEmpty();
    }

    @Test
    @Order(4)
    void rebuilt_views_say_the_same() {
        Result before = demo.read();
        for (Service service : Service.RECORDING) {
            demo.api()
                    .must(
                            new Api.Call(
                                    service, "/v1/ops/rebuild", demo.national(), "2020-06-01T10:00:00Z", "rebuild"),
                            "");
        }
        assertThat(demo.read()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void a_class_in_the_real_room_reaches_the_ledger() throws Exception {
        Path browser = chromium();
        Path pictures = Files.createDirectories(Path.of("target/pictures"));
        RoomDay day = new RoomDay(stack, demo, home);
        JsonNode story = day.story(day.held(browser, pictures));
        List<JsonNode> marks = list(story.path("marks"));
        assertThat(marks)
                .extracting(mark -> mark.path("participant").toString())
                .hasSize(14);
        assertThat(marks.stream()
                        .map(mark -> mark.path("participant").toString())
                        .distinct())
                .as("twelve participants")
                .hasSize(12);
        assertThat(marks)
                .extracting(mark -> mark.path("kind").asText())
                .filteredOn("EXIT"::equals)
                .hasSize(1);
        assertThat(marks)
                .extracting(mark -> mark.path("method").asText())
                .filteredOn("DOCUMENT_NUMBER"::equals)
                .hasSize(1);
        assertThat(marks.stream()
                        .map(mark -> mark.path("installation").asText())
                        .distinct())
                .hasSize(1);
        assertThat(list(story.path("lines")))
                .hasSize(12)
                .allMatch(line -> line.path("present").asBoolean());
        assertThat(list(story.path("activities"))).extracting(JsonNode::asText).containsExactly("Inventario rotativo");
        assertThat(list(story.path("anomalies")))
                .extracting(flag -> flag.path("code").asText())
                .contains("double-mark")
                .doesNotContain("time-contradicted");
    }

    @Test
    @Order(6)
    void times_that_the_clocks_contradict_are_flagged_in_the_ledger() throws Exception {
        JsonNode anomalies = new RoomDay(stack, demo, home).toldWrongTimes();
        assertThat(list(anomalies.path("items")))
                .filteredOn(flag -> flag.path("code").asText().equals("time-contradicted"))
                .isNotEmpty();
    }

    /** A newcomer signs in with each account of the demonstration, and finds something to do without reading a manual. */
    @Test
    @Order(7)
    void everybody_signs_in_to_the_portal_and_finds_something_to_do() {
        demo.desks();
        try (PortalDoor door = new PortalDoor(chromium(), stack.info().baseUrl(Service.PORTAL) + "/")) {
            for (DemoUsers.DemoUser user : DemoUsers.ALL) {
                eventually(() -> assertThat(door.visited(user.username()))
                        .as(user.username())
                        .isNotEmpty());
            }
        }
    }

    @Test
    @Order(7)
    void who_was_handed_a_certificate_verifies_it_without_an_account() {
        try (PortalDoor door = new PortalDoor(chromium(), stack.info().baseUrl(Service.PORTAL) + "/")) {
            door.verifies(demo.read().verification(), 12);
        }
    }

    private static Path chromium() {
        Optional<Path> browser = RoomScreen.browser();
        if (System.getenv("CI") != null) {
            assertThat(browser).as("CI needs chromium").isPresent();
        }
        assumeTrue(browser.isPresent(), "chromium (Debian package)");
        return browser.orElseThrow();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    @Order(7)
    void nothing_is_parked() {
        for (Service service : Service.RECORDING) {
            Answer parked = demo.api().get(service, "/v1/ops/parked", demo.national());
            assertThat(parked.body().size())
                    .as("%s: %s", service, parked.body())
                    .isZero();
        }
    }

    @Test
    @Order(8)
    void an_erased_person_is_gone_and_every_peso_stands() throws Exception {
        DemoPerson erased = DemoPerson.PARTICIPANTS.get(11);
        JsonNode before = liquidation();
        demo.api()
                .must(
                        new Api.Call(
                                Service.COURSE_LIFECYCLE,
                                "/v1/people/erasures",
                                demo.national(),
                                "2020-06-02T10:00:00Z",
                                "erase"),
                        Map.of("rut", erased.rut().formatted(), "reason", "DERECHO_DE_SUPRESION"));
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (liquidation().toString().contains(erased.rut().formatted()) && System.nanoTime() < until) {
            Thread.sleep(200);
        }
        JsonNode after = liquidation();
        assertThat(after.toString()).doesNotContain(erased.rut().formatted(), erased.lastNames());
        assertThat(amounts(after)).isEqualTo(amounts(before));
        assertThat(after.path("netClp")).isEqualTo(before.path("netClp"));
    }

    @Test
    @Order(9)
    void no_personal_data_is_in_any_log_file_or_event_table() throws Exception {
        List<String> personal = new ArrayList<>();
        for (DemoPerson person : DemoPerson.ENROLLED) {
            personal.addAll(List.of(
                    person.rut().toString(),
                    person.rut().formatted(),
                    Integer.toString(person.rut().number()),
                    person.lastNames(),
                    person.email()));
        }
        try (Stream<Path> logs = Files.walk(home.resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                assertThat(personal).as("%s", log).noneMatch(text::contains);
            }
        }
        for (Service service : Service.RECORDING) {
            try (var connection = stack.postgres().superuser(service.database());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT payload FROM log.event")) {
                while (rows.next()) {
                    String payload = rows.getString(1);
                    assertThat(personal).as("%s: %s", service, payload).noneMatch(payload::contains);
                }
            }
        }
    }

    @Test
    @Order(10)
    void every_event_names_the_law_that_it_was_decided_by() throws Exception {
        for (Service service : Service.RECORDING) {
            try (var connection = stack.postgres().superuser(service.database());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT count(*), count(*) FILTER (WHERE regulation = '') FROM log.event")) {
                rows.next();
                assertThat(rows.getLong(1) > 0).as("%s", service).isEqualTo(service.tells());
                assertThat(rows.getLong(2)).as("%s", service).isZero();
            }
        }
    }

    @Test
    @Order(11)
    void the_calculators_of_the_readme_answer() throws Exception {
        assertThat(simulate(Service.PAYMENTS, "elearning-liquidation", "elearning-liquidation")
                        .path("netClp")
                        .asLong())
                .isEqualTo(152_000);
        assertThat(simulate(Service.TENDER_EVALUATION, "tie-break", "tie-break")
                        .path("order")
                        .path(0)
                        .asText())
                .isEqualTo("G");
        assertThat(simulate(Service.COURSE_LIFECYCLE, "deadlines", "tender-calendar")
                        .path("deadlines")
                        .size())
                .isGreaterThan(30);
    }

    private static JsonNode simulate(Service service, String path, String example) throws Exception {
        JsonNode body = new ObjectMapper()
                .readTree(Layout.repositoryRoot()
                        .resolve("contracts/api/examples/" + example + ".json")
                        .toFile());
        return demo.api()
                .must(
                        new Api.Call(service, "/v1/simulations/" + path, demo.otec(), "2020-06-01T10:00:00Z", example),
                        body)
                .body();
    }

    private static JsonNode liquidation() {
        return demo.api()
                .get(Service.PAYMENTS, "/v1/sections/" + demo.storedSection() + "/liquidation", demo.otec())
                .body()
                .path("liquidation");
    }

    private static List<String> amounts(JsonNode liquidation) {
        return StreamSupport.stream(liquidation.path("participants").spliterator(), false)
                .map(line ->
                        line.path("state").asText() + " " + line.path("creditedSeconds") + " " + line.path("amountClp"))
                .sorted()
                .toList();
    }
}
