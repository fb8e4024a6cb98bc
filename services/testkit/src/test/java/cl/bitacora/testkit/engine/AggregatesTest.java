package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.CommandContext.CommandKey;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.decide.LogAggregates;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.Counter.Command;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AggregatesTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");
    private static LogHarness harness;
    private static PgEventLog<SampleEvent> log;
    private static Aggregates<Command, Long, SampleEvent> here;
    private static Aggregates<Command, Long, SampleEvent> elsewhere;

    private String stream = "";

    @BeforeAll
    static void open() {
        harness = LogHarness.create("aggregates");
        log = harness.log();
        here = new LogAggregates<>(log, new Counter(), 100);
        elsewhere = new LogAggregates<>(harness.log(), new Counter(), 100);
    }

    @AfterAll
    static void close() {
        harness.close();
    }

    @BeforeEach
    void newStream() {
        stream = "counter-" + System.nanoTime();
    }

    @Test
    void a_command_is_decided_on_the_state_and_stored() {
        assertThat(here.load(stream)).isEqualTo(new Loaded<>(0L, 0)).matches(loaded -> !loaded.exists());
        Outcome<Long, SampleEvent> outcome = here.execute(stream, count(7), plain());
        assertThat(outcome).isEqualTo(new Outcome.Done<>(stream, 1, log.head(), 7L, List.of(new Counted("a", AT, 7))));
        assertThat(here.load(stream)).isEqualTo(new Loaded<>(7L, 1));
    }

    @Test
    void whoever_knows_of_a_version_gets_it_or_a_later_one() {
        here.execute(stream, count(10), plain());
        elsewhere.execute(stream, count(20), plain());

        assertThat(here.load(stream, 1)).isEqualTo(new Loaded<>(10L, 1));
        assertThat(here.load(stream, 2)).isEqualTo(new Loaded<>(30L, 2));
        assertThat(elsewhere.load(stream, 1)).isEqualTo(new Loaded<>(30L, 2));
    }

    @Test
    void what_others_wrote_is_seen_also_for_refusals_and_for_nothing() {
        here.execute(stream, count(10), plain());
        elsewhere.execute(stream, count(85), plain());

        assertThat(here.execute(stream, count(10), plain()))
                .as("decided on 10 it would fit, decided on 95 it is refused")
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.version()).isEqualTo(2));
        elsewhere.execute(stream, new Command.Note("a", AT, "hm"), plain());
        assertThat(here.execute(stream, count(0), plain()))
                .isEqualTo(new Outcome.Done<>(stream, 3, log.head(), 95L, List.of()));
        assertThat(here.execute(stream, count(5), plain()))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.state()).isEqualTo(100L));
    }

    @Test
    void a_refusal_stores_nothing() {
        long head = log.head();
        assertThat(here.execute(stream, count(101), keyed("r-" + stream, "p"))).isInstanceOf(Outcome.Refused.class);
        assertThat(log.head()).isEqualTo(head);
        assertThat(log.findCommand("r-" + stream)).isEmpty();
    }

    @Test
    void ifMatch_names_the_version_that_the_caller_saw() {
        here.execute(stream, count(1), plain());
        assertThat(here.execute(stream, count(1), ifMatch(0))).isEqualTo(new Outcome.Stale<>(1));
        assertThat(here.execute(stream, count(1), ifMatch(1))).isInstanceOf(Outcome.Done.class);
        elsewhere.execute(stream, count(1), plain());
        assertThat(here.execute(stream, count(1), ifMatch(2)))
                .as("the cached version 2 is not the version any more")
                .isEqualTo(new Outcome.Stale<>(3));
        assertThat(here.execute(stream, count(1), ifMatch(3))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_key_used_again_answers_what_was_done_whatever_came_after() {
        CommandContext context = keyed("k-" + stream, "print");
        here.execute(stream, count(60), context);
        here.execute(stream, count(30), plain());

        Outcome<Long, SampleEvent> again = here.execute(stream, count(60), context);

        assertThat(again).isInstanceOfSatisfying(Outcome.Repeated.class, repeated -> {
            assertThat(repeated.stream()).isEqualTo(stream);
            assertThat(repeated.version()).isEqualTo(2);
            assertThat(repeated.state()).isEqualTo(90L);
        });
        assertThat(elsewhere.execute(stream, count(60), context)).isInstanceOf(Outcome.Repeated.class);
        assertThat(here.execute(stream, count(1), keyed("k-" + stream, "other print")))
                .isEqualTo(new Outcome.KeyReused<>());
        assertThat(here.execute(stream, count(99), keyed("k-" + stream, "other print")))
                .as("also where the decision would have been a refusal")
                .isEqualTo(new Outcome.KeyReused<>());
    }

    @Test
    void a_repetition_that_drew_a_new_stream_id_gets_the_first_one() {
        CommandContext context = keyed("n-" + stream, "print");
        here.execute(stream, count(5), context);
        assertThat(here.execute(stream + "-other", count(5), context))
                .isInstanceOfSatisfying(
                        Outcome.Repeated.class,
                        repeated -> assertThat(repeated.stream()).isEqualTo(stream));
        assertThat(log.readStream(stream + "-other", 0)).isEmpty();
    }

    @Test
    void a_command_without_events_keeps_its_key() {
        here.execute(stream, count(1), plain());
        assertThat(here.execute(stream, count(0), keyed("z-" + stream, "p"))).isInstanceOf(Outcome.Done.class);
        assertThat(here.execute(stream, count(0), keyed("z-" + stream, "p"))).isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void competing_commands_all_get_through_and_never_break_the_rule() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<Long, SampleEvent>>> running = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Aggregates<Command, Long, SampleEvent> aggregates = i % 2 == 0 ? here : elsewhere;
                running.add(threads.submit(() -> retried(aggregates)));
            }
            int done = 0;
            for (Future<Outcome<Long, SampleEvent>> one : running) {
                if (one.get() instanceof Outcome.Done) {
                    done++;
                }
            }
            assertThat(done).isEqualTo(33);
        }
        assertThat(here.load(stream).state()).isEqualTo(99);
        assertThat(here.load(stream).version()).isEqualTo(33);
    }

    /** Sixty at once on one stream may exhaust the bounded tries: then the caller tries again. */
    private Outcome<Long, SampleEvent> retried(Aggregates<Command, Long, SampleEvent> aggregates) {
        while (true) {
            try {
                return aggregates.execute(stream, count(3), plain());
            } catch (LogUnavailableException e) {
                assertThat(e.outcomeUnknown()).isFalse();
            }
        }
    }

    private static Command count(long amount) {
        return new Command.Count("a", AT, amount);
    }

    private static CommandContext plain() {
        return CommandContext.of(META);
    }

    private static CommandContext ifMatch(long version) {
        return new CommandContext(META, Optional.empty(), Optional.of(version));
    }

    private static CommandContext keyed(String key, String fingerprint) {
        return new CommandContext(META, Optional.of(new CommandKey(key, fingerprint)), Optional.empty());
    }
}
