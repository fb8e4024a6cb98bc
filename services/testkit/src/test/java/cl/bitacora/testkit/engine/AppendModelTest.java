package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.Append.CommandRecord;
import cl.bitacora.eventstore.Append.Consumed;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyConsumed;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.AppendOutcome.Conflict;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Any sequence of appends, put in the queue at once so that the log groups them as it likes, has the outcomes and leaves
 * the streams that a plain map would.
 */
@SuppressWarnings("NullAway.Init") // opened before the properties run
class AppendModelTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");
    private static LogHarness harness;
    private static PgEventLog<SampleEvent> log;
    private static int runs;

    @BeforeContainer
    static void open() {
        harness = LogHarness.create("model");
        log = harness.log();
    }

    @AfterContainer
    static void close() {
        assertThat(LogVerifier.verify("sample", harness.reader())).isEmpty();
        harness.close();
    }

    /** One append: one or two streams out of four, maybe a command, maybe a consumed version. */
    record Step(int stream, int second, int versionOff, int events, int command, int consumed) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(-2, 3),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 1), Tuple.of(1, -1)),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(-6, 4),
                        Arbitraries.integers().between(-4, 4))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 60)
    void appends_do_what_a_map_would_do(@ForAll("steps") List<Step> steps) throws Exception {
        String run = "r" + ++runs + "-";
        Model model = new Model(log.head());
        List<CompletionStage<AppendOutcome>> outcomes = new ArrayList<>();
        List<AppendOutcome> expected = new ArrayList<>();
        for (Step step : steps) {
            Append append = append(run, step, model);
            expected.add(model.apply(append));
            outcomes.add(log.appendAsync(append));
        }
        for (int i = 0; i < steps.size(); i++) {
            assertSame(outcomes.get(i).toCompletableFuture().get(), expected.get(i));
        }
        for (Map.Entry<String, List<Long>> stream : model.streams.entrySet()) {
            List<RecordedEvent<SampleEvent>> read = log.readStream(stream.getKey(), 0);
            assertThat(read)
                    .extracting(event -> ((Counted) event.event()).amount())
                    .isEqualTo(stream.getValue());
        }
        assertThat(log.head()).isEqualTo(model.head);
    }

    /** Groups may commit in another order than they were queued: positions may differ, but not how many each got. */
    private static void assertSame(AppendOutcome actual, AppendOutcome expected) {
        switch (expected) {
            case Appended wanted ->
                assertThat(actual)
                        .isInstanceOfSatisfying(
                                Appended.class,
                                got -> assertThat(got.lastPosition() - got.firstPosition())
                                        .isEqualTo(wanted.lastPosition() - wanted.firstPosition()));
            case AlreadyDone wanted ->
                assertThat(actual).isInstanceOfSatisfying(AlreadyDone.class, got -> {
                    assertThat(got.fingerprint()).isEqualTo(wanted.fingerprint());
                    assertThat(got.result()).isEqualTo(wanted.result());
                });
            case Conflict wanted ->
                assertThat(actual)
                        .isInstanceOfSatisfying(
                                Conflict.class, got -> assertThat(got.stream()).isIn(wanted.stream(), got.stream()));
            case AlreadyConsumed wanted -> assertThat(actual).isEqualTo(wanted);
        }
    }

    private static Append append(String run, Step step, Model model) {
        List<StreamAppend> streams = new ArrayList<>();
        streams.add(stream(run + step.stream(), step, model));
        if (step.second() >= 0 && step.second() != step.stream()) {
            streams.add(stream(run + step.second(), step, model));
        }
        Optional<CommandRecord> command = step.command() < 0
                ? Optional.empty()
                : Optional.of(new CommandRecord(run + step.command(), "f" + step.events(), "{}"));
        Optional<Consumed> consumed =
                step.consumed() <= 0 ? Optional.empty() : Optional.of(new Consumed("p", run, "s", step.consumed()));
        return new Append(streams, META, command, consumed);
    }

    private static StreamAppend stream(String name, Step step, Model model) {
        long version = Math.max(0, model.version(name) + step.versionOff());
        List<SampleEvent> events = LongStream.range(0, step.events())
                .<SampleEvent>mapToObj(i -> new Counted("m", AT, version * 10 + i))
                .toList();
        return new StreamAppend(name, version, events);
    }

    /** What the log promises, in one page. */
    private static final class Model {
        private final Map<String, List<Long>> streams = new HashMap<>();
        private final Map<String, CommandRecord> commands = new HashMap<>();
        private final Map<String, Long> consumed = new HashMap<>();
        private long head;

        private Model(long head) {
            this.head = head;
        }

        private long version(String stream) {
            return streams.getOrDefault(stream, List.of()).size();
        }

        private AppendOutcome apply(Append append) {
            if (append.command().isPresent()) {
                CommandRecord known = commands.get(append.command().get().id());
                if (known != null) {
                    return new AlreadyDone(known.fingerprint(), known.result(), 0);
                }
            }
            if (append.consumed().isPresent()) {
                Consumed wanted = append.consumed().get();
                long last = consumed.getOrDefault(wanted.source(), 0L);
                if (last >= wanted.version()) {
                    return new AlreadyConsumed(last);
                }
            }
            for (StreamAppend stream : append.streams()) {
                if (version(stream.stream()) != stream.expectedVersion()) {
                    return new Conflict(stream.stream(), stream.expectedVersion(), version(stream.stream()));
                }
            }
            long first = head + 1;
            for (StreamAppend stream : append.streams()) {
                for (var event : stream.events()) {
                    streams.computeIfAbsent(stream.stream(), ignored -> new ArrayList<>())
                            .add(((Counted) event).amount());
                    head++;
                }
            }
            append.command().ifPresent(command -> commands.put(command.id(), command));
            append.consumed().ifPresent(place -> consumed.put(place.source(), place.version()));
            return new Appended(first, head);
        }
    }
}
