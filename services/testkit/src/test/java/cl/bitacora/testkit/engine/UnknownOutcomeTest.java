package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.Append.CommandRecord;
import cl.bitacora.eventstore.Append.Consumed;
import cl.bitacora.eventstore.AppendOutcome.AlreadyConsumed;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.CommandContext.CommandKey;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.decide.LogAggregates;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The append was committed, the answer got lost. */
class UnknownOutcomeTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");

    @Test
    void a_repeated_append_learns_that_it_was_done() throws Exception {
        try (LogHarness harness = LogHarness.create("unknown");
                TcpProxy proxy =
                        new TcpProxy("127.0.0.1", harness.database.server().port())) {
            PgEventLog<SampleEvent> log = harness.log(proxy.port());
            log.append(Append.of(META, new StreamAppend("counter-w", 0, List.of(new Counted("w", AT, 1)))));

            Append command = append("a", Optional.of(new CommandRecord("key", "print", "{}")), Optional.empty());
            Append reaction = append("b", Optional.empty(), Optional.of(new Consumed("p", "other", "s", 1)));
            proxy.swallowAnswers();
            CompletableFuture<?> first = log.appendAsync(command).toCompletableFuture();
            eventually(() -> assertThat(harness.reader().head().position()).isEqualTo(2));
            proxy.cut();

            assertThatThrownBy(first::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            LogUnavailableException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(log.append(command)).isEqualTo(new AlreadyDone("print", "{}", 2));

            proxy.swallowAnswers();
            CompletableFuture<?> second = log.appendAsync(reaction).toCompletableFuture();
            eventually(() -> assertThat(harness.reader().head().position()).isEqualTo(3));
            proxy.cut();
            assertThatThrownBy(second::get).hasCauseInstanceOf(LogUnavailableException.class);
            assertThat(log.append(reaction)).isEqualTo(new AlreadyConsumed(1));

            assertThat(log.append(append("c", Optional.empty(), Optional.empty())))
                    .isEqualTo(new Appended(4, 4));
            assertThat(LogVerifier.verify("sample", harness.reader())).isEmpty();
        }
    }

    @Test
    void aggregates_repeat_a_command_with_a_key_by_themselves() throws Exception {
        try (LogHarness harness = LogHarness.create("unknown");
                TcpProxy proxy =
                        new TcpProxy("127.0.0.1", harness.database.server().port())) {
            PgEventLog<SampleEvent> log = harness.log(proxy.port());
            var counters = new LogAggregates<>(log, new Counter(), 10);
            counters.execute("counter-a", new Counter.Command.Count("a", AT, 1), CommandContext.of(META));
            CommandContext keyed =
                    new CommandContext(META, Optional.of(new CommandKey("key", "print")), Optional.empty());

            proxy.swallowAnswers();
            CompletableFuture<Outcome<Long, SampleEvent>> outcome = CompletableFuture.supplyAsync(
                    () -> counters.execute("counter-a", new Counter.Command.Count("a", AT, 5), keyed));
            eventually(() -> assertThat(harness.reader().head().position()).isEqualTo(2));
            proxy.cut();

            assertThat(outcome.get()).isEqualTo(new Outcome.Repeated<>("counter-a", 2, 2, 6L));
            assertThat(harness.reader().head().position()).isEqualTo(2);
        }
    }

    private static Append append(String stream, Optional<CommandRecord> command, Optional<Consumed> consumed) {
        return new Append(
                List.of(new StreamAppend("counter-" + stream, 0, List.of(new Counted(stream, AT, 1)))),
                META,
                command,
                consumed);
    }
}
