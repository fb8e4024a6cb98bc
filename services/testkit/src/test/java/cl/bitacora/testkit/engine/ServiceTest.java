package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.CommandContext.CommandKey;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.ParkedEvents;
import cl.bitacora.eventstore.ParkedEvents.Parked;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.Views;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.engine.Counter.Command;
import cl.bitacora.testkit.engine.OtherEvent.Said;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ServiceTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");
    private static final CommandContext CONTEXT = CommandContext.of(new Metadata("tester", "", "c1", "r1"));

    @Inject
    Aggregates<Command, Long, SampleEvent> counters;

    @Inject
    EventLog<SampleEvent> log;

    @Inject
    Views views;

    @Inject
    ParkedEvents parked;

    @Test
    void a_command_is_stored_seen_in_the_view_and_published() throws Throwable {
        Outcome<Long, SampleEvent> outcome = counters.execute("counter-a", new Command.Count("a", AT, 7), CONTEXT);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.version()).isEqualTo(1);
            assertThat(views.await(done.position(), Duration.ofSeconds(10))).isTrue();
        });
        assertThat(total("a")).isEqualTo(7);
        RecordedEvent<SampleEvent> published = TestTopics.awaitPublished(
                SampleEvent.CATALOGUE,
                Duration.ofSeconds(30),
                event -> event.stream().equals("counter-a"));
        assertThat(published).isEqualTo(log.readStream("counter-a", 0).getFirst());
    }

    @Test
    void a_policy_turns_a_foreign_event_into_a_command_once() {
        List<RecordedEvent<OtherEvent>> said =
                TestTopics.publish(OtherEvent.CATALOGUE, "talk-1", new Said("hi", AT, 3), new Said("ho", AT, 4));
        TestTopics.publish(OtherEvent.CATALOGUE, said); // the relay repeats itself
        TestTopics.publish(OtherEvent.CATALOGUE, "talk-1", new Said("end", AT, 5));

        eventually(() -> assertThat(counters.load("counter-of-talk-1").state()).isEqualTo(12));
        List<RecordedEvent<SampleEvent>> counted = log.readStream("counter-of-talk-1", 0);
        assertThat(counted).hasSize(3);
        assertThat(counted.getFirst().metadata())
                .isEqualTo(new Metadata(
                        "policy:count-what-is-said", said.getFirst().eventId(), "test-correlation", "test-revision"));
        eventually(() -> assertThat(foreign("talk-1")).isEqualTo("hi ho end "));
    }

    @Test
    void a_policy_follows_the_own_log() {
        counters.execute("counter-echoed", new Command.Count("echoed", AT, 7), CONTEXT);
        eventually(() ->
                assertThat(counters.load("counter-echo-of-echoed").state()).isEqualTo(1));
    }

    @Test
    void poison_parks_its_stream_only_and_is_replayed_in_order() {
        CountPolicy.POISON.add("arsenic");
        TestTopics.publish(
                OtherEvent.CATALOGUE,
                "talk-sick",
                new Said("bread", AT, 1),
                new Said("arsenic", AT, 2),
                new Said("milk", AT, 3));
        TestTopics.publish(OtherEvent.CATALOGUE, "talk-well", new Said("water", AT, 4));

        eventually(
                () -> assertThat(counters.load("counter-of-talk-well").state()).isEqualTo(4));
        eventually(() ->
                assertThat(parkedOf("talk-sick")).extracting(Parked::why).containsExactly(Why.POISON, Why.QUEUED));
        assertThat(parkedOf("talk-sick").getFirst().cause()).contains("stumbled over arsenic");
        assertThat(counters.load("counter-of-talk-sick").state()).isEqualTo(1);

        CountPolicy.POISON.remove("arsenic");
        assertThat(parked.replay("talk-sick")).isEqualTo(2);

        eventually(
                () -> assertThat(counters.load("counter-of-talk-sick").state()).isEqualTo(6));
        assertThat(log.readStream("counter-of-talk-sick", 0))
                .extracting(event -> ((SampleEvent.Counted) event.event()).amount())
                .containsExactly(1L, 2L, 3L);
        eventually(() -> assertThat(parkedOf("talk-sick")).isEmpty());
        Figures.report(
                "poison message",
                "1 of 3 events of a stream, with another stream behind it",
                "streams held up 1 (its own), replayed in order 3 of 3",
                ServiceTest.class);
    }

    @Test
    void what_must_wait_is_tried_again_by_itself() {
        CountPolicy.NOT_YET.add("later");
        TestTopics.publish(OtherEvent.CATALOGUE, "talk-late", new Said("later", AT, 1), new Said("then", AT, 2));
        eventually(() ->
                assertThat(parkedOf("talk-late")).extracting(Parked::why).containsExactly(Why.WAITING, Why.QUEUED));

        CountPolicy.NOT_YET.remove("later");

        eventually(
                () -> assertThat(counters.load("counter-of-talk-late").state()).isEqualTo(3));
    }

    @Test
    void a_missing_version_stops_its_stream_until_it_arrives() {
        List<RecordedEvent<OtherEvent>> all = List.of(said("talk-gap", 1), said("talk-gap", 2), said("talk-gap", 3));
        TestTopics.publish(OtherEvent.CATALOGUE, List.of(all.get(0), all.get(2)));
        eventually(
                () -> assertThat(parkedOf("talk-gap")).extracting(Parked::why).contains(Why.GAP));
        // the view may have parked its gap before the policy saw the first event
        eventually(
                () -> assertThat(counters.load("counter-of-talk-gap").state()).isEqualTo(1));

        TestTopics.publish(OtherEvent.CATALOGUE, List.of(all.get(1)));

        eventually(
                () -> assertThat(counters.load("counter-of-talk-gap").state()).isEqualTo(3));
        eventually(() -> assertThat(foreign("talk-gap")).isEqualTo("gap1 gap2 gap3 "));
        eventually(() -> assertThat(parkedOf("talk-gap")).isEmpty());
    }

    @Test
    void a_projection_that_fails_parks_its_stream_only() {
        ForeignView.broken = true;
        TestTopics.publish(
                OtherEvent.CATALOGUE,
                "talk-fragile",
                new Said("one", AT, 0),
                new Said("fragile", AT, 0),
                new Said("three", AT, 0));
        TestTopics.publish(OtherEvent.CATALOGUE, "talk-robust", new Said("one", AT, 0));
        eventually(() -> assertThat(foreign("talk-robust")).isEqualTo("one "));
        eventually(() ->
                assertThat(parkedOf("talk-fragile")).extracting(Parked::why).containsExactly(Why.POISON, Why.QUEUED));
        assertThat(foreign("talk-fragile")).isEqualTo("one ");

        ForeignView.broken = false;
        parked.replay("talk-fragile");

        eventually(() -> assertThat(foreign("talk-fragile")).isEqualTo("one fragile three "));
        eventually(() -> assertThat(parkedOf("talk-fragile")).isEmpty());
    }

    @Test
    void an_own_projection_that_fails_holds_up_no_other_stream() {
        counters.execute("counter-p", new Command.Note("p", AT, "poison for the view"), CONTEXT);
        Outcome<Long, SampleEvent> after = counters.execute("counter-q", new Command.Count("q", AT, 2), CONTEXT);
        long position = ((Outcome.Done<Long, SampleEvent>) after).position();

        assertThat(views.await(position, Duration.ofSeconds(20))).isTrue();

        assertThat(total("q")).isEqualTo(2);
        assertThat(parkedOf("counter-p"))
                .extracting(Parked::consumer, Parked::why)
                .containsExactly(tuple("counters", Why.POISON));
    }

    @Test
    void a_database_that_drops_every_connection_is_survived() throws Exception {
        counters.execute("counter-drop", new Command.Count("drop", AT, 1), CONTEXT);
        try (Connection connection = PlatformTestResource.database().superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                    + PlatformTestResource.database().name() + "'");
        }
        CommandContext keyed =
                new CommandContext(CONTEXT.metadata(), Optional.of(new CommandKey("drop", "print")), Optional.empty());
        eventually(() -> counters.execute("counter-drop", new Command.Count("drop", AT, 2), keyed));
        TestTopics.publish(OtherEvent.CATALOGUE, "talk-drop", new Said("still here", AT, 3));

        eventually(() -> assertThat(total("drop")).isEqualTo(3));
        eventually(
                () -> assertThat(counters.load("counter-of-talk-drop").state()).isEqualTo(3));
        eventually(() -> assertThat(foreign("talk-drop")).isEqualTo("still here "));
        TestTopics.awaitPublished(
                SampleEvent.CATALOGUE,
                Duration.ofSeconds(30),
                event -> event.stream().equals("counter-drop") && event.version() == 2);
    }

    private static RecordedEvent<OtherEvent> said(String stream, long version) {
        return new RecordedEvent<>(
                "other",
                1_000 + version,
                UUID.randomUUID().toString(),
                stream,
                version,
                "other.said.v1",
                new Said("gap" + version, AT, 1),
                TestTopics.METADATA,
                AT,
                "");
    }

    private List<Parked> parkedOf(String stream) {
        return parked.list().stream().filter(one -> one.stream().equals(stream)).toList();
    }

    private static long total(String counter) {
        CounterView view = inView(() -> CounterView.findById(counter));
        return view == null ? -1 : view.total;
    }

    private static String foreign(String stream) {
        ForeignView view = inView(() -> ForeignView.findById(stream));
        return view == null ? "" : view.texts;
    }

    private static <T> T inView(Supplier<Uni<T>> query) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(query));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
