package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.checkpoint.AlarmStore;
import cl.bitacora.eventstore.checkpoint.CheckpointMaker;
import cl.bitacora.eventstore.checkpoint.CheckpointPublisher;
import cl.bitacora.eventstore.checkpoint.Settings;
import cl.bitacora.eventstore.checkpoint.StoredProofs;
import cl.bitacora.eventstore.checkpoint.Witness;
import cl.bitacora.eventstore.checkpoint.WitnessFeed;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log with everything that signs, publishes and watches, driven step by step, at a time that the test sets. */
final class CheckpointHarness implements AutoCloseable {
    static final Instant START = Instant.parse("2020-03-09T12:00:00Z");
    static final String SECRET = "5a".repeat(32);

    final LogHarness harness;
    final Settings settings;
    final LogReader reader;
    final StoredProofs proofs;
    final AlarmStore alarms;
    final SettableClock clock = new SettableClock();
    private final Pool pool;
    private final List<SessionLock> locks = new ArrayList<>();
    private PgEventLog<SampleEvent> log;
    private CheckpointMaker maker;
    private long version;

    CheckpointHarness(String origin, Optional<Path> folder) {
        this(LogHarness.create("checkpoints"), origin, SECRET, folder);
    }

    CheckpointHarness(LogHarness harness, String origin, String secret, Optional<Path> folder) {
        this.harness = harness;
        this.log = harness.log();
        this.pool = harness.pool(2);
        this.reader = new LogReader(pool);
        this.settings = new Settings(
                "sample",
                origin,
                Optional.of(CheckpointSigner.of(origin, secret)),
                folder,
                List.of(),
                Duration.ofMinutes(1),
                1_000,
                20_000);
        this.alarms = new AlarmStore(pool, clock);
        this.proofs = new StoredProofs(settings, reader, pool, () -> {});
        this.maker = process();
    }

    /** Another process of the service, which leads once the first is gone. */
    CheckpointMaker process() {
        SessionLock lock = new SessionLock(harness.vertx(), harness.options(), "leader");
        locks.add(lock);
        return new CheckpointMaker(settings, reader, pool, alarms, lock, clock);
    }

    /** As if the process had died: the next one knows only what the disks have. */
    void restart() {
        locks.forEach(SessionLock::close);
        log = harness.log();
        maker = process();
        // the server takes a moment to notice that a connection has ended
        eventually(() -> assertThat(locks.getLast().hold()).isTrue());
    }

    void append(int events) {
        while (events > 0) {
            int some = Math.min(events, 500);
            List<SampleEvent> batch = new ArrayList<>();
            for (int i = 0; i < some; i++) {
                batch.add(new Counted("all", START, version + i));
            }
            log.append(Append.of(LogHarness.META, new StreamAppend("counter-all", version, batch)));
            version += some;
            events -= some;
        }
    }

    /** A minute later: everything that is there is signed, if it fits. */
    void minute() throws IOException {
        clock.now = clock.now.plusSeconds(60);
        while (maker.step()) {
            // a long log is signed in steps
        }
    }

    CheckpointMaker maker() {
        return maker;
    }

    /** The size of the newest checkpoint; 0 if there is none. */
    long signed() {
        return proofs.latest().map(LogProofs.SignedCheckpoint::size).orElse(0L);
    }

    Witness witness() {
        return new Witness(settings, pool, alarms, clock);
    }

    WitnessFeed feed(Broker broker) {
        return new WitnessFeed(settings.origin().replace('/', '-'), witness(), pool, broker);
    }

    CheckpointPublisher publisher(Broker broker) {
        SessionLock lock = new SessionLock(harness.vertx(), harness.options(), "publisher");
        locks.add(lock);
        return new CheckpointPublisher(settings, pool, broker, lock);
    }

    @Override
    public void close() {
        locks.forEach(SessionLock::close);
        harness.close();
    }

    /** Stands still until the test moves it. */
    static final class SettableClock extends Clock {
        Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
