package cl.bitacora.eventstore.checkpoint;

import cl.bitacora.eventstore.IntegrityAlarms;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.LogVerifier.Damage;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.runtime.Loop;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.kernel.proof.CheckpointUpdate;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signing, publishing and watching checkpoints, each on a thread of its own. */
public final class CheckpointEngine implements IntegrityAlarms, AutoCloseable {
    private final Settings settings;
    private final LogReader reader;
    private final CheckpointStore store;
    private final CheckpointMaker maker;
    private final AlarmStore alarms;
    private final LogProofs proofs;
    private final WitnessStore witnessed;
    private final Witness witness;
    private final Loop signing;
    private final Loop publishing;
    private final Loop watching;

    /** An engine; {@link #start} it. */
    public CheckpointEngine(
            Settings settings,
            LogReader reader,
            Pool pool,
            Broker broker,
            SessionLock leadership,
            Clock clock,
            Duration poll) {
        this.settings = settings;
        this.reader = reader;
        this.store = new CheckpointStore(pool);
        this.witnessed = new WitnessStore(pool);
        this.alarms = new AlarmStore(pool, clock);
        this.maker = new CheckpointMaker(settings, reader, pool, alarms, leadership, clock);
        CheckpointPublisher publisher = new CheckpointPublisher(settings, pool, broker, leadership);
        this.witness = new Witness(settings, pool, alarms, clock);
        WitnessFeed feed = new WitnessFeed(settings.log(), witness, pool, broker);
        this.signing = new Loop("checkpoints", poll, maker::step, () -> {});
        this.publishing = new Loop("checkpoint-publisher", poll, publisher::step, publisher::close);
        this.watching = new Loop("checkpoint-witness", poll, feed::step, feed::close);
        this.proofs = new StoredProofs(settings, reader, pool, this::request);
    }

    public void start() {
        Stream.of(signing, publishing, watching).forEach(Loop::start);
    }

    /** Signs as soon as possible. */
    private void request() {
        maker.request();
        signing.wake();
    }

    public LogProofs proofs() {
        return proofs;
    }

    @Override
    public List<Alarm> open() {
        return alarms.open();
    }

    @Override
    public boolean close(long id, String actor, String reason) {
        return alarms.close(id, actor, reason);
    }

    @Override
    public boolean show(CheckpointUpdate update) {
        return witness.show(update, List.of());
    }

    @Override
    public List<String> witnessed() {
        return witnessed.newest().stream().map(WitnessStore.Seen::note).toList();
    }

    /** How many events are under no checkpoint yet. */
    public long lag() {
        return reader.head().position() - store.last().map(Signed::size).orElse(0L);
    }

    /** What keeps checkpoints from being signed, published or watched; null if nothing does. */
    public @Nullable String trouble() {
        if (settings.signer().isEmpty()) {
            return "nothing is signed: BITACORA_CHECKPOINT_KEY is not set";
        }
        Damage damage = maker.damage();
        if (damage != null) {
            return "position " + damage.position() + ": " + damage.what();
        }
        return Stream.of(signing, publishing, watching)
                .map(Loop::trouble)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        Stream.of(watching, publishing, signing).forEach(Loop::close);
    }
}
