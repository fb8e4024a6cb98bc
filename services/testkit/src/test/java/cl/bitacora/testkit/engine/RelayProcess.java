package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.decide.LogAggregates;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.parked.Backoff;
import cl.bitacora.eventstore.policies.PolicyEngine;
import cl.bitacora.eventstore.runtime.Loop;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.eventstore.topics.Relay;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import cl.bitacora.testkit.engine.OtherEvent.Said;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import cl.bitacora.testkit.servers.TestDatabase;
import cl.bitacora.testkit.servers.TestPostgres;
import io.vertx.sqlclient.Pool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A relay of one log and a policy that copies it into another, in a process that a test can kill. */
final class RelayProcess {
    private RelayProcess() {}

    static Process start(TestDatabase from, TestDatabase to, String bootstrap) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                bootstrap));
        command.addAll(arguments(from));
        command.addAll(arguments(to));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/relay-process.log")))
                .start();
    }

    /** Until it is killed. */
    @SuppressWarnings("resource") // nothing is closed on purpose
    public static void main(String[] args) throws InterruptedException {
        Broker broker = broker(args[0]);
        LogHarness from = LogHarness.attach(database(args, 1));
        LogHarness to = LogHarness.attach(database(args, 7));
        startRelay(from, from.log(), broker);
        startPolicies(to, to.log(OtherEvent.CATALOGUE, to.database.server().port()), broker);
        Thread.currentThread().join();
    }

    static Broker broker(String bootstrap) {
        return new Broker(bootstrap, Optional.of("relay-test."), 3, Optional.of("relay-process"));
    }

    /** A database as six arguments of a program; {@link #database} reads them back. */
    static List<String> arguments(TestDatabase database) {
        return List.of(
                database.server().host(),
                Integer.toString(database.server().port()),
                database.name(),
                database.owner(),
                database.app(),
                database.password());
    }

    static TestDatabase database(String[] args, int at) {
        TestPostgres server = new Server(args[at], Integer.parseInt(args[at + 1]));
        return new TestDatabase(server, args[at + 2], args[at + 3], args[at + 4], args[at + 5]);
    }

    /** A server that somebody else runs. */
    private record Server(String host, int port) implements TestPostgres {
        @Override
        public String superuser() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String password() {
            throw new UnsupportedOperationException();
        }
    }

    static Loop startRelay(LogHarness harness, PgEventLog<SampleEvent> log, Broker broker) {
        Pool pool = harness.pool(1);
        SessionLock leadership = new SessionLock(harness.vertx(), harness.options(), "relay test");
        EventCatalogue<SampleEvent> catalogue = SampleEvent.CATALOGUE;
        Relay relay = new Relay(catalogue.source(), catalogue.topic(), log.reader(), pool, broker, leadership);
        Loop loop = new Loop("relay", Duration.ofMillis(50), relay::step, () -> {
            relay.close();
            leadership.close();
        });
        loop.start();
        return loop;
    }

    static PolicyEngine startPolicies(LogHarness harness, PgEventLog<OtherEvent> log, Broker broker) {
        PolicyEngine engine = new PolicyEngine(
                List.of(new CopyPolicy(new LogAggregates<>(log, new Copier(), 100))),
                List.of(),
                log,
                harness.pool(2),
                broker,
                new SessionLock(harness.vertx(), harness.options(), "nobody"),
                () -> "",
                new PolicyEngine.Settings(
                        Duration.ofMillis(50), new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1)), 4));
        engine.start();
        return engine;
    }

    /** Says every amount again. Not idempotent on purpose: a second effect shows. */
    private static final class Copier implements Decider<Said, Long, OtherEvent> {
        @Override
        public Long initial() {
            return 0L;
        }

        @Override
        public Decision<OtherEvent> decide(Said said, Long count) {
            return Decision.accept(said);
        }

        @Override
        public Long evolve(Long count, OtherEvent event) {
            return count + 1;
        }
    }

    private record CopyPolicy(Aggregates<Said, Long, OtherEvent> talks) implements Policy<SampleEvent> {
        @Override
        public String name() {
            return "copy";
        }

        @Override
        public EventCatalogue<SampleEvent> source() {
            return SampleEvent.CATALOGUE;
        }

        @Override
        public Reaction react(RecordedEvent<SampleEvent> event, Reactor reactor) {
            Counted counted = (Counted) event.event();
            reactor.last(
                    talks, event.stream().replace("counter", "talk"), new Said("copy", counted.at(), counted.amount()));
            return new Reaction.Handled();
        }
    }
}
