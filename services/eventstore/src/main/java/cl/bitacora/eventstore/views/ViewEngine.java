package cl.bitacora.eventstore.views;

import cl.bitacora.eventstore.Views;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.SessionLock;
import cl.bitacora.eventstore.parked.ParkedTable;
import cl.bitacora.eventstore.runtime.Loop;
import cl.bitacora.eventstore.topics.Broker;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** All views of a service: makes their schema, follows the log and the topics, rebuilds when their definition changed. */
public final class ViewEngine implements Views, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ViewEngine.class);

    private static final long NOT_REBUILDING = -1;

    private final Projections projections;
    private final LogReader reader;
    private final Broker broker;
    private final ViewSchema schema;
    private final FoldTransactions transactions;
    private final ParkedViews parked;
    private final OwnViews own;
    private final ForeignViews foreign;
    private final Supplier<SessionLock> rebuildLock;
    private final ReentrantReadWriteLock folding = new ReentrantReadWriteLock();
    private final Loop ownLoop;
    private final Loop foreignLoop;
    private volatile boolean ready;
    private volatile long rebuilt = NOT_REBUILDING;
    private volatile boolean stopped;

    /**
     * An engine; {@link #start} it.
     *
     * @param rebuildLock makes the lock that keeps two replicas from rebuilding at once
     * @param poll how often to look at the log when nobody says that there is news
     */
    public ViewEngine(
            Projections projections,
            Pool pool,
            LogReader reader,
            Broker broker,
            Supplier<SessionLock> rebuildLock,
            Duration poll) {
        this.projections = projections;
        this.reader = reader;
        this.broker = broker;
        this.rebuildLock = rebuildLock;
        this.schema = new ViewSchema(pool, projections);
        this.transactions = new FoldTransactions(projections);
        this.parked = new ParkedViews(
                new ParkedTable(pool, ViewSchema.LIVE + ".engine_parked"), transactions, projections.own());
        this.own = new OwnViews(projections, reader, transactions, schema, parked, folding.readLock());
        this.foreign = new ForeignViews(projections, broker, transactions, schema, parked, folding.readLock());
        this.ownLoop = new Loop("views-log", poll, own::step, () -> {});
        this.foreignLoop = new Loop("views-topics", poll, foreign::step, foreign::close);
    }

    /** Makes the views ready: at once if their definition is the one they were built by, else after a rebuild. */
    public void start() {
        schema.createIfAbsent();
        Optional<String> builtBy = schema.builtBy();
        if (builtBy.isPresent() && builtBy.get().equals(schema.fingerprint())) {
            follow();
        } else {
            Thread.ofPlatform().daemon().name("views-rebuild").start(this::rebuildAndFollow);
        }
    }

    private void rebuildAndFollow() {
        while (!stopped) {
            try {
                LOG.info("the definition of the views changed: rebuilding them");
                rebuildUnless(true);
                follow();
                return;
            } catch (RuntimeException e) {
                LOG.warn("rebuilding the views failed, trying again", e);
                pause();
            }
        }
    }

    private synchronized void follow() {
        if (stopped) {
            return;
        }
        ready = true;
        if (projections.hasOwn()) {
            ownLoop.start();
        }
        if (!projections.topics().isEmpty()) {
            foreignLoop.start();
        }
    }

    /** The log has news. */
    public void wake() {
        ownLoop.wake();
    }

    @Override
    public boolean await(long position, Duration atMost) {
        return !projections.hasOwn() || own.await(position, atMost);
    }

    @Override
    public long position() {
        return projections.hasOwn() ? schema.position() : reader.head().position();
    }

    @Override
    public void rebuild() {
        rebuildUnless(false);
    }

    private void rebuildUnless(boolean done) {
        try (SessionLock lock = rebuildLock.get()) {
            while (!lock.hold()) {
                pause();
            }
            if (done && schema.builtBy().equals(Optional.of(schema.fingerprint()))) {
                return; // another replica did it while this one waited
            }
            Rebuild rebuild = new Rebuild(
                    projections, reader, broker, transactions, schema, folding.writeLock(), at -> rebuilt = at);
            try {
                if (done) {
                    rebuild.resume();
                } else {
                    rebuild.run(); // asked for by a person, perhaps because the rows are not to be trusted
                }
            } finally {
                rebuilt = NOT_REBUILDING;
            }
        }
    }

    /** The position of the own log that a rebuild under way has reached; empty if there is none. */
    public OptionalLong rebuilt() {
        long at = rebuilt;
        return at == NOT_REBUILDING ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /** False while the views are built for the first time after their definition changed. */
    public boolean ready() {
        return ready;
    }

    /** How many positions the own views are behind. */
    public long lag() {
        return projections.hasOwn() ? Math.max(0, reader.head().position() - schema.position()) : 0;
    }

    /** What keeps the views from following; null if nothing does. */
    public @Nullable String trouble() {
        String ownTrouble = ownLoop.trouble();
        return ownTrouble == null ? foreignLoop.trouble() : ownTrouble;
    }

    public ParkedTable parked() {
        return parked.table();
    }

    @Override
    public synchronized void close() {
        stopped = true;
        ownLoop.close();
        foreignLoop.close();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
