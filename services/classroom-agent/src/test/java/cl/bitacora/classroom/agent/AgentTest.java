package cl.bitacora.classroom.agent;

import static cl.bitacora.classroom.network.Sections.person;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.domain.ClassroomCommand;
import cl.bitacora.classroom.domain.ClassroomCommand.Finger;
import cl.bitacora.classroom.domain.ClassroomCommand.Sharing;
import cl.bitacora.classroom.domain.ClassroomState;
import cl.bitacora.classroom.domain.Course;
import cl.bitacora.classroom.domain.Now;
import cl.bitacora.classroom.domain.Operator;
import cl.bitacora.classroom.domain.Verdict;
import cl.bitacora.classroom.matching.MatchParameters;
import cl.bitacora.classroom.matching.Matcher;
import cl.bitacora.classroom.matching.Verification;
import cl.bitacora.classroom.network.Network;
import cl.bitacora.classroom.network.Sections;
import cl.bitacora.classroom.reader.simulator.FingerBank;
import cl.bitacora.classroom.store.Courses;
import cl.bitacora.classroom.store.Person;
import cl.bitacora.classroom.sync.Answer;
import cl.bitacora.classroom.sync.Downloading;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running PC without its pages: what it said is on the disk, and comes back. */
class AgentTest {
    private static final SectionId SECTION = new SectionId("bodegas-1");

    @TempDir
    Path home;

    private final Network network = new Network();

    @AfterEach
    void close() {
        network.close();
    }

    private Agent agent() {
        Agent agent = new Agent(new Settings() {
            @Override
            public Optional<String> home() {
                return Optional.of(home.toString());
            }

            @Override
            public String reader() {
                return "simulator";
            }

            @Override
            public String gateway() {
                return network.address();
            }

            @Override
            public int keyDays() {
                return 365;
            }

            @Override
            public String version() {
                return "1.0.0";
            }
        });
        agent.start();
        return agent;
    }

    private Agent enrolled() {
        Agent agent = agent();
        network.offers(Sections.of("bodegas-1", agent.today(), Programme.FRANQUICIA_TRIBUTARIA, 3, false));
        assertThat(agent.enrol(network.address(), Network.CODE)).isEmpty();
        assertThat(Downloading.download(
                        agent.client(),
                        agent.installation().orElseThrow(),
                        SECTION,
                        agent.store(),
                        agent.now().at()))
                .isInstanceOf(Answer.Done.class);
        open(agent);
        return agent;
    }

    private static void open(Agent agent) {
        Optional<Operator> operator = Optional.of(new Operator(new PersonId(person(99)), true));
        does(agent, now -> new ClassroomCommand.OpenWithFinger(now, true, operator, Finger.MATCHED));
        does(agent, now -> new ClassroomCommand.CheckClock(now, true, agent.drift(), 60));
        Course course = agent.course(SECTION).orElseThrow();
        does(agent, now -> new ClassroomCommand.ChooseCourse(now, Optional.of(course)));
        does(agent, now -> new ClassroomCommand.CheckStartDate(now, course, true));
    }

    private static void does(Agent agent, Function<Now, ClassroomCommand> command) {
        assertThat(agent.act(command)).isInstanceOf(Verdict.Done.class);
    }

    private static Agent withClass(Agent agent) {
        Course course = agent.course(SECTION).orElseThrow();
        does(
                agent,
                now -> new ClassroomCommand.CreateBlock(now, course, Sharing.ALONE, "", false, List.of(240), false));
        does(agent, now -> mark(agent, now, 0));
        does(agent, now -> new ClassroomCommand.StartBlock(now, course, agent.drift(), 60));
        does(agent, now -> mark(agent, now, 1));
        does(
                agent,
                now -> new ClassroomCommand.Authorise(
                        now,
                        course,
                        agent.parameters(course),
                        new PersonId(person(2)),
                        MarkMethod.POLICE_RECORD,
                        "",
                        true,
                        "Muestra constancia de la comisaría",
                        false));
        return agent;
    }

    private static ClassroomCommand mark(Agent agent, Now now, int number) {
        Course course = agent.course(SECTION).orElseThrow();
        return new ClassroomCommand.MarkByFinger(
                now, course, agent.parameters(course), new PersonId(person(number)), false);
    }

