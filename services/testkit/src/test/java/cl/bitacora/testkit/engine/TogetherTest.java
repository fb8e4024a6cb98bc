package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.ParkedEvents;
import cl.bitacora.eventstore.ParkedEvents.Parked;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.engine.OtherEvent.Said;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Effects of several foreign events in one append: as if each had been stored by itself, but sooner. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class TogetherTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");

    @Inject
    Aggregates<Counter.Command, Long, SampleEvent> counters;

    @Inject
    EventLog<SampleEvent> log;

    @Inject
    ParkedEvents parked;

    @Test
    void thirty_effects_are_stored_in_order_by_few_appends_each_with_its_own_cause() {
        Said[] thirty = IntStream.rangeClosed(1, 30)
                .mapToObj(n -> new Said("w" + n, AT, 1))
                .toArray(Said[]::new);
        List<RecordedEvent<OtherEvent>> said = TestTopics.publish(OtherEvent.CATALOGUE, "together-many", thirty);
        TestTopics.publish(OtherEvent.CATALOGUE, said); // the relay repeats itself

        eventually(() -> assertThat(sum("together-many")).isEqualTo(30));
        List<RecordedEvent<SampleEvent>> counted = log.readStream("counter-all-together-many", 0);
        assertThat(counted)
                .extracting(event -> event.metadata().causation())
                .containsExactlyElementsOf(
                        said.stream().map(RecordedEvent::eventId).toList());
        assertThat(counted.stream().map(RecordedEvent::recordedAt).distinct())
                .as("an append has one time")
                .hasSizeLessThan(15);
    }

    @Test
    void events_without_effect_move_the_position_with_the_others() throws SQLException {
        TestTopics.publish(
                OtherEvent.CATALOGUE,
                "together-quiet",
                new Said("a", AT, 1),
                new Said("b", AT, 0),
                new Said("c", AT, 0));

        eventually(() -> assertThat(consumed("together-quiet")).isEqualTo(3));
        assertThat(sum("together-quiet")).isEqualTo(1);
    }

    @Test
    void where_somebody_else_wrote_meanwhile_each_is_decided_again_and_counts_once() {
        TogetherPolicy.RIVAL.add("rival");
        List<RecordedEvent<OtherEvent>> said = TestTopics.publish(
                OtherEvent.CATALOGUE,
                "together-rival",
                new Said("before", AT, 1),
                new Said("rival", AT, 2),
                new Said("after", AT, 4));

        eventually(() -> assertThat(sum("together-rival")).isEqualTo(7));
        assertThat(log.readStream("counter-all-together-rival", 0).stream()
                        .map(event -> event.metadata().causation())
                        .filter(cause -> !cause.isEmpty()))
                .containsExactlyElementsOf(
                        said.stream().map(RecordedEvent::eventId).toList());
        assertThat(log.readStream("counter-all-together-rival", 0)).hasSize(4);
    }

    @Test
    void what_is_refused_has_no_effect_and_holds_up_nothing() throws SQLException {
        TestTopics.publish(
                OtherEvent.CATALOGUE,
                "together-full",
                new Said("most", AT, 60),
                new Said("too much", AT, 60),
                new Said("a bit", AT, 10));

        eventually(() -> assertThat(sum("together-full")).isEqualTo(70));
        assertThat(consumed("together-full")).isEqualTo(3);
    }

    @Test
    void an_effect_on_two_streams_comes_after_everything_before_it() {
        TestTopics.publish(
                OtherEvent.CATALOGUE,
                "together-both",
                new Said("one", AT, 1),
                new Said(TogetherPolicy.BOTH, AT, 2),
                new Said("three", AT, 4));

        eventually(() -> assertThat(sum("together-both")).isEqualTo(7));
        assertThat(counters.load("counter-b-all-together-both").state()).isEqualTo(2);
        long second =
                log.readStream("counter-b-all-together-both", 0).getFirst().position();
        assertThat(log.readStream("counter-all-together-both", 0))
                .extracting(RecordedEvent::position)
                .satisfies(positions -> assertThat(positions.getFirst()).isLessThan(second));
    }

    @Test
    void poison_waits_and_what_came_before_it_is_stored() throws SQLException {
        TogetherPolicy.POISON.add("hemlock");
        TestTopics.publish(
                OtherEvent.CATALOGUE,
                "together-sick",
                new Said("bread", AT, 1),
                new Said("hemlock", AT, 2),
                new Said("milk", AT, 4));

        eventually(() ->
                assertThat(parkedOf("together-sick")).extracting(Parked::why).containsExactly(Why.POISON, Why.QUEUED));
        assertThat(sum("together-sick")).isEqualTo(1);
        assertThat(consumed("together-sick")).isEqualTo(1);

        TogetherPolicy.POISON.remove("hemlock");
        parked.replay("together-sick");
        eventually(() -> assertThat(sum("together-sick")).isEqualTo(7));
    }

    private long sum(String stream) {
        return counters.load("counter-all-" + stream).state();
    }

    private List<Parked> parkedOf(String stream) {
        return parked.list().stream()
                .filter(one -> one.stream().equals(stream) && one.consumer().equals("count-together"))
                .toList();
    }

    private static long consumed(String stream) throws SQLException {
        try (Connection connection = PlatformTestResource.database()
                        .superuser(PlatformTestResource.database().name());
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT coalesce(max(version), 0) FROM log.consumed WHERE policy = ? AND stream = ?")) {
            statement.setString(1, "count-together");
            statement.setString(2, stream);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