    @Test
    @Covers({"LCE-035", "LCE-049"})
    void what_was_shown_comes_back_after_a_restart_and_reaches_the_network() {
        Agent first = withClass(enrolled());
        ClassroomState shown = first.state();
        first.stop();
        Agent again = agent();
        assertThat(again.state().blocks()).isEqualTo(shown.blocks());
        assertThat(again.state().session()).isEmpty();
        assertThat(again.findings()).isEmpty();
        assertThat(again.reachNetwork(Duration.ofSeconds(30))).isTrue();
        assertThat(network.records().stream().map(record -> record.path("type").asText()))
                .filteredOn(type -> !type.equals("time-read"))
                .containsExactly(
                        "block-created",
                        "relator-entered",
                        "block-started",
                        "participant-marked",
                        "participant-marked",
                        "observation-written");
        assertThat(again.network().orElseThrow().pending()).isZero();
        again.stop();
    }

    @Test
    @Covers("LCE-023")
    void the_first_record_of_a_process_follows_a_reading_of_both_clocks() {
        Agent agent = withClass(enrolled());
        agent.reachNetwork(Duration.ofSeconds(30));
        agent.stop();
        assertThat(network.records().getFirst().path("type").asText()).isEqualTo("time-read");
        assertThat(network.records().getFirst().path("bootMillis").asLong()).isPositive();
    }

    @Test
    @Covers("LCE-039")
    void words_stay_here_and_their_digest_travels() throws IOException {
        Agent agent = withClass(enrolled());
        agent.reachNetwork(Duration.ofSeconds(30));
        JsonNode observation = network.records().getLast();
        assertThat(observation.path("type").asText()).isEqualTo("observation-written");
        assertThat(agent.store().words().text(observation.path("textSha256").asText()))
                .contains("Muestra constancia de la comisaría");
        agent.stop();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("constancia de la");
            }
        }
    }

    @Test
    void a_wrong_code_changes_nothing() {
        Agent agent = agent();
        assertThat(agent.enrol(network.address(), "0000-0000-0000").orElseThrow())
                .contains("code-unknown");
        assertThat(agent.installation()).isEmpty();
        assertThat(agent.enrol("http://127.0.0.1:1", Network.CODE).orElseThrow())
                .contains("No se pudo hablar con la red");
        agent.stop();
    }

    @Test
    @Covers("LCE-002")
    void two_fingers_three_impressions_and_the_notice_are_kept_here_and_sent() throws Exception {
        Agent agent = enrolled();
        Courses.Kept kept = agent.store().courses().find(SECTION).orElseThrow();
        Person ana = agent.store().people().find(new PersonId(person(1))).orElseThrow();
        EnrolmentSession session = new EnrolmentSession(
                agent.store(),
                ana,
                SECTION,
                new EnrolmentSession.Notice(
                        kept.expiresOn(), agent.now().at(), agent.now().at()));
        FingerBank fingers = new FingerBank(7);
        for (int n = 0; n < 40 && !session.complete(); n++) {
            session.add(fingers.next(ana.id(), session.current(), 500));
        }
        assertThat(session.complete()).isTrue();
        session.keep();
        Person enrolled = agent.store().people().find(ana.id()).orElseThrow();
        assertThat(enrolled.fingers()).hasSize(6);
        Matcher matcher = Matcher.of(Map.of(ana.id(), enrolled.templates()), MatchParameters.DEFAULT);
        boolean recognised = Stream.generate(
                        () -> fingers.next(ana.id(), cl.bitacora.classroom.reader.Finger.RIGHT_INDEX, 500))
                .limit(10)
                .anyMatch(image -> matcher.verify(ana.id(), image) instanceof Verification.Matched);
        assertThat(recognised).isTrue();
        agent.reachNetwork(Duration.ofSeconds(30));
        JsonNode sent = network.enrolments().getFirst();
        assertThat(sent.path("person").asText()).isEqualTo(person(1));
        assertThat(sent.path("notice").path("purpose").asText()).isEqualTo("attendance");
        assertThat(sent.path("fingers"))
                .hasSize(2)
                .allSatisfy(finger -> assertThat(finger.path("impressions")).hasSize(3));
        assertThat(new ObjectMapper().writeValueAsString(sent)).doesNotContain(Sections.rut(1));
        agent.stop();
    }
}
